import type { PostView } from "@/lib/debate/views";

/** A post with what was answered to it. */
export type Thread = Readonly<{ post: PostView; replies: readonly Thread[] }>;

/**
 * Posts as threads: pinned first, then as written. A reply to what the reader may not see stands by itself,
 * so nothing is lost.
 */
export function threadsOf(posts: readonly PostView[]): readonly Thread[] {
  const threads = new Map(posts.map((post) => [post.id, { post, replies: [] as Thread[] }]));
  const roots: Thread[] = [];
  for (const thread of threads.values()) {
    const answered = threads.get(thread.post.parentId ?? "");
    (answered?.replies ?? roots).push(thread);
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

/** Whether a post stands in a thread. */
export const holds = (thread: Thread, postId: string): boolean =>
  allIn([thread]).some(({ post }) => post.id === postId);
