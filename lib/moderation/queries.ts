import { db } from "../db/client";
import type { WholeRoom } from "../debate/snapshot";
import type { PostView } from "../debate/views";
import { seePost } from "../debate/visibility";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { findRow } from "../rooms/row-list";

type FlaggedPost = Readonly<{
  post: PostView;
  flags: readonly Readonly<{ by: string; reason: string; createdAt: string }>[];
}>;

type LogEntry = Readonly<{
  id: string;
  act: string;
  targetId: string | null;
  /** The member's name, or the author's of the post; null for the room. */
  target: string | null;
  by: string;
  reason: string | null;
  createdAt: string;
}>;

export type Moderation = Readonly<{
  pending: readonly PostView[];
  flagged: readonly FlaggedPost[];
  log: readonly LogEntry[];
}>;

const isShown = (view: PostView | null): view is PostView => view !== null;

/**
 * What waits for the teacher, what was flagged, and the log, the newest first. A member who is no teacher
 * sees none of it.
 */
export async function readModeration(member: Member, least?: number): Promise<Moderation> {
  if (member.role !== "TEACHER") return { pending: [], flagged: [], log: [] };
  const { roomId } = member;
  const [{ posts, members, room }, flags, log] = await Promise.all([
    readWholeRoom(roomId, least),
    db.flag.findMany({
      where: { roomId, resolvedAt: null },
      orderBy: { createdAt: "asc" },
      select: { postId: true, byId: true, reason: true, createdAt: true },
    }),
    db.moderationEntry.findMany({
      where: { roomId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 500,
      select: entrySelect,
    }),
  ]);
  const nameOf = namesIn({ members, posts });
  const flagsOf = new Map<string, typeof flags>();
  for (const flag of flags) flagsOf.set(flag.postId, [...(flagsOf.get(flag.postId) ?? []), flag]);
  return {
    pending: posts
      .filter((row) => row.status === "PENDING")
      .map((row) => seePost(row, "teacher", room.names))
      .filter(isShown),
    flagged: posts.flatMap((row) => {
      const found = flagsOf.get(row.id) ?? [];
      const post = found.length > 0 ? seePost(row, "teacher", room.names) : null;
      const told = found.map(({ byId, reason, createdAt }) => ({
        by: nameOf(byId),
        reason,
        createdAt: createdAt.toISOString(),
      }));
      return post ? [{ post, flags: told }] : [];
    }),
    log: log.map((entry) => seeEntry(entry, nameOf)),
  };
}

/** One entry of the log, after event `least` or later, for a teacher of the room; null for anybody else. */
export async function findEntry(member: Member, id: string, least?: number): Promise<LogEntry | null> {
  if (member.role !== "TEACHER") return null;
  const { roomId } = member;
  const [whole, entry] = await Promise.all([
    readWholeRoom(roomId, least),
    db.moderationEntry.findUnique({ where: { roomId_id: { roomId, id } }, select: entrySelect }),
  ]);
  return entry && seeEntry(entry, namesIn(whole));
}

const entrySelect = {
  id: true,
  act: true,
  targetId: true,
  byId: true,
  reason: true,
  createdAt: true,
} as const;

type NameOf = (id: string) => string;

/** The name of a member, or of a post's author. */
const namesIn =
  ({ members, posts }: Pick<WholeRoom, "members" | "posts">): NameOf =>
  (id) =>
    findRow(members, id)?.name ?? findRow(posts, id)?.authorName ?? "";

type FoundEntry = Omit<LogEntry, "target" | "by" | "createdAt"> & Readonly<{ byId: string; createdAt: Date }>;

const seeEntry = ({ byId, createdAt, ...entry }: FoundEntry, nameOf: NameOf): LogEntry => ({
  ...entry,
  target: entry.targetId && nameOf(entry.targetId),
  by: nameOf(byId),
  createdAt: createdAt.toISOString(),
});

/**
 * Who came in with one browser, or from one address without one that we know: a member of theirs, and the
 * names of all.
 */
export type Together = Readonly<{ memberId: string; names: readonly string[]; isOneBrowser: boolean }>;

const fewestByBrowser = 3;
/** A whole class may well come in so from one address, but not a part of one beside those with browsers. */
const fewestByProgram = { ofAll: 41, besideBrowsers: 6 };

/** Who is in the room with more seats than anybody needs, most first; for the teacher. */
export async function listTogether(member: Member): Promise<readonly Together[]> {
  if (member.role !== "TEACHER") return [];
  const members = await db.member.findMany({
    where: { roomId: member.roomId, cameFrom: { not: null }, removal: null },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, cameFrom: true },
  });
  const groups = new Map<string, Together & { names: string[] }>();
  for (const { id, name, cameFrom } of members) {
    const from = cameFrom ?? "";
    const group = groups.get(from) ?? { memberId: id, names: [], isOneBrowser: from.startsWith("browser") };
    group.names.push(name);
    groups.set(from, group);
  }
  const together = [...groups.values()];
  const isMixed = together.some(({ isOneBrowser }) => isOneBrowser);
  const byProgram = fewestByProgram[isMixed ? "besideBrowsers" : "ofAll"];
  return together
    .filter(({ names, isOneBrowser }) => names.length >= (isOneBrowser ? fewestByBrowser : byProgram))
    .sort((one, other) => other.names.length - one.names.length);
}
