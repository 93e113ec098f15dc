"use client";

import { useShortcuts } from "./use-shortcuts";

/**
 * Steps on and back by the keys of a keyboard and of a presenter's remote. A space on a button or a link that
 * was reached by keys stays that button's. A key held down steps once.
 */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  const on = (event: KeyboardEvent) => {
    // A button pressed with the mouse would be pressed again as the space is let go.
    if (event.key === " " && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return event.repeat || step(1);
  };
  const back = (event: KeyboardEvent) => event.repeat || step(-1);
  useShortcuts({ ArrowRight: on, PageDown: on, Space: on, ArrowLeft: back, PageUp: back });
}
