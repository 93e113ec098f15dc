"use client";

import { useEffect, useEffectEvent } from "react";
import { useOutbox } from "@/components/outbox/use-outbox";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";

/** Keeps one's own words to the essay as it is now (`keepQuotes`), which few have any of that it changes. */
export function useKeptQuotes(motion: MotionView, posts: readonly PostView[]): void {
  const outbox = useOutbox();
  const follow = useEffectEvent(() => {
    const { drafts, sent } = outbox.read();
    if (drafts.size + sent.size > 0)
      void import("./keep-quotes")
        .then((part) => part.keepQuotes(outbox, motion, posts))
        .catch(() => undefined);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked through anew with every essay
  useEffect(() => follow(), [motion.paragraphs]);
}
