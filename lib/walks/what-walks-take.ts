import { clashesOf } from "../debate/clash/clashes";
import { keptOffIn } from "../debate/clash/kept-off";
import { noTurns, type Turns } from "../debate/clash/turns";
import type { RoomEvent } from "../debate/events";
import { debateOf, type Shape } from "../debate/shapes/shapes";
import { ownOf, rawResultsOf, seeSnapshot } from "../debate/snapshot";
import { flowOfSnapshot } from "../debate/turn/flow-of-snapshot";
import type { Member } from "../members/member";
import { bringForward } from "../rooms/bring-forward";
import { findRow } from "../rooms/row-list";
import { roomOf, rowsOf, standingAt } from "./big-room";

/** What the walks of a big room are given, made before they are counted. */
export type Big = ReturnType<typeof bigOf>;

export function bigOf(shape: Shape, count: number) {
  const posts = debateOf(shape, count);
  const whole = roomOf(posts);
  const rows = rowsOf(posts);
  const me = findRow(whole.members, "member-0");
  const ben = findRow(whole.members, "member-1");
  const last = posts.at(-1);
  if (!me || !ben || !last) throw new Error("nobody is there");
  const seen = seeSnapshot(whole, me, ownOf(whole, me.id));
  const flow = flowOfSnapshot(seen);
  const clashes = clashesOf(flow, seen.posts, 3);
  const choices = { clashes, isKeptOff: keptOffIn(seen.posts, seen.members) };
  /** As if each clash had had its turn, and none stood there. */
  const past = clashes.map(({ id, exchanges }) => ({ id, exchanges, answerId: null }));
  const turns: Turns = { ...noTurns, past, at: null };
  const more = { ...last, id: "post-more", seq: count + 1 };
  const after = bringForward(whole, standingAt(count + 1), { posts: [more] });
  const raw = rawResultsOf(whole);
  const credits = raw.credits ?? { posts: [], paragraphs: [] };
  const said = seen.posts.map(({ body, quote }) => ({ text: body ?? "", quote }));
  const member = { ...ben, roomId: "room", watchedBy: null } as unknown as Member;
  const viewer = { ...ben, watchedBy: null, isOnWall: false };
  const log = posts.map(({ id, seq }) => ({
    seq,
    number: seq,
    topic: "post" as const,
    subjectId: id,
    toldTo: null,
  }));
  const events = seen.posts.map((data, at): RoomEvent => ({ seq: count + 1 + at, type: "post", data }));
  return {
    posts,
    whole,
    rows,
    me,
    ben,
    last,
    seen,
    flow,
    clashes,
    choices,
    turns,
    more,
    after,
    raw,
    credits,
    said,
    member,
    viewer,
    log,
    events,
  };
}
