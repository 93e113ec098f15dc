import { db } from "../db/client";
import type { PostRow } from "../debate/rows";
import type { PostView } from "../debate/views";
import { seePost } from "../debate/visibility";
import type { WordFilter } from "../debate/words/filter";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { findRow } from "../rooms/row-list";
import { findWordsIn } from "../word-filter/found-words";

type Told = Readonly<{ by: string; reason: string; createdAt: string }>;

/** A post that was flagged: by whom since it was last settled, how often before, and what was noted then. */
type FlaggedPost = Readonly<{
  post: PostView;
  flags: readonly Told[];
  settled: readonly Told[];
  notes: readonly Readonly<{ by: string; note: string | null; createdAt: string }>[];
}>;

/** What a teacher decides from, beside the posts: flags, and the words that the filter found. */
export type Desk = Readonly<{
  flagged: readonly FlaggedPost[];
  settled: readonly FlaggedPost[];
  /** By post id, of those that wait. */
  found: Readonly<Record<string, readonly string[]>>;
}>;

/** For a teacher of the room; there is nothing for anybody else. */
export async function readDesk(member: Member): Promise<Desk> {
  if (member.role !== "TEACHER") return { flagged: [], settled: [], found: {} };
  const { roomId } = member;
  const [{ posts, members, room }, flags, entries] = await Promise.all([
    readWholeRoom(roomId),
    db.flag.findMany({
      where: { roomId },
      orderBy: { createdAt: "asc" },
      select: { postId: true, byId: true, reason: true, createdAt: true, resolvedAt: true },
    }),
    db.moderationEntry.findMany({
      where: { roomId, act: "resolve-flag" },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { targetId: true, byId: true, reason: true, createdAt: true },
    }),
  ]);
  const nameOf = (id: string) => findRow(members, id)?.name ?? "";
  const byPost = groupBy(flags, ({ postId }) => postId);
  const notesOf = groupBy(entries, ({ targetId }) => targetId ?? "");
  const all = posts.flatMap((row): readonly FlaggedPost[] => {
    const found = byPost.get(row.id) ?? [];
    const post = found.length > 0 ? seePost(row, "teacher", room.names) : null;
    if (!post) return [];
    const told = (isSettled: boolean) =>
      found
        .filter(({ resolvedAt }) => (resolvedAt !== null) === isSettled)
        .map(({ byId, reason, createdAt }) => ({
          by: nameOf(byId),
          reason,
          createdAt: createdAt.toISOString(),
        }));
    const notes = (notesOf.get(row.id) ?? []).map(({ byId, reason, createdAt }) => ({
      by: nameOf(byId),
      note: reason,
      createdAt: createdAt.toISOString(),
    }));
    return [{ post, flags: told(false), settled: told(true), notes }];
  });
  const waiting = posts.filter(({ status }) => status === "PENDING");
  return {
    flagged: all.filter((one) => one.flags.length > 0),
    settled: all.filter((one) => one.flags.length === 0),
    found: Object.fromEntries(
      waiting.flatMap((row) => {
        const words = wordsIn(row, room);
        return words.length > 0 ? [[row.id, words]] : [];
      }),
    ),
  };
}

function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

type Known = Readonly<{ filter: string; words: readonly string[] }>;

/** A row is another one once its post was changed: what was found in it stays true. */
const known = new WeakMap<PostRow, Known>();

function wordsIn(row: PostRow, { wordFilter, ownWords }: WordFilter): readonly string[] {
  const filter = JSON.stringify([wordFilter, ownWords]);
  const before = known.get(row);
  if (before?.filter === filter) return before.words;
  const words = findWordsIn({ wordFilter, ownWords }, row);
  known.set(row, { filter, words });
  return words;
}
