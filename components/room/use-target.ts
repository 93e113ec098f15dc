"use client";

import { useEffect, useRef, useState } from "react";
import type { Place } from "./room-place";
import { findParagraph, findTarget, type Target } from "./target";

/**
 * Brings the place's target into view with its paragraph and gives it the focus. A target that is not drawn may be a new post that waits to be asked
 * for: the answer is then another key, under which the paragraph's arguments are drawn anew.
 */
export function useTarget({ target, paragraphId }: Place): string {
  const [drawings, setDrawings] = useState(0);
  const missed = useRef<Target | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a target that was missing is looked for again in the new drawing
  useEffect(() => {
    if (!target) return;
    const element = findTarget(target, paragraphId);
    if (element) show(element, findParagraph(paragraphId));
    else if (missed.current !== target) {
      missed.current = target;
      setDrawings((count) => count + 1);
    }
  }, [target, paragraphId, drawings]);

  return `${paragraphId} ${drawings}`;
}

function show(element: HTMLElement, paragraph: HTMLElement | null): void {
  const isBesideEssay = window.matchMedia("(width >= 64rem)").matches;
  paragraph?.scrollIntoView({ block: isBesideEssay ? "nearest" : "start" });
  element.focus({ preventScroll: true });
  (element.closest("form") ?? element).scrollIntoView({ block: "nearest" });
}
