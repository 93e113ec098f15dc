import { problem, problemOf } from "../api/problem";
import { readAsides } from "../asides/queries";
import { addressOf } from "../auth/address";
import { putInHands } from "../limits/in-hands";
import type { Member } from "../members/member";
import type { Answer, Asked } from "../web/exchange";
import { waitForEvents } from "./long-poll";
import { type After, openFeed, seatOf } from "./stream";

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
  await putInHands(addressOf(asked.headers), member.roomId).catch(() => undefined);
  const query = new URL(asked.url).searchParams;
  const after = readPlace(query.get("after"), asked.headers.get("last-event-id"));
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

const readNumber = (text: string | null): number | null =>
  text === null ? 0 : /^\d{1,9}$/.test(text) ? Number(text) : null;

/** A place in the log as members write it: a number, or one with how many events for few came since. */
function placesIn(text: string | null, beside?: number): readonly (After | null)[] {
  if (text === null) return [];
  const [seq = null, more = beside, ...rest] = text.split(".").map(readNumber);
  return [seq === null || more === null || rest.length > 0 ? null : { seq, beside: more }];
}

const isFurther = (one: After, other: After): boolean =>
  one.seq > other.seq || (one.seq === other.seq && (one.beside ?? -1) > (other.beside ?? -1));

/** The furthest of the places that are given: a browser that comes back by itself keeps its first address. */
function readPlace(asked: string | null, last: string | null): After | null {
  const [one = { seq: 0 }, other = one] = [...placesIn(asked), ...placesIn(last, 0)];
  if (!one || !other) return null;
  return isFurther(other, one) ? other : one;
}
