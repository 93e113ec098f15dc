"use client";

import { useSyncExternalStore } from "react";

/** A teacher's bell rings unless she mutes it, a student's device is quiet unless they ask for it. */
export type BellOf = "teacher" | "class";

const placeOf = (whose: BellOf): string => `crossfloor-bell:${whose}`;
const listeners = new Set<() => void>();
const onPage = new Map<BellOf, string>();

/** Whether the bell rings on this device; the same in all of its tabs. */
export const useBell = (whose: BellOf): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isBellOn(whose),
    () => whose === "teacher",
  );

export function isBellOn(whose: BellOf): boolean {
  const stored = onPage.get(whose) ?? read(whose);
  return stored === null ? whose === "teacher" : stored === "on";
}

/** Keeps it on this device; where it keeps nothing, as long as the page is open. */
export function keepBell(whose: BellOf, isOn: boolean): void {
  const now = isOn ? "on" : "off";
  try {
    localStorage.setItem(placeOf(whose), now);
  } catch {
    onPage.set(whose, now);
  }
  for (const listener of listeners) listener();
}

function subscribe(onChange: () => void): () => void {
  const change = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith("crossfloor-bell:")) onChange();
  };
  listeners.add(onChange);
  window.addEventListener("storage", change);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener("storage", change);
  };
}

function read(whose: BellOf): string | null {
  try {
    return localStorage.getItem(placeOf(whose));
  } catch {
    return null;
  }
}
