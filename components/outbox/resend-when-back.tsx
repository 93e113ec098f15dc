"use client";

import { useEffect, useEffectEvent } from "react";
import { useConnection } from "@/components/live/room-store";
import { isConnected } from "@/components/live/store";
import { waitSeconds } from "@/lib/web/away-words";
import { isKeptWaiting } from "./sent-post";
import { useAllSent } from "./use-outbox";
import { usePosting } from "./use-posting";

/**
 * Sends what got no answer once more whenever the page is with the server again: after a break of the
 * network, and when it is opened; while the database is away, every few seconds.
 */
export function ResendWhenBack() {
  const { sendUnanswered } = usePosting();
  const isBack = isConnected(useConnection());
  const resend = useEffectEvent(sendUnanswered);
  useEffect(() => {
    if (isBack) void resend();
  }, [isBack]);
  const isWaiting = [...useAllSent().values()].some(isKeptWaiting);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(resend, waitSeconds * 1000);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return null;
}
