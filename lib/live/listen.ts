import { problem, problemOf } from "../api/problem";
import { readAsides } from "../asides/queries";
import { addressOf } from "../auth/address";
import { putInHands } from "../limits/in-hands";
import type { Member } from "../members/member";
import type { Answer, Asked } from "../web/exchange";
import { waitForEvents } from "./long-poll";
import { openFeed, seatOf } from "./stream";

const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

const longestWait = 25;

/**
 * Answers with a member's events from the number they name on: as a stream, or, where JSON is asked for, as a
 * list as soon as there are some. Where somebody listens, the room's code is in a class's hands.
 */
export async function listen(member: Member, asked: Asked): Promise<Answer> {
  putInHands(addressOf(asked.headers), member.roomId);
  const query = new URL(asked.url).searchParams;
  const after = readNumber(query.get("after"), asked.headers.get("last-event-id"));
  if (after === null) return problem(problemOf("invalid", { errors: { after: "malformed" } }));
  if (asked.headers.get("accept")?.includes("application/json")) {
    const wait = readNumber(query.get("wait"));
    if (wait === null || wait > longestWait)
      return problem(problemOf("invalid", { errors: { wait: "malformed" } }));
    const events = await waitForEvents(member, after, wait * 1000, asked.signal);
    const aside = (await readAsides(member.roomId))(seatOf(member).viewer);
    const body = `{"events":${events},"now":"${new Date().toISOString()}","aside":${JSON.stringify(aside)}}`;
    return { status: 200, headers: jsonHeaders, body };
  }

  return { status: 200, headers: streamHeaders, body: openFeed(member, after) };
}

const jsonHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" };

/** The highest of the numbers that are given: a browser that comes back keeps its first address. */
function readNumber(...names: readonly (string | null)[]): number | null {
  const given = names.filter((name) => name !== null);
  return given.every((name) => /^\d{1,9}$/.test(name)) ? Math.max(0, ...given.map(Number)) : null;
}
