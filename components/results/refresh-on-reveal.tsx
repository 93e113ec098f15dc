"use client";

import { useEffect } from "react";
import { hasResults } from "@/components/live/room-parts";
import { useRefresh, useSelected } from "@/components/live/room-store";

type Props = Readonly<{ isRevealed: boolean }>;

/** Asks the server for the page again when the results are revealed, or taken back. */
export function RefreshOnReveal({ isRevealed }: Props) {
  const reveals = useSelected(hasResults);
  const refresh = useRefresh();
  useEffect(() => {
    if (reveals !== isRevealed) void refresh();
  }, [reveals, isRevealed, refresh]);
  return null;
}
