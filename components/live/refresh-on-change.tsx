"use client";

import { useEffect, useRef, useState } from "react";
import { placeOf } from "@/lib/debate/events";
import { useConnection, useRefresh, useSnapshot } from "./room-store";
import { isConnected } from "./store";

const pause = 1000;

/**
 * Reads the page's own lists again from the server after a change of the room: at once, then at most once a
 * second.
 */
export function RefreshOnChange() {
  const place = placeOf(useSnapshot());
  const refresh = useRefresh();
  const isHere = isConnected(useConnection());
  const [tries, setTries] = useState(0);
  const shown = useRef(place);
  const last = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more where the server did not let it in
  useEffect(() => {
    if (place === shown.current || !isHere) return;
    const read = async () => {
      last.current = performance.now();
      if (await refresh()) shown.current = place;
      else setTries((count) => count + 1);
    };
    const timer = setTimeout(() => void read(), Math.max(0, last.current + pause - performance.now()));
    return () => clearTimeout(timer);
  }, [place, isHere, tries, refresh]);

  return null;
}
