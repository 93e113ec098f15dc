"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { fromUtf16, makeQuote } from "@/lib/debate/anchors";
import type { ParagraphView } from "@/lib/debate/views";
import { useRoomPlace } from "./room-place";
import { type SelectedWords, selectedWords } from "./selected-words";

/** A small button beside words that are selected in the essay; it opens the composer with them. */
export function AnswerWords({ paragraphs }: Readonly<{ paragraphs: readonly ParagraphView[] }>) {
  const words = useTranslations("room.essay");
  const { go } = useRoomPlace();
  const [selected, setSelected] = useState<SelectedWords | null>(null);

  useEffect(() => {
    const look = () => setSelected(selectedWords(document.getSelection()));
    look();
    document.addEventListener("selectionchange", look);
    window.addEventListener("scroll", look, { passive: true });
    return () => {
      document.removeEventListener("selectionchange", look);
      window.removeEventListener("scroll", look);
    };
  }, []);

  const text = paragraphs.find(({ id }) => id === selected?.paragraphId)?.text;
  if (!selected || text === undefined || selected.end > text.length) return null;

  const answer = () => {
    const quote = makeQuote(text, fromUtf16(text, selected.start), fromUtf16(text, selected.end));
    document.getSelection()?.removeAllRanges();
    go({ paragraphId: selected.paragraphId, quote, isSheetOpen: true });
    requestAnimationFrame(() => document.querySelector<HTMLElement>("#arguments textarea")?.focus({ preventScroll: true }));
  };
  const { left, width, bottom, top } = selected.box;
  const isLow = bottom > window.innerHeight - 80;
  return (
    <button
      type="button"
      onPointerDown={(event) => event.preventDefault()}
      onClick={answer}
      style={{
        left: Math.min(Math.max(left + width / 2, 90), window.innerWidth - 90),
        top: isLow ? Math.max(top - 52, 8) : bottom + 8,
      }}
      className="fixed z-40 -translate-x-1/2 border border-ink bg-ink px-3 py-2 font-semibold text-paper text-sm shadow-lg"
    >
      {words("answerWords")}
    </button>
  );
}
