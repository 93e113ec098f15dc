"use client";

import { useCallback, useMemo } from "react";
import type { Quote } from "@/lib/debate/anchors";
import { parseQuote } from "./sent-post";
import { useDraftAt, useOutbox } from "./use-outbox";

/**
 * The words that the draft for a place answers; null where it answers none. They stand in the draft and
 * nowhere else, so they go where it goes and to no other paragraph.
 */
export function useQuote(place: string): Quote | null {
  const json = useDraftAt(place)?.fields.quote?.[0] ?? "";
  return useMemo(() => parseQuote(json), [json]);
}

/** Chooses the words that the draft for a place answers; where there is none, one begins with them. */
export function useChoosing() {
  const outbox = useOutbox();
  return useCallback(
    (place: string, paragraphId: string, quote: Quote) => {
      const before = outbox.read().drafts.get(place);
      const fields = { ...before?.fields, quote: [JSON.stringify(quote)] };
      outbox.keep(place, { ...before, paragraphId, fields, sent: null });
    },
    [outbox],
  );
}
