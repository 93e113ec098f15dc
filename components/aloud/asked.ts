"use client";

import { useSyncExternalStore } from "react";

/** By which button somebody asked to have a text read, whether those after it too, and when in the order. */
export type Asked = Readonly<{ button: HTMLElement; goesOn: boolean; time: number }>;

let asked: Asked | null = null;
const listeners = new Set<() => void>();

/** What is asked for; null while nothing is. */
export const useAsked = (): Asked | null =>
  useSyncExternalStore(
    subscribe,
    () => asked,
    () => null,
  );

export function askToRead(button: HTMLElement): void {
  tell({ button, goesOn: button.dataset.aloudFrom === "here", time: (asked?.time ?? 0) + 1 });
}

export const stopReading = (): void => tell(null);

function tell(now: Asked | null): void {
  asked = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
