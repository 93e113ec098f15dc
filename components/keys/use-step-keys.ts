"use client";

import { useShortcuts } from "./use-shortcuts";

/**
 * Steps on and back by the keys of a keyboard and of a presenter's remote. A space on a button or a link
 * stays that button's. A key held down steps once.
 */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  const on = (event: KeyboardEvent) => event.repeat || step(1);
  const back = (event: KeyboardEvent) => event.repeat || step(-1);
  useShortcuts({ ArrowRight: on, PageDown: on, Space: on, ArrowLeft: back, PageUp: back });
}
