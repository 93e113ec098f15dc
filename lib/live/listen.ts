import { faultOf, problem } from "../api/problem";
import type { Member } from "../members/member";
import { openStream } from "./stream";

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

/** Answers with a member's events from the number they name on. */
export async function listen(member: Member, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const after = readAfter(query.get("after"), request.headers.get("last-event-id"));
  if (after === null) return problem(faultOf("invalid", { errors: { after: "malformed" } }));

  const stream = openStream(member, after);
  request.signal.addEventListener("abort", () => void stream.cancel().catch(() => undefined), { once: true });
  return new Response(stream, { headers });
}

/** The higher of the query's and the header's number: a browser that comes back keeps its first address. */
function readAfter(...names: readonly (string | null)[]): number | null {
  const given = names.filter((name) => name !== null);
  return given.every((name) => /^\d{1,9}$/.test(name)) ? Math.max(0, ...given.map(Number)) : null;
}
