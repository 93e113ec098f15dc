"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { type Handed, receive } from "@/lib/web/handed-over";

/** What was handed over. Where the page came without it, null at first: script asks the server for it. */
export function useHanded(handed: Handed): string | null {
  const { refresh } = useRouter();
  const text = receive(handed);
  const isMissing = text === null;
  useEffect(() => {
    if (isMissing) refresh();
  }, [isMissing, refresh]);
  return text;
}
