"use client";

import { useEffect, useEffectEvent } from "react";
import { useConnection } from "@/components/live/room-store";
import { isConnected } from "@/components/live/store";
import { usePosting } from "./use-posting";

/**
 * Sends what got no answer once more whenever the page is with the server again: after a break of the
 * network, and when it is opened.
 */
export function ResendWhenBack() {
  const { sendUnanswered } = usePosting();
  const isBack = isConnected(useConnection());
  const resend = useEffectEvent(sendUnanswered);
  useEffect(() => {
    if (isBack) void resend();
  }, [isBack]);
  return null;
}
