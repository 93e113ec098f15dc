"use client";

import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useSelected } from "@/components/live/room-store";
import { parseQuote } from "@/components/outbox/sent-post";
import type { Words } from "@/components/outbox/words";
import type { Snapshot } from "@/lib/debate/events";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { PostView } from "@/lib/debate/views";
import { corpusOf, similarTo, wordsOf } from "@/lib/debate/writing/similar";

/** Whoever types is left in peace for so long, in milliseconds. */
const pause = 700;
/** So many posts are read at a time, so that no key waits. */
const atOnce = 20;

type Asked = Readonly<{
  words: Words;
  paragraphId: string;
  parentId: string | null;
  readerId: string;
  /** What anybody may have words from. */
  commonTexts: () => readonly string[];
  /** While the offers are being read, they stay as they are. */
  isHeld: boolean;
}>;

/**
 * The posts on a paragraph that say something like a draft, once its author pauses: of others, published, in
 * the reader's own snapshot, and not put aside for this draft. All of it is worked out on this device.
 */
export function useSimilar({ words, paragraphId, parentId, readerId, commonTexts, isHeld }: Asked) {
  const posts = usePostsOn(paragraphId);
  const others = useMemo(
    () =>
      posts.flatMap((post) => {
        const isTheirs = post.author?.memberId !== readerId && post.id !== parentId;
        return isTheirs && post.status === "PUBLISHED" && post.body !== null
          ? [{ text: plainOf(post), quote: post.quote, post }]
          : [];
      }),
    [posts, parentId, readerId],
  );
  const [found, setFound] = useState<readonly string[]>([]);
  const text = words.fields.body?.[0] ?? "";
  const quote = words.fields.quote?.[0] ?? "";
  const unlike = words.beside?.unlike;

  const search = useEffectEvent(() => {
    const rest = others.filter(({ post }) => !unlike?.includes(post.id));
    const corpus = corpusOf(rest, commonTexts());
    setFound(similarTo({ text, quote: parseQuote(quote) }, corpus).map(({ post }) => post.id));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when the draft or posts change
  useEffect(() => {
    if (isHeld) return;
    let next = 0;
    const read = () => {
      for (const { text } of others.slice(next, next + atOnce)) wordsOf(text);
      next += atOnce;
      if (next < others.length) timer = setTimeout(read);
      else search();
    };
    let timer = setTimeout(read, pause);
    return () => clearTimeout(timer);
  }, [text, quote, others, unlike, isHeld]);

  return found.flatMap((id): readonly PostView[] => {
    const offered = others.find(({ post }) => post.id === id)?.post;
    return offered && !unlike?.includes(id) && text !== "" ? [offered] : [];
  });
}

/** The posts on a paragraph, as the reader sees them: the same list while none of them changes. */
function usePostsOn(paragraphId: string): readonly PostView[] {
  const select = useMemo(() => {
    let last: readonly PostView[] = [];
    return ({ posts }: Snapshot) => {
      const here = posts.filter((post) => post.paragraphId === paragraphId);
      const isSame = here.length === last.length && here.every((post, at) => post === last[at]);
      if (!isSame) last = here;
      return last;
    };
  }, [paragraphId]);
  return useSelected(select);
}
