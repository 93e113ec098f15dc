"use client";

import { useEffect, useEffectEvent } from "react";

/** The keys of a keyboard and of a presenter's remote. */
const forth = new Set(["ArrowRight", "PageDown", " "]);
const back = new Set(["ArrowLeft", "PageUp"]);

/**
 * Steps on and back by key. A space on a button or a link stays that button's. A key held down steps once.
 */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const by = forth.has(event.key) ? 1 : back.has(event.key) ? -1 : null;
    if (by === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTaken(event))
      return;
    event.preventDefault();
    if (!event.repeat) step(by);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

const isTaken = ({ key, target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    key === " " ? "button, a, input, select, textarea, summary, dialog" : "input, select, textarea, dialog",
  ) !== null;
