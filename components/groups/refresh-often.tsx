"use client";

import { useEffect } from "react";
import { useConnection, useRefresh } from "@/components/live/room-store";
import { isConnected } from "@/components/live/store";

const everyMs = 4000;

/** Draws the page anew every few seconds while somebody looks at it: other rooms' events do not come here. */
export function RefreshOften() {
  const refresh = useRefresh();
  const isHere = isConnected(useConnection());
  useEffect(() => {
    if (!isHere) return;
    const timer = setInterval(() => document.hidden || void refresh(), everyMs);
    return () => clearInterval(timer);
  }, [isHere, refresh]);
  return null;
}
