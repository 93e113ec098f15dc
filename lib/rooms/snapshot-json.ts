import { type Audience, audienceOfPost } from "../debate/audience";
import { type Beginning, beginningOf } from "../debate/beginning";
import type { PostRow } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";
import { seeMe, seeMember, seePhase, seePost, seeReturns, seeRoom } from "../debate/visibility";
import type { Member } from "../members/member";
import { readOwn, readWholeRoom } from "./whole-room";

/**
 * The parts of a snapshot that viewers share, as JSON, made once for each `seq`. A row that an audience may
 * not see is null.
 */
type Parts = Readonly<{
  head: string;
  members: readonly (string | null)[];
  posts: readonly (string | null)[];
  /** All posts after one another: what most viewers of an audience see. */
  allPosts: string;
}>;

const made = new WeakMap<WholeRoom, Partial<Record<Audience, Parts>>>();

/**
 * A member's snapshot as JSON text. Only what is the member's own is serialized for them; everything else is
 * shared.
 */
export async function readSnapshotJson(member: Member): Promise<string> {
  return write(member, await readWholeRoom(member.roomId), () => null);
}

/**
 * What a member's page begins with, as JSON text: their snapshot, or a part of it where the room is big. The
 * page loads the rest when it stands.
 */
export async function readFirstSnapshot(
  member: Member,
): Promise<Readonly<{ json: string; language: string }>> {
  const whole = await readWholeRoom(member.roomId);
  return {
    json: await write(member, whole, (posts) => beginningOf(posts, member.id)),
    language: whole.motion.language,
  };
}

async function write(
  member: Member,
  whole: WholeRoom,
  begin: (posts: readonly PostRow[]) => Beginning | null,
): Promise<string> {
  const { me, own } = await readOwn(member, whole);
  const { names } = whole.room;
  const shared = member.role === "TEACHER" ? "teacher" : "class";
  const parts = partsFor(whole, shared);
  const isOwn = shared === "class";
  const members = parts.members.map((text, at) =>
    isOwn && whole.members[at]?.id === me.id ? JSON.stringify(seeMember(me, "owner", names)) : text,
  );
  const texts = parts.posts.map((text, at) => {
    const row = whole.posts[at];
    const audience = row ? audienceOfPost(me, row, whole.gate) : shared;
    if (!row || audience === shared) return text;
    return audience === "waiting" ? null : JSON.stringify(seePost(row, audience, names));
  });
  const isShown = (_: PostRow, at: number) => texts[at] !== null;
  const beginning = begin(whole.posts.filter(isShown));
  const posts = beginning ? texts.filter((_, at) => beginning.ids.has(whole.posts[at]?.id ?? "")) : texts;
  const isAsShared =
    posts.length === parts.posts.length && posts.every((text, at) => text === parts.posts[at]);
  const mine = JSON.stringify(seeMe(me, own, names, whole.gate));
  const counts = beginning ? `,"counts":${JSON.stringify(beginning.counts)}` : "";
  return `{${parts.head},"members":[${shown(members)}],"posts":[${isAsShared ? parts.allPosts : shown(posts)}],"me":${mine}${counts}}`;
}

const shown = (texts: readonly (string | null)[]): string => texts.filter((text) => text !== null).join(",");

function partsFor(whole: WholeRoom, audience: Audience): Parts {
  const kept = made.get(whole) ?? {};
  const parts = kept[audience] ?? serialize(whole, audience);
  made.set(whole, { ...kept, [audience]: parts });
  return parts;
}

function serialize(whole: WholeRoom, audience: Audience): Parts {
  const { seq, motion, turnout, ratings, room, isRevealed } = whole;
  const returns = seeReturns(whole.returns, audience);
  const head = {
    seq,
    room: seeRoom(room, audience),
    phase: seePhase(whole.clock, { ...room, isRevealed }),
    motion,
    turnout,
    ratings,
    ...(returns && { returns }),
  };
  const text = (view: object | null) => view && JSON.stringify(view);
  const posts = whole.posts.map((row) => text(seePost(row, audience, room.names)));
  return {
    head: JSON.stringify(head).slice(1, -1),
    members: whole.members.map((row) => text(seeMember(row, audience, room.names))),
    posts,
    allPosts: shown(posts),
  };
}
