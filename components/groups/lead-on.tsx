"use client";

import { useEffect, useState } from "react";
import { useConnection, useRefresh, useSelected } from "@/components/live/room-store";
import { isConnected } from "@/components/live/store";
import type { Snapshot } from "@/lib/debate/events";

const pause = 1000;

/**
 * Draws the page anew for a student whose class is dealt into groups while they look on: the server leads on
 * to their group then.
 */
export function LeadOn() {
  const isDealt = useSelected(isLedOn);
  const [was] = useState(isDealt);
  const [tries, setTries] = useState(0);
  const isHere = isConnected(useConnection());
  const refresh = useRefresh();
  useEffect(() => {
    if (!isDealt || was || !isHere) return;
    const read = async () => (await refresh()) || setTries((count) => count + 1);
    const timer = setTimeout(() => void read(), tries > 0 ? pause : 0);
    return () => clearTimeout(timer);
  }, [isDealt, was, isHere, tries, refresh]);
  return null;
}

const isLedOn = ({ room, me }: Snapshot): boolean =>
  room.isDealt === true && me.role !== "TEACHER" && !me.isWatched;
