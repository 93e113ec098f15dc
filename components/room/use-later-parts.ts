"use client";

import { useEffect, useEffectEvent } from "react";

/** How long the page is left in peace first, in milliseconds. */
const peace = 3000;

/**
 * Loads what a press or an event may show later, once the page has long been usable: then it is there at
 * once, and without a network too.
 */
export function useLaterParts(load: () => readonly Promise<unknown>[]): void {
  const begin = useEffectEvent(() => void Promise.allSettled(load()));
  useEffect(() => {
    const timer = setTimeout(() => begin(), peace);
    return () => clearTimeout(timer);
  }, []);
}
