"use client";

import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import type { PostView } from "@/lib/debate/views";
import { hasArrived, isSent, isUnanswered, keyOf, type SentWords } from "./sent-post";
import { useAllSent, useOutbox } from "./use-outbox";
import { usePosting } from "./use-posting";

/**
 * The posts on a paragraph that were sent and are not with the class yet, by key. One that has come without an
 * answer is sent once more: the server says whether it has these words or others, and only then are they
 * forgotten.
 */
export function useSentHere(paragraphId: string, posts: readonly PostView[]): ReadonlyMap<string, SentWords> {
  const outbox = useOutbox();
  const all = useAllSent();
  const { tryAgain } = usePosting();
  const asked = useRef(new Set<string>());
  const { here, arrived } = useMemo(() => {
    const sent = [...all].flatMap(([place, words]) =>
      isSent(words) && words.paragraphId === paragraphId ? [{ place, words, key: keyOf(words) }] : [],
    );
    const isThere = ({ words, key }: (typeof sent)[number]) =>
      words.sent.fault !== "aside" && hasArrived(key, posts);
    return {
      here: new Map(sent.filter((one) => !isThere(one)).map(({ key, words }) => [key, words])),
      arrived: sent.filter(isThere),
    };
  }, [all, posts, paragraphId]);

  const settle = useEffectEvent(() => {
    for (const { place, words, key } of arrived) {
      if (words.sent.isAnswered || words.sent.fault === "thrown") outbox.drop(place);
      else if (isUnanswered(words) && !asked.current.has(key)) {
        asked.current.add(key);
        void tryAgain(words);
      }
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something has arrived
  useEffect(() => settle(), [arrived]);

  return here;
}
