"use client";

import { useState } from "react";
import type { PostView } from "@/lib/debate/views";

/** What the reader waits for: a gate, the rest of a big room; and whether they lead it. */
type Waits = Readonly<{ isWaiting: boolean; isPart: boolean; isLeading?: boolean }>;

const idsOf = (posts: readonly PostView[]): ReadonlySet<string> => new Set(posts.map(({ id }) => id));

/**
 * The posts of a thread that are drawn. What others write afterwards waits in `fresh` until it is asked for,
 * so nothing moves under the reader's eyes; one's own posts, and changes to what is drawn already, show at
 * once. So does what was kept back while the reader waited: before a gate, or for the rest of a big room; and
 * what comes first where nothing stands, for who leads the room and does not write.
 */
export function useShownPosts(
  posts: readonly PostView[],
  memberId: string,
  { isWaiting, isPart, isLeading = false }: Waits,
) {
  const [kept, setKept] = useState(() => ({ seen: idsOf(posts), hasWaited: isWaiting, wasPart: isPart }));
  const isShown = (post: PostView) => kept.seen.has(post.id) || post.author?.memberId === memberId;
  const fresh = posts.filter((post) => !isShown(post));

  if (isWaiting && !kept.hasWaited) setKept({ ...kept, hasWaited: true });
  const isLetIn = !isWaiting && kept.hasWaited && fresh.length > 0;
  const isFirst = isLeading && !isWaiting && fresh.length > 0 && fresh.length === posts.length;
  if (isLetIn || isFirst || (kept.wasPart && !isPart))
    setKept({ seen: idsOf(posts), hasWaited: isWaiting, wasPart: isPart });
  return {
    shown: fresh.length === 0 ? posts : posts.filter(isShown),
    fresh,
    showAll: () => setKept({ seen: idsOf(posts), hasWaited: isWaiting, wasPart: isPart }),
  };
}
