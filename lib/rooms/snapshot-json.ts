import { type Audience, audienceOf, audienceOfPost, placesApart, type Viewer } from "../debate/audience";
import { beginningOf, type PostCounts } from "../debate/beginning";
import { byId } from "../debate/events";
import { seeReturns } from "../debate/returns";
import type { MemberRow, PostRow } from "../debate/rows";
import { ownOf, type WholeRoom } from "../debate/snapshot";
import { countTold } from "../debate/telling/standing";
import { seeMe, seeMemberId, seePhase, seeRoom } from "../debate/visibility";
import type { Member } from "../members/member";
import type { Pieces } from "../web/exchange";
import { firstPostsFor } from "./first-posts";
import { readWholeRoom } from "./room-state";
import { findRow } from "./row-list";
import { listed, memberText, postText, runBytes, runsOf, sharedText } from "./row-texts";

/** A member's snapshot as JSON in bytes, after event `least` or later. */
export const readSnapshotJson = async (member: Member, least?: number): Promise<Pieces> =>
  snapshotJson(member, await readWholeRoom(member.roomId, least));

/**
 * The same of a room that is there, in pieces. Only what is the member's own is serialized for them, and only
 * what is new for all.
 */
export function snapshotJson(member: Member, whole: WholeRoom): Pieces {
  const me = readerIn(whole, member);
  const [before, after] = around(member, me, whole);
  const runs = runsFor(me, whole).filter(({ length }) => length > 0);
  const parts = runs.flatMap((bytes, at) => (at === 0 ? [bytes] : [comma, bytes]));
  return [Buffer.from(before), ...parts, Buffer.from(after)];
}

const comma = Buffer.from(",");

/** What a member's page begins with, and the language of its essay. */
export async function readFirstSnapshot(
  member: Member,
): Promise<Readonly<{ json: string; language: string }>> {
  const whole = await readWholeRoom(member.roomId);
  return { json: firstSnapshotOf(member, whole), language: whole.motion.language };
}

/**
 * What a member's page begins with, as JSON text: their snapshot, or a part of it where the room is big. The
 * page loads the rest when it stands.
 */
export function firstSnapshotOf(member: Member, whole: WholeRoom): string {
  const me = readerIn(whole, member);
  const textOf = (row: PostRow) => postText(row, audienceOfPost(me, row, whole.gate), whole.room.names);
  const { rows, counts } = firstPostsFor(me, sharedAs(me), whole) ?? firstOf(me, whole, textOf);
  const [before, after] = around(member, me, whole, counts);
  return `${before}${listed(rows.map(textOf))}${after}`;
}

type Seen = (row: PostRow) => string | null;

/** The same where each post has to be looked at. */
function firstOf(me: Reader, { posts }: WholeRoom, textOf: Seen) {
  const seen = posts.filter((row) => textOf(row) !== null);
  const beginning = beginningOf(seen, me.id);
  return beginning
    ? { rows: seen.filter(({ id }) => beginning.ids.has(id)), counts: beginning.counts }
    : { rows: seen };
}

/** A member's own row in their room. */
export function findIn({ members }: WholeRoom, { id }: Member): MemberRow {
  const me = findRow(members, id);
  if (!me) throw new Error("a member is not in their room");
  return me;
}

type Reader = MemberRow & Pick<Viewer, "isOnWall">;

/** The same as who reads: a teacher may be on the wall. */
export const readerIn = (whole: WholeRoom, member: Member): Reader =>
  member.isOnWall ? { ...findIn(whole, member), isOnWall: true } : findIn(whole, member);

const sharedAs = (me: Reader): Audience => audienceOf(me, null);

/** The posts as a member sees them: whole runs of those that all of their audience see alike. */
function runsFor(me: Reader, { posts, gate, room: { names } }: WholeRoom): Pieces {
  const shared = sharedAs(me);
  return runsOf(posts).flatMap((run) => {
    const parts: Buffer<ArrayBuffer>[] = [];
    let from = 0;
    for (const at of placesApart(me, run, gate)) {
      const row = run.rows[at];
      const audience = row && audienceOfPost(me, row, gate);
      if (!audience || audience === shared) continue;
      parts.push(runBytes(run, shared, names, from, at), Buffer.from(postText(row, audience, names) ?? ""));
      from = at + 1;
    }
    return [...parts, runBytes(run, shared, names, from)];
  });
}

/** What stands before and after the posts in a member's snapshot. */
function around(
  member: Member,
  me: Reader,
  whole: WholeRoom,
  counts?: PostCounts,
): readonly [string, string] {
  const { room, gate } = whole;
  const shared = sharedAs(me);
  const members = inShownOrder(whole, me, shared).map((row) =>
    memberText(row, audienceIn(shared, row, me), room.names),
  );
  const own = member.watchedBy ? null : ownOf(whole, me.id);
  const mine = JSON.stringify(seeMe(me, own, room.names, gate));
  const counted = counts ? `,"counts":${JSON.stringify(counts)}` : "";
  const beside = countBeside(me, member, whole);
  const place = beside === 0 ? "" : `,"beside":${beside}`;
  return [
    `{${headOf(whole, shared)}${place},"members":[${listed(members)}],"posts":[`,
    `],"me":${mine}${counted}}`,
  ];
}

/** How many events for few the reader was told of since the last one for all. */
export const countBeside = (
  { id, role, side }: Reader,
  { watchedBy, isOnWall }: Member,
  { few, gate, posts }: WholeRoom,
): number =>
  countTold({ id, role, side, watchedBy, isOnWall }, few, gate, (postId) => findRow(posts, postId));

const audienceIn = (shared: Audience, row: MemberRow, me: Reader): Audience =>
  shared === "class" && row.id === me.id ? "owner" : shared;

/** The members by the ids that stand for them, where these are not their own. */
function inShownOrder(
  { members, room: { names } }: WholeRoom,
  me: Reader,
  shared: Audience,
): readonly MemberRow[] {
  if (names === "REAL" || shared === "teacher") return members;
  const named = members.map((row) => ({ id: seeMemberId(row, audienceIn(shared, row, me), names), row }));
  return named.toSorted(byId).map(({ row }) => row);
}

const heads = new WeakMap<WholeRoom, Map<Audience, string>>();

/** What all of an audience see of a room beside its members and posts, made once for each `seq`. */
function headOf(whole: WholeRoom, audience: Audience): string {
  const made = heads.get(whole) ?? new Map<Audience, string>();
  const { number, room, clock, isRevealed, motion, turnout, ratings } = whole;
  const returns = seeReturns(whole.returns, audience);
  const head =
    made.get(audience) ??
    [
      `"seq":${number}`,
      `"room":${JSON.stringify(seeRoom(room, audience))}`,
      `"phase":${JSON.stringify(seePhase(clock, { ...room, isRevealed }))}`,
      `"motion":${sharedText(motion)}`,
      `"turnout":${JSON.stringify(turnout)}`,
      `"ratings":${sharedText(ratings)}`,
      ...(returns ? [`"returns":${JSON.stringify(returns)}`] : []),
    ].join();
  heads.set(whole, made.set(audience, head));
  return head;
}
