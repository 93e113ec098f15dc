import { problem, problemOf } from "../api/problem";
import type { Member } from "../members/member";
import { waitForEvents } from "./long-poll";
import { openStream } from "./stream";

const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

const longestWait = 25;

/**
 * Answers with a member's events from the number they name on: as a stream, or, where JSON is asked for, as a
 * list as soon as there are some.
 */
export async function listen(member: Member, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const after = readNumber(query.get("after"), request.headers.get("last-event-id"));
  if (after === null) return problem(problemOf("invalid", { errors: { after: "malformed" } }));
  if (request.headers.get("accept")?.includes("application/json")) {
    const wait = readNumber(query.get("wait"));
    if (wait === null || wait > longestWait)
      return problem(problemOf("invalid", { errors: { wait: "malformed" } }));
    const events = await waitForEvents(member, after, wait * 1000, request.signal);
    return new Response(`{"events":${events},"now":"${new Date().toISOString()}"}`, { headers: jsonHeaders });
  }

  const stream = openStream(member, after);
  request.signal.addEventListener("abort", () => void stream.cancel().catch(() => undefined), { once: true });
  return new Response(stream, { headers: streamHeaders });
}

const jsonHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" };

/** The highest of the numbers that are given: a browser that comes back keeps its first address. */
function readNumber(...names: readonly (string | null)[]): number | null {
  const given = names.filter((name) => name !== null);
  return given.every((name) => /^\d{1,9}$/.test(name)) ? Math.max(0, ...given.map(Number)) : null;
}
