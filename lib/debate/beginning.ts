import { groupBy } from "./flow";
import type { PostRow } from "./rows";
import type { Side } from "./vocabulary";

/** In a room of more posts than these a page begins with a part of them. */
const many = 500;

/** So many posts, and not many more, are enough to begin with. */
const enough = 150;

/** Of one thread no more than these are needed at first, nor of what a post of one's own answers. */
const mostOfThread = 20;

/** How many published posts each side has on each paragraph that has any, by its id. */
export type PostCounts = Readonly<Record<string, Readonly<Record<Side, number>>>>;

/** A part of a room's posts, and how many there are in all. */
export type Beginning = Readonly<{ ids: ReadonlySet<string>; counts: PostCounts }>;

type Placed = Pick<PostRow, "id" | "paragraphId" | "parentId" | "side" | "status" | "authorId" | "isPinned">;

/** Whether a page begins with a part of so many posts. */
export const isMuch = (posts: readonly unknown[]): boolean => posts.length > many;

/**
 * What a page of a big room begins with, of the posts that its reader may see, as written: of every paragraph
 * the first threads, the reader's own last posts with what they answer, and what is not published, which may
 * wait for the reader. Null where the room is small enough to be had as a whole.
 */
export function beginningOf(posts: readonly Placed[], readerId: string): Beginning | null {
  if (!isMuch(posts)) return null;
  const { ids, counts } = commonBeginning([partOf(posts)]);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const own = posts.filter(({ authorId }) => authorId === readerId);
  return { ids: new Set([...ids, ...ownBeginning(own, (id) => byId.get(id))]), counts };
}

type Groups = ReadonlyMap<string, readonly Placed[]>;

/** Of some posts that follow one another what a beginning asks of them, so that it need not ask again. */
export type Part = Readonly<{
  /** What begins a thread, by paragraph. */
  roots: Groups;
  /** By what they answer. */
  replies: Groups;
  unsettled: readonly string[];
  counts: PostCounts;
}>;

export const partOf = (posts: readonly Placed[]): Part => ({
  roots: groupBy(
    posts.filter(({ parentId }) => parentId === null),
    ({ paragraphId }) => paragraphId,
  ),
  replies: groupBy(
    posts.filter(({ parentId }) => parentId !== null),
    ({ parentId }) => parentId ?? "",
  ),
  unsettled: unsettledIn(posts),
  counts: countsOf(posts),
});

/** What is the same for all who may see the same posts, of which these are the parts, as written. */
export const commonBeginning = (parts: readonly Part[]): Beginning => ({
  ids: new Set([...firstThreads(parts), ...parts.flatMap(({ unsettled }) => unsettled)]),
  counts: parts.reduce((sum, { counts }) => sumOf(sum, counts), {}),
});

/** What a reader has besides: of their own posts, with what `find` finds of what these answer. */
export const ownBeginning = (
  own: readonly Placed[],
  find: (id: string) => Placed | undefined,
): ReadonlySet<string> => new Set([...withAnswered(own, find), ...unsettledIn(own)]);

const unsettledIn = (posts: readonly Placed[]): readonly string[] =>
  posts.flatMap(({ id, status }) => (status === "PUBLISHED" ? [] : [id]));

/** Goes over the paragraphs in turns, and takes one thread of each, until there is enough. */
function firstThreads(parts: readonly Part[]): readonly string[] {
  const paragraphs = new Set(parts.flatMap(({ roots }) => [...roots.keys()]));
  const [roots, replies] = [parts.map((part) => part.roots), parts.map((part) => part.replies)];
  const columns = [...paragraphs].map((id) => pinnedFirst(gather(roots, id)));
  const longest = Math.max(...columns.map(({ length }) => length));
  const taken: string[] = [];
  for (let turn = 0; turn < longest && taken.length < enough; turn++) {
    for (const column of columns) {
      const root = column[turn];
      if (root) taken.push(...beginThread(root, replies));
    }
  }
  return taken;
}

const pinnedFirst = (roots: readonly Placed[]): readonly Placed[] => [
  ...roots.filter(({ isPinned }) => isPinned),
  ...roots.filter(({ isPinned }) => !isPinned),
];

/** A thread's first posts: what answers one of them comes after all that is less deep. */
function beginThread(root: Placed, replies: readonly Groups[]): readonly string[] {
  const taken = [root.id];
  for (let at = 0; at < taken.length && taken.length < mostOfThread; at++) {
    const answers = gather(replies, taken[at] ?? "");
    taken.push(...answers.slice(0, mostOfThread - taken.length).map(({ id }) => id));
  }
  return taken;
}

function gather(parts: readonly Groups[], id: string): readonly Placed[] {
  const found: Placed[] = [];
  for (const groups of parts) {
    const posts = groups.get(id);
    if (posts) found.push(...posts);
  }
  return found;
}

/** The last posts of these, until there is enough, each with what it answers, and what that answers. */
function withAnswered(own: readonly Placed[], find: (id: string) => Placed | undefined): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const last of own.toReversed()) {
    if (taken.size >= enough) break;
    let next: Placed | undefined = last;
    for (let step = 0; step < mostOfThread && next; step++) {
      taken.add(next.id);
      next = next.parentId === null ? undefined : find(next.parentId);
    }
  }
  return taken;
}

/** How many published posts each side has among these, by paragraph. */
export function countsOf(posts: readonly Pick<Placed, "paragraphId" | "side" | "status">[]): PostCounts {
  const counts: Record<string, Record<Side, number>> = {};
  for (const { paragraphId, side, status } of posts) {
    if (status !== "PUBLISHED" || side === null) continue;
    const count = counts[paragraphId] ?? { PROPOSITION: 0, OPPOSITION: 0 };
    count[side] += 1;
    counts[paragraphId] = count;
  }
  return counts;
}

function sumOf(sum: PostCounts, counts: PostCounts): PostCounts {
  const all: Record<string, PostCounts[string]> = { ...sum };
  for (const [id, { PROPOSITION, OPPOSITION }] of Object.entries(counts)) {
    const before = all[id] ?? { PROPOSITION: 0, OPPOSITION: 0 };
    all[id] = {
      PROPOSITION: before.PROPOSITION + PROPOSITION,
      OPPOSITION: before.OPPOSITION + OPPOSITION,
    };
  }
  return all;
}
