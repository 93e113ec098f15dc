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
  const { ids, counts } = commonBeginning(posts);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const own = posts.filter(({ authorId }) => authorId === readerId);
  return { ids: new Set([...ids, ...ownBeginning(own, (id) => byId.get(id))]), counts };
}

/** What is the same for all who may see the same posts. */
export const commonBeginning = (posts: readonly Placed[]): Beginning => ({
  ids: new Set([...firstThreads(posts), ...unsettledIn(posts)]),
  counts: countsOf(posts),
});

/** What a reader has besides: of their own posts, with what `find` finds of what these answer. */
export const ownBeginning = (
  own: readonly Placed[],
  find: (id: string) => Placed | undefined,
): ReadonlySet<string> => new Set([...withAnswered(own, find), ...unsettledIn(own)]);

const unsettledIn = (posts: readonly Placed[]): readonly string[] =>
  posts.flatMap(({ id, status }) => (status === "PUBLISHED" ? [] : [id]));

/** Goes over the paragraphs in turns, and takes one thread of each, until there is enough. */
function firstThreads(posts: readonly Placed[]): readonly string[] {
  const columns = [...threadsByParagraph(posts).values()].map((threads) => threads.toSorted(pinnedFirst));
  const longest = Math.max(...columns.map(({ length }) => length));
  const taken: string[] = [];
  for (let turn = 0; turn < longest && taken.length < enough; turn++) {
    for (const threads of columns)
      taken.push(...(threads[turn] ?? []).slice(0, mostOfThread).map(({ id }) => id));
  }
  return taken;
}

const pinnedFirst = ([a]: readonly Placed[], [b]: readonly Placed[]): number =>
  Number(b?.isPinned) - Number(a?.isPinned);

/**
 * A post is never written before what it answers, so a thread is in an order in which every first part of it
 * hangs together.
 */
function threadsByParagraph(posts: readonly Placed[]): ReadonlyMap<string, readonly Placed[][]> {
  const threadOf = new Map<string, Placed[]>();
  const byParagraph = new Map<string, Placed[][]>();
  for (const post of posts) {
    const thread = (post.parentId !== null && threadOf.get(post.parentId)) || [];
    if (thread.length === 0) begin(byParagraph, post.paragraphId, thread);
    thread.push(post);
    threadOf.set(post.id, thread);
  }
  return byParagraph;
}

function begin(byParagraph: Map<string, Placed[][]>, paragraphId: string, thread: Placed[]): void {
  const threads = byParagraph.get(paragraphId);
  if (threads) threads.push(thread);
  else byParagraph.set(paragraphId, [thread]);
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
