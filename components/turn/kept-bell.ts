"use client";

import { useSyncExternalStore } from "react";

/** A teacher's bell rings unless she mutes it, a student's device is quiet unless they ask for it. */
export type BellOf = "teacher" | "class";

const placeOf = (whose: BellOf): string => `crossfloor-bell:${whose}`;
const listeners = new Set<() => void>();
const kept = new Map<BellOf, boolean>();

/** Whether the bell rings on this device; the same in all of its tabs. */
export const useBell = (whose: BellOf): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isBellOn(whose),
    () => whose === "teacher",
  );

export function isBellOn(whose: BellOf): boolean {
  const known = kept.get(whose) ?? read(whose);
  kept.set(whose, known);
  return known;
}

/** Keeps it on this device; where it keeps nothing, as long as the page is open. */
export function keepBell(whose: BellOf, isOn: boolean): void {
  kept.set(whose, isOn);
  try {
    localStorage.setItem(placeOf(whose), isOn ? "on" : "off");
  } catch {
    // It holds on this page.
  }
  for (const listener of listeners) listener();
}

function subscribe(onChange: () => void): () => void {
  const change = ({ key }: StorageEvent) => {
    if (key !== null && !key.startsWith("crossfloor-bell:")) return;
    kept.clear();
    onChange();
  };
  listeners.add(onChange);
  window.addEventListener("storage", change);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener("storage", change);
  };
}

function read(whose: BellOf): boolean {
  try {
    const stored = localStorage.getItem(placeOf(whose));
    return stored === null ? whose === "teacher" : stored === "on";
  } catch {
    return whose === "teacher";
  }
}
