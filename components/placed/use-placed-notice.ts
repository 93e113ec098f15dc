"use client";

import { useCallback, useEffect, useState } from "react";
import { keepTold, wasTold } from "./kept-notice";
import type { PlacedNotice } from "./notice-of";

/** The whole screen, for three seconds; or a strip, until it is put away. */
type Look = "whole" | "strip";

/** How a notice is shown now, null where it is not, and what puts it away for good on this device. */
export function usePlacedNotice(notice: PlacedNotice | null, seat: string) {
  const [shown, setShown] = useState<Readonly<{ at: string; look: Look }> | null>(null);
  const at = notice?.at ?? null;
  const isFirst = notice?.kind === "first";
  const look = shown?.at === at ? (shown?.look ?? null) : null;

  useEffect(() => {
    if (at === null || wasTold(seat, at)) return;
    setShown({ at, look: isFirst && !isTyping() ? "whole" : "strip" });
  }, [at, isFirst, seat]);

  const close = useCallback(() => {
    if (at !== null) keepTold(seat, at);
    setShown(null);
  }, [at, seat]);
  useEffect(() => (look === "whole" ? closeSoon(close) : undefined), [look, close]);
  return { look, close };
}

const threeSeconds = 3000;

/**
 * Closes after three seconds in which the page can be seen, or at any key or tap. A key goes to where it was
 * meant for, too.
 */
function closeSoon(close: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    if (document.visibilityState === "visible") timer ??= setTimeout(close, threeSeconds);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (!/^(Shift|Control|Alt|Meta)$/.test(key)) close();
  };
  start();
  document.addEventListener("visibilitychange", start);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("click", close, true);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", start);
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("click", close, true);
  };
}

const fields = "textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=submit])";

/** Whether the reader's keys go into a text. */
export const isTyping = (): boolean => document.activeElement?.matches(fields) ?? false;
