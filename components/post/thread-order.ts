import { groupPosts } from "@/components/live/group-posts";
import type { PostView } from "@/lib/debate/views";

/** A post with what was answered to it. */
export type Thread = Readonly<{ post: PostView; replies: readonly Thread[] }>;

/**
 * Posts as threads: pinned first, then as written. A reply to what the reader may not see stands by itself,
 * so nothing is lost.
 */
export function threadsOf(posts: readonly PostView[]): readonly Thread[] {
  const known = new Set(posts.map(({ id }) => id));
  const byParent = groupPosts(posts, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const under = (parentId: string | null): readonly Thread[] =>
    (byParent.get(parentId) ?? []).map((post) => ({ post, replies: under(post.id) }));
  return under(null).toSorted((a, b) => Number(b.post.pinned) - Number(a.post.pinned));
}

/** Whether a post stands in a thread. */
export const holds = ({ post, replies }: Thread, postId: string): boolean =>
  post.id === postId || replies.some((reply) => holds(reply, postId));
