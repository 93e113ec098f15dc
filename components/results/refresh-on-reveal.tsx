"use client";

import { useEffect, useRef } from "react";
import { hasResults } from "@/components/live/room-parts";
import { useRefresh, useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";

type Props = Readonly<{ isRevealed: boolean }>;

const countedIn = ({ counted }: Snapshot): number | undefined => counted;

/** Asks the server for the page again when the results are revealed or taken back. */
export function RefreshOnReveal({ isRevealed }: Props) {
  const reveals = useSelected(hasResults);
  const counted = useSelected(countedIn);
  const shown = useRef(counted);
  const refresh = useRefresh();
  useEffect(() => {
    if (reveals === isRevealed && counted === shown.current) return;
    shown.current = counted;
    void refresh();
  }, [reveals, isRevealed, counted, refresh]);
  return null;
}
