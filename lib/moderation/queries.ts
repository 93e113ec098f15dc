import { db } from "../db/client";
import type { PostView } from "../debate/views";
import { seePost } from "../debate/visibility";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";

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
export async function readModeration(member: Member): Promise<Moderation> {
  if (member.role !== "TEACHER") return { pending: [], flagged: [], log: [] };
  const { roomId } = member;
  const [{ posts, members, room }, flags, log] = await Promise.all([
    readWholeRoom(roomId),
    db.flag.findMany({
      where: { roomId, resolvedAt: null },
      orderBy: { createdAt: "asc" },
      select: { postId: true, byId: true, reason: true, createdAt: true },
    }),
    db.moderationEntry.findMany({
      where: { roomId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 500,
      select: { id: true, act: true, targetId: true, byId: true, reason: true, createdAt: true },
    }),
  ]);
  const names = new Map([
    ...members.map((row) => [row.id, row.name] as const),
    ...posts.map((row) => [row.id, row.authorName] as const),
  ]);
  const nameOf = (id: string): string => names.get(id) ?? "";
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
    log: log.map(({ byId, createdAt, ...entry }) => ({
      ...entry,
      target: entry.targetId && nameOf(entry.targetId),
      by: nameOf(byId),
      createdAt: createdAt.toISOString(),
    })),
  };
}
