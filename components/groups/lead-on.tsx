"use client";

import { useEffect, useState } from "react";
import { useConnection, useRefresh } from "@/components/live/room-store";
import { isConnected } from "@/components/live/store";

const pause = 1000;

/**
 * Draws the page anew for a student whose class was dealt into groups while they looked on: the server leads
 * on to their group then.
 */
export function LeadOn() {
  const [tries, setTries] = useState(0);
  const isHere = isConnected(useConnection());
  const refresh = useRefresh();
  useEffect(() => {
    if (!isHere) return;
    const read = async () => (await refresh()) || setTries((count) => count + 1);
    const timer = setTimeout(() => void read(), tries > 0 ? pause : 0);
    return () => clearTimeout(timer);
  }, [isHere, tries, refresh]);
  return null;
}
