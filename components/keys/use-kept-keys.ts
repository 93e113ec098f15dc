"use client";

import { useSyncExternalStore } from "react";
import { asShipped, type KeptKeys, readKept } from "./kept-keys";

const place = "crossfloor-keys";
const listeners = new Set<() => void>();
let now: KeptKeys | null = null;

/** The reader's single keys, as they are kept on this device; the same in all of its tabs. */
export const useKeptKeys = (): KeptKeys => useSyncExternalStore(subscribe, read, () => asShipped);

/** Keeps other keys on this device; where it keeps nothing, as long as the page is open. */
export function keepKeys(keys: KeptKeys): void {
  now = keys;
  try {
    localStorage.setItem(place, JSON.stringify(keys));
  } catch {
    // They hold on this page.
  }
  for (const listener of listeners) listener();
}

function read(): KeptKeys {
  now ??= readKept(stored());
  return now;
}

function subscribe(onChange: () => void): () => void {
  const change = ({ key }: StorageEvent) => {
    if (key !== null && key !== place) return;
    now = null;
    onChange();
  };
  listeners.add(onChange);
  window.addEventListener("storage", change);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener("storage", change);
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}
