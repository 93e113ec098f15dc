"use client";

import { useEffect, useRef, useState } from "react";
import { useConnection, useRefresh, useSnapshot } from "./room-store";
import { isConnected } from "./store";

const pause = 1000;

/**
 * Reads the page's own lists again from the server after a change of the room: at once, then at most once a
 * second.
 */
export function RefreshOnChange() {
  const { seq } = useSnapshot();
  const refresh = useRefresh();
  const isHere = isConnected(useConnection());
  const [tries, setTries] = useState(0);
  const shown = useRef(seq);
  const last = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more where the server did not let it in
  useEffect(() => {
    if (seq === shown.current || !isHere) return;
    const read = async () => {
      last.current = performance.now();
      if (await refresh()) shown.current = seq;
      else setTries((count) => count + 1);
    };
    const timer = setTimeout(() => void read(), Math.max(0, last.current + pause - performance.now()));
    return () => clearTimeout(timer);
  }, [seq, isHere, tries, refresh]);

  return null;
}
