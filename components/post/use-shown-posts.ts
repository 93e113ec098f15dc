"use client";

import { useState } from "react";
import type { PostView } from "@/lib/debate/views";

/**
 * The posts of a thread that are drawn. What others write afterwards waits in `fresh` until it is asked for, so nothing moves under the reader's
 * eyes; one's own posts, and changes to what is drawn already, show at once.
 */
export function useShownPosts(posts: readonly PostView[], memberId: string) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(posts.map(({ id }) => id)));
  const isShown = (post: PostView) => seen.has(post.id) || post.author?.memberId === memberId;
  const fresh = posts.filter((post) => !isShown(post));
  return {
    shown: fresh.length === 0 ? posts : posts.filter(isShown),
    fresh,
    showAll: () => setSeen(new Set(posts.map(({ id }) => id))),
  };
}
