"use client";

import { countsOf } from "@/components/post/thread-order";
import type { Snapshot } from "@/lib/debate/events";
import type { PostView } from "@/lib/debate/views";
import type { Side } from "@/lib/debate/vocabulary";
import { useSelected } from "./room-store";

const countsOfAll = ({ counts }: Snapshot) => counts;

/** How many published posts each side has on one paragraph. `posts` are those of it that are here: at the beginning of a big room not all. */
export function usePostCounts(posts: readonly PostView[]): Readonly<Record<Side, number>> {
  const ofAll = useSelected(countsOfAll);
  return ofAll?.[posts[0]?.paragraphId ?? ""] ?? countsOf(posts);
}
