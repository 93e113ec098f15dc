import { type IncomingMessage, METHODS, type ServerResponse } from "node:http";
import { countHashes } from "../auth/hashing";
import { pool } from "../db/pool";
import { hearsHints } from "../live/bus";
import { openClients } from "../live/live-state";
import { tell } from "../log/log";
import { metrics, startMetrics } from "../metrics/metrics";
import { listKeptRooms, sizeOfKeptRooms } from "../rooms/room-state";
import { readRoutePatterns } from "./route-patterns";

/** Sees that a request is measured and told of once it has its answer: by its route, never by its address. */
export type WatchRequest = (request: IncomingMessage, response: ServerResponse) => void;

/** Begins to measure the process. */
export function watchRequests(): WatchRequest {
  startMetrics({
    open_streams: ["Event streams that are open, long polls among them", () => openClients().length],
    kept_rooms: ["Rooms that are kept in memory", () => listKeptRooms().length],
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
  const patternOf = readRoutePatterns();
  return (request, response) => {
    const begun = performance.now();
    response.once("close", () => {
      const { statusCode: status } = response;
      const method = METHODS.includes(request.method ?? "") ? (request.method ?? "") : "other";
      const route = patternOf(request.url ?? "");
      const ms = Math.round(performance.now() - begun);
      const isStream = response.getHeader("Content-Type")?.toString().startsWith("text/event-stream");
      if (!isStream) metrics.requests.observe({ method, route, status }, ms / 1000);
      tell(status >= 500 ? "warn" : "info", "answered", { method, route, status, ms });
    });
  };
}
