"use client";

import { useEffect, useEffectEvent, useState } from "react";

const everyMs = 3000;

/**
 * Whether the database is away, asked every few seconds; `onBack` runs once it answers after it was away,
 * also where it `wasAway` before.
 */
export function useAway(onBack: () => void, wasAway = false): boolean {
  const [isAway, setAway] = useState(wasAway);
  const comeBack = useEffectEvent(onBack);

  useEffect(() => {
    let isGone = wasAway;
    const ask = async () => {
      const answer = await fetch("/api/health", { cache: "no-store" }).catch(() => null);
      const isUp = answer?.ok ?? false;
      setAway(!isUp);
      if (isUp && isGone) comeBack();
      isGone = !isUp;
    };
    void ask();
    const timer = setInterval(ask, everyMs);
    return () => clearInterval(timer);
  }, [wasAway]);

  return isAway;
}
