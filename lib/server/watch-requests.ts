import { type IncomingMessage, METHODS, type ServerResponse } from "node:http";
import { countHashes } from "../auth/hashing";
import { pool } from "../db/pool";
import { readFreeBytes } from "../installation/disk";
import { hearsHints } from "../live/bus";
import { openClients } from "../live/live-state";
import { tell } from "../log/log";
import { metrics, startMetrics } from "../metrics/metrics";
import { measureWaits } from "../metrics/pool-waits";
import { listKeptRooms, sizeOfKeptRooms } from "../rooms/room-state";
import { areTracesWanted, isFollowed } from "../traces/wanted";
import { isDatabaseAway } from "../web/database-away";
import { readRoutePatterns } from "./route-patterns";

/**
 * Sees that a request is measured and told of once it has its answer, and traced where that is wanted: by its
 * route, never by its address.
 */
export type WatchRequest = (request: IncomingMessage, response: ServerResponse, answer: () => void) => void;

/** Begins to measure the process. `end` sends what is left of its traces. */
export async function watchRequests(): Promise<Readonly<{ watch: WatchRequest; end: () => Promise<void> }>> {
  startMetrics({
    open_streams: ["Event streams that are open, long polls among them", () => openClients().length],
    kept_rooms: ["Rooms that are kept in memory", () => listKeptRooms().length],
    database_away: ["1 while the database gives no answer, else 0", () => Number(isDatabaseAway())],
    disk_free_bytes: ["What is free where the app's data lie", readFreeBytes],
    kept_rooms_bytes: ["Memory of the rooms that are kept, estimated", () => sizeOfKeptRooms().all],
    largest_kept_room_bytes: ["Memory of the largest of them, estimated", () => sizeOfKeptRooms().largest],
    hears_hints: [
      "Whether other processes' news are heard at once, not by the poll alone",
      () => Number(hearsHints()),
    ],
    pool_in_use: ["Connections to the database that are in use", () => pool.totalCount - pool.idleCount],
    pool_waiting: ["Who waits for a connection to the database", () => pool.waitingCount],
    hashes_waiting: ["Passwords that wait to be hashed or checked", countHashes],
  });
  measureWaits(pool);
  const traces = areTracesWanted() ? (await import("../traces/traces")).openTraces(pool) : null;
  const patternOf = readRoutePatterns();
  const watch: WatchRequest = (request, response, answer) => {
    const begun = performance.now();
    const method = METHODS.includes(request.method ?? "") ? (request.method ?? "") : "other";
    const route = patternOf(request.url ?? "");
    let traceId: string | undefined;
    response.once("close", () => {
      const { statusCode: status } = response;
      const ms = Math.round(performance.now() - begun);
      const isStream = response.getHeader("Content-Type")?.toString().startsWith("text/event-stream");
      if (!isStream) metrics.requests.observe({ method, route, status }, ms / 1000);
      tell(status >= 500 ? "warn" : "info", "answered", { method, route, status, ms, traceId });
    });
    if (traces && isFollowed(route)) traceId = traces.follow({ method, route }, response, answer);
    else answer();
  };
  return { watch, end: async () => traces?.end() };
}
