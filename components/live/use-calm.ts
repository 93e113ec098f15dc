"use client";

import { useDeferredValue, useEffect, useEffectEvent, useState } from "react";
import type { Snapshot } from "@/lib/debate/events";

/**
 * From so many posts on, what is counted over all of them is counted no more than once in `rest`
 * milliseconds.
 */
const many = 1000;
const rest = 2000;

/**
 * The room for what is counted over all of its posts: it follows when there is time, so that a key is never
 * answered late for it.
 */
export function useCalm(now: Snapshot): Snapshot {
  const [counted, setCounted] = useState(now);
  const isBig = now.posts.length > many;
  const isBehind = isBig && counted !== now;
  const catchUp = useEffectEvent(() => setCounted(now));
  // biome-ignore lint/correctness/useExhaustiveDependencies: behind again if more has come meanwhile
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => catchUp(), rest);
    return () => clearTimeout(timer);
  }, [isBehind, counted]);

  const deferred = useDeferredValue(now);
  return isBig ? counted : deferred;
}
