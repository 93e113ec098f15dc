"use client";

import { useEffect, useEffectEvent, useMemo } from "react";
import type { PostView } from "@/lib/debate/views";
import { hasArrived, isSent, isUnanswered, keyOf, type SentWords } from "./sent-post";
import { useAllSent, useOutbox } from "./use-outbox";
import { usePosting } from "./use-posting";

/**
 * The posts on a paragraph that were sent and are not with the class yet, by key. Those that have come are
 * forgotten once the server has said that it has these words.
 */
export function useSentHere(paragraphId: string, posts: readonly PostView[]): ReadonlyMap<string, SentWords> {
  const outbox = useOutbox();
  const all = useAllSent();
  const { settle } = usePosting();
  const { here, arrived } = useMemo(() => {
    const sent = [...all].flatMap(([place, words]) =>
      isSent(words) && words.paragraphId === paragraphId ? [{ place, words }] : [],
    );
    const isThere = ({ words }: (typeof sent)[number]) =>
      words.sent.fault !== "aside" && hasArrived(keyOf(words), posts);
    const waiting = sent.filter((one) => !isThere(one));
    return {
      here: new Map(waiting.map(({ words }) => [keyOf(words), words])),
      arrived: sent.filter(isThere),
    };
  }, [all, posts, paragraphId]);

  const tidy = useEffectEvent((come: typeof arrived) => {
    for (const { place, words } of come) {
      if (words.sent.isAnswered || words.sent.fault === "thrown") outbox.drop(place);
      else if (isUnanswered(words)) void settle(words);
    }
  });
  useEffect(() => tidy(arrived), [arrived]);

  return here;
}
