"use client";

import { useEffect, useEffectEvent } from "react";
import type { Outbox } from "@/components/outbox/outbox";
import { quoteOf } from "@/components/outbox/sent-post";
import { useOutbox } from "@/components/outbox/use-outbox";
import type { Words } from "@/components/outbox/words";
import { quoteRefusal } from "@/lib/debate/anchors";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { paragraphOf } from "./gone-from";

/**
 * Lets one's own words that the class does not have follow where the room has moved to another revision: to
 * where their thread stands now, and the words they answer to where these stand, or away where they are gone.
 */
export function useKeptQuotes({ paragraphs }: MotionView, posts: readonly PostView[]): void {
  const outbox = useOutbox();
  const follow = useEffectEvent(() => {
    const { drafts, sent } = outbox.read();
    for (const [place, words] of [...drafts, ...sent]) {
      const here = paragraphs.find(({ id }) => id === paragraphOf(place, words, posts));
      if (!here) continue;
      if (here.id !== words.paragraphId) outbox.keep(place, { ...words, paragraphId: here.id });
      const quote = quoteOf(words);
      if (quote && quoteRefusal(here.text, quote)) void requote(outbox, place, here.text);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked through anew with every essay
  useEffect(() => follow(), [paragraphs]);
}

/** Few essays change while somebody writes on them. */
async function requote(outbox: Outbox, place: string, text: string): Promise<void> {
  const { findAlmost, findExact } = await import("@/lib/debate/reanchor/find-words");
  const { drafts, sent } = outbox.read();
  const words: Words | undefined = drafts.get(place) ?? sent.get(place);
  const quote = words && quoteOf(words);
  if (!quote) return;
  const found = findExact(text, quote) ?? findAlmost(text, quote);
  outbox.keep(place, { ...words, fields: { ...words.fields, quote: [found ? JSON.stringify(found) : ""] } });
}
