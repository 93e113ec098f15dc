import type { WholeRoom } from "../debate/snapshot";
import { type Audience, seeMe, seeMember, seePhase, seePost, seeRoom } from "../debate/visibility";
import type { Member } from "../members/member";
import { readOwn, readWholeRoom } from "./queries";

/** The parts of a snapshot that viewers share, as JSON, made once for each `seq`. A row that an audience may not see is null. */
type Parts = Readonly<{ head: string; members: readonly (string | null)[]; posts: readonly (string | null)[] }>;

const made = new WeakMap<WholeRoom, Partial<Record<Audience, Parts>>>();

/** A member's snapshot as JSON text. Only what is the member's own is serialized for them; everything else is shared. */
export async function readSnapshotJson(member: Member): Promise<string> {
  const whole = await readWholeRoom(member.roomId);
  const { me, ballots } = await readOwn(member, whole);
  const parts = partsFor(whole, member.role === "TEACHER" ? "teacher" : "class");
  const isOwn = member.role !== "TEACHER";
  const members = parts.members.map((text, at) =>
    isOwn && whole.members[at]?.id === me.id ? JSON.stringify(seeMember(me, "owner")) : text,
  );
  const posts = parts.posts.map((text, at) => {
    const row = whole.posts[at];
    return isOwn && row?.authorId === me.id && row.status !== "PUBLISHED" ? JSON.stringify(seePost(row, "owner")) : text;
  });
  return `{${parts.head},"members":[${shown(members)}],"posts":[${shown(posts)}],"me":${JSON.stringify(seeMe(me, ballots))}}`;
}

const shown = (texts: readonly (string | null)[]): string => texts.filter((text) => text !== null).join(",");

function partsFor(whole: WholeRoom, audience: Audience): Parts {
  const kept = made.get(whole) ?? {};
  const parts = kept[audience] ?? serialize(whole, audience);
  made.set(whole, { ...kept, [audience]: parts });
  return parts;
}

function serialize(whole: WholeRoom, audience: Audience): Parts {
  const { seq, motion, turnout } = whole;
  const head = { seq, room: seeRoom(whole.room, audience), phase: seePhase(whole.clock), motion, turnout };
  const text = (view: object | null) => view && JSON.stringify(view);
  return {
    head: JSON.stringify(head).slice(1, -1),
    members: whole.members.map((row) => text(seeMember(row, audience))),
    posts: whole.posts.map((row) => text(seePost(row, audience))),
  };
}
