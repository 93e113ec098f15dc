import { type Audience, audienceOfPost } from "../debate/audience";
import { beginningOf } from "../debate/beginning";
import type { MemberRow, PostRow } from "../debate/rows";
import { ownOf, type WholeRoom } from "../debate/snapshot";
import { seeMe, seePhase, seeReturns, seeRoom } from "../debate/visibility";
import type { Member } from "../members/member";
import { readWholeRoom } from "./room-state";
import { listed, memberText, postText, runsOf, runText, sharedText } from "./row-texts";

/**
 * A member's snapshot as JSON text, after event `least` or later. Only what is the member's own is serialized
 * for them, and only what is new for all.
 */
export async function readSnapshotJson(member: Member, least?: number): Promise<string> {
  const whole = await readWholeRoom(member.roomId, least);
  const me = findIn(whole, member);
  return write(member, me, whole, postsFor(me, whole));
}

/**
 * What a member's page begins with, as JSON text: their snapshot, or a part of it where the room is big. The
 * page loads the rest when it stands.
 */
export async function readFirstSnapshot(
  member: Member,
  least?: number,
): Promise<Readonly<{ json: string; language: string }>> {
  const whole = await readWholeRoom(member.roomId, least);
  const me = findIn(whole, member);
  const { language } = whole.motion;
  const seen = whole.posts.flatMap((row) => {
    const text = postText(row, audienceOfPost(me, row, whole.gate), whole.room.names);
    return text === null ? [] : [{ row, text }];
  });
  const beginning = beginningOf(
    seen.map(({ row }) => row),
    me.id,
  );
  if (!beginning) return { json: write(member, me, whole, postsFor(me, whole)), language };
  const first = seen.filter(({ row }) => beginning.ids.has(row.id)).map(({ text }) => text);
  const counts = `,"counts":${JSON.stringify(beginning.counts)}`;
  return { json: write(member, me, whole, listed(first), counts), language };
}

/** A member's own row in their room. */
export function findIn({ members }: WholeRoom, { id }: Member): MemberRow {
  const me = members.find((row) => row.id === id);
  if (!me) throw new Error("a member is not in their room");
  return me;
}

const sharedAs = (me: MemberRow): Audience => (me.role === "TEACHER" ? "teacher" : "class");

/** The posts as a member sees them: whole runs of those that all of their audience see alike. */
function postsFor(me: MemberRow, { posts, gate, room: { names } }: WholeRoom): string {
  const shared = sharedAs(me);
  const audienceFor = (row: PostRow) => audienceOfPost(me, row, gate);
  const texts = runsOf(posts).map((rows) =>
    rows.every((row) => audienceFor(row) === shared)
      ? runText(rows, shared, names)
      : listed(rows.map((row) => postText(row, audienceFor(row), names))),
  );
  return listed(texts);
}

function write(member: Member, me: MemberRow, whole: WholeRoom, posts: string, counts = ""): string {
  const { room, gate } = whole;
  const shared = sharedAs(me);
  const members = whole.members.map((row) =>
    memberText(row, shared === "class" && row.id === me.id ? "owner" : shared, room.names),
  );
  const own = member.watchedBy ? null : ownOf(whole, me.id);
  const mine = JSON.stringify(seeMe(me, own, room.names, gate));
  return `{${headOf(whole, shared)},"members":[${listed(members)}],"posts":[${posts}],"me":${mine}${counts}}`;
}

const heads = new WeakMap<WholeRoom, Map<Audience, string>>();

/** What all of an audience see of a room beside its members and posts, made once for each `seq`. */
function headOf(whole: WholeRoom, audience: Audience): string {
  const made = heads.get(whole) ?? new Map<Audience, string>();
  const { seq, room, clock, isRevealed, motion, turnout, ratings } = whole;
  const returns = seeReturns(whole.returns, audience);
  const head =
    made.get(audience) ??
    [
      `"seq":${seq}`,
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
