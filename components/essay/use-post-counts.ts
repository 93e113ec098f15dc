"use client";

import { useSelected } from "@/components/live/room-store";
import { countsOf } from "@/lib/debate/beginning";
import type { Snapshot } from "@/lib/debate/events";
import type { PostView } from "@/lib/debate/views";
import type { Side } from "@/lib/debate/vocabulary";

const none = { PROPOSITION: 0, OPPOSITION: 0 } as const;
const countsOfAll = ({ counts }: Snapshot) => counts;

/**
 * How many published posts each side has on one paragraph. `posts` are those of it that are here: at the
 * beginning of a big room not all.
 */
export function usePostCounts(posts: readonly PostView[]): Readonly<Record<Side, number>> {
  const ofAll = useSelected(countsOfAll);
  return (ofAll ?? countsOf(posts))[posts[0]?.paragraphId ?? ""] ?? none;
}
