"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useSnapshot } from "./room-store";

const pause = 1000;

/**
 * Reads the page's own lists again from the server after a change of the room: at once, then at most once a
 * second.
 */
export function RefreshOnChange() {
  const { seq } = useSnapshot();
  const router = useRouter();
  const shown = useRef(seq);
  const last = useRef(0);

  useEffect(() => {
    if (seq === shown.current) return;
    const timer = setTimeout(
      () => {
        shown.current = seq;
        last.current = Date.now();
        router.refresh();
      },
      Math.max(0, last.current + pause - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [seq, router]);

  return null;
}
