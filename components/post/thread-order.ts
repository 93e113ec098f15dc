import type { PostView } from "@/lib/debate/views";
import { inReadingOrder } from "./reading-order";

/** A post with what it answers, where that is here, and with what was answered to it. */
export type Thread = Readonly<{
  post: PostView;
  answered: PostView | undefined;
  replies: readonly Thread[];
}>;

/**
 * Posts as threads: pinned first, then as written. A reply to what the reader may not see stands by itself,
 * so nothing is lost.
 */
export function threadsOf(posts: readonly PostView[]): readonly Thread[] {
  const known = new Map(posts.map((post) => [post.id, { post, replies: [] as Thread[] }]));
  const roots: Thread[] = [];
  for (const { post, replies } of known.values()) {
    const parent = known.get(post.parentId ?? "");
    (parent?.replies ?? roots).push({ post, answered: parent?.post, replies });
  }
  return roots.toSorted((a, b) => Number(b.post.pinned) - Number(a.post.pinned));
}

/** The threads with all that stands in them, each after the one it answers. */
export function allIn(threads: readonly Thread[]): readonly Thread[] {
  const all = [...threads];
  // An array hands out what is added to it while it is walked.
  for (const { replies } of all) for (const reply of replies) all.push(reply);
  return all;
}

/**
 * All that stands in the threads side by side, in the order of reading. How deep people answer each other has
 * no end; how deep a page can be has.
 */
export const unfolded = (threads: readonly Thread[]): readonly Thread[] =>
  inReadingOrder(threads, ({ replies }) => replies).map((thread) => ({ ...thread, replies: [] }));

/** Whether a post stands in a thread. */
export const holds = (thread: Thread, postId: string): boolean =>
  allIn([thread]).some(({ post }) => post.id === postId);
