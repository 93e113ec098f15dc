"use client";

import { useEffect, useMemo } from "react";
import { meOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import type { PostView } from "@/lib/debate/views";
import { hasArrived, isSent, type SentWords } from "./sent-post";
import { useAllSent, useShelf } from "./use-outbox";

/**
 * The posts on a paragraph that were sent and are not with the class yet, by key. Those that have come are
 * forgotten.
 */
export function useSentHere(paragraphId: string, posts: readonly PostView[]): ReadonlyMap<string, SentWords> {
  const shelf = useShelf();
  const all = useAllSent();
  const { memberId } = useSelected(meOf);
  const { here, arrived } = useMemo(() => {
    const here = [...all].flatMap(([place, words]) =>
      isSent(words) && words.paragraphId === paragraphId ? [{ place, words }] : [],
    );
    const isThere = ({ words }: Readonly<{ words: SentWords }>) => hasArrived(words, posts, memberId);
    const waiting = here.filter((one) => !isThere(one));
    return {
      here: new Map(waiting.map(({ place, words }) => [place.slice("sent-".length), words])),
      arrived: here.filter(isThere),
    };
  }, [all, posts, paragraphId, memberId]);

  useEffect(() => {
    for (const { place } of arrived) shelf.drop(place);
  }, [arrived, shelf]);

  return here;
}
