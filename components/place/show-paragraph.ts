import { isBesideEssay } from "./beside-essay";

/**
 * Brings a paragraph to the top of the window where its arguments come up from below, so that it stays in
 * sight above them.
 */
export function showParagraph(paragraph: Element | null): void {
  if (isBesideEssay()) return;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  paragraph?.scrollIntoView({ block: "start", behavior: isStill ? "instant" : "smooth" });
}
