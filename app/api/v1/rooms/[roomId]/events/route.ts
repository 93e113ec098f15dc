import { faultOf, problem } from "@/lib/api/problem";
import { findListener } from "@/lib/live/listener";
import { openStream } from "@/lib/live/stream";

export const dynamic = "force-dynamic";

type Context = Readonly<{ params: Promise<{ roomId: string }> }>;

/** A member's events of a room, from the number they name on. The page names its member too, so that no tab is given another's events. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { roomId } = await params;
  const query = new URL(request.url).searchParams;
  const after = readAfter(query.get("after"), request.headers.get("last-event-id"));
  if (after === null) return problem(faultOf("invalid", { errors: { after: "malformed" } }));

  const listener = await findListener(request.headers, roomId).catch(() => faultOf("unavailable"));
  if ("reason" in listener) return problem(listener);
  const { member, tokenId } = listener;
  if (query.has("member") && query.get("member") !== member.id) return problem(faultOf("not-allowed"));

  const stream = openStream(member, after, tokenId);
  request.signal.addEventListener("abort", () => void stream.cancel().catch(() => undefined), { once: true });
  return new Response(stream, {
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache, no-transform", "X-Accel-Buffering": "no" },
  });
}

/** A stream has nothing to say to a request that does not read it. */
export const HEAD = (): Response => problem(faultOf("method-not-allowed"));

/** The higher of the query's and the header's number: a browser that comes back keeps its first address. */
function readAfter(...names: readonly (string | null)[]): number | null {
  const given = names.filter((name) => name !== null);
  return given.every((name) => /^\d{1,9}$/.test(name)) ? Math.max(0, ...given.map(Number)) : null;
}
