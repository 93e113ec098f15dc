"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { isBesideEssay } from "./beside-essay";
import type { Place } from "./room-place";
import { findParagraph, findTarget, type Target } from "./target";

/**
 * Brings the place's target into view with its paragraph and gives it the focus. A target that is not drawn
 * may be a new post that waits to be asked for: the answer is then another key, under which the paragraph's
 * arguments are drawn anew. While only a part of a big room is here, it waits. All of it happens before the
 * page is drawn on the screen, so that who asks to write has the box when the press returns.
 */
export function useTarget({ target, paragraphId }: Place, isPart: boolean): string {
  const [drawings, setDrawings] = useState(0);
  const missed = useRef<Target | null>(null);
  const met = useRef<Target | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again in the new drawing
  useLayoutEffect(() => {
    if (!target || met.current === target) return;
    const element = findTarget(target, paragraphId);
    if (element) {
      met.current = target;
      show(element, findParagraph(paragraphId));
    } else if (!isPart && missed.current !== target) {
      missed.current = target;
      setDrawings((count) => count + 1);
    }
  }, [target, paragraphId, drawings, isPart]);

  return `${paragraphId} ${drawings}`;
}

function show(element: HTMLElement, paragraph: HTMLElement | null): void {
  paragraph?.scrollIntoView({ block: isBesideEssay() ? "nearest" : "start" });
  if (!element.contains(document.activeElement)) element.focus({ preventScroll: true });
  (element.closest("form") ?? element).scrollIntoView({ block: "nearest" });
}
