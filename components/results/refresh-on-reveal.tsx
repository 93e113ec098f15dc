"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";

type Props = Readonly<{ isRevealed: boolean }>;

const isRevealing = ({ phase }: Snapshot): boolean => phase.allows.reveals;

/** Asks the server for the page again when the results are revealed, or taken back. */
export function RefreshOnReveal({ isRevealed }: Props) {
  const reveals = useSelected(isRevealing);
  const router = useRouter();
  useEffect(() => {
    if (reveals !== isRevealed) router.refresh();
  }, [reveals, isRevealed, router]);
  return null;
}
