"use client";

import { useEffect } from "react";
import { useRefresh, useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";

type Props = Readonly<{ isRevealed: boolean }>;

const isRevealing = ({ phase }: Snapshot): boolean => phase.allows.reveals;

/** Asks the server for the page again when the results are revealed, or taken back. */
export function RefreshOnReveal({ isRevealed }: Props) {
  const reveals = useSelected(isRevealing);
  const refresh = useRefresh();
  useEffect(() => {
    if (reveals !== isRevealed) void refresh();
  }, [reveals, isRevealed, refresh]);
  return null;
}
