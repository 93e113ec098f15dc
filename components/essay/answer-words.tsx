"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useRoomPlace } from "@/components/place/room-place";
import { showParagraph } from "@/components/place/show-paragraph";
import { findParagraph } from "@/components/place/target";
import { fromUtf16, makeQuote } from "@/lib/debate/anchors";
import type { ParagraphView } from "@/lib/debate/views";
import { type SelectedWords, selectedWords } from "./selected-words";

/**
 * Answers words that are selected in the essay: a small button beside them, or for fingers a bar at the
 * window's foot, out of the system's menu's way.
 */
export function AnswerWords({ paragraphs }: Readonly<{ paragraphs: readonly ParagraphView[] }>) {
  const words = useTranslations("room.essay");
  const { go } = useRoomPlace();
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  /** While the button is pressed the words stay, even where the press itself takes the selection away. */
  const isPressing = useRef(false);

  useEffect(() => {
    const look = () => {
      if (!isPressing.current) setSelected(selectedWords(document.getSelection()));
    };
    const release = () => {
      isPressing.current = false;
    };
    look();
    document.addEventListener("pointerdown", release, { capture: true });
    document.addEventListener("selectionchange", look);
    window.addEventListener("scroll", look, { passive: true });
    return () => {
      document.removeEventListener("pointerdown", release, { capture: true });
      document.removeEventListener("selectionchange", look);
      window.removeEventListener("scroll", look);
    };
  }, []);

  const text = paragraphs.find(({ id }) => id === selected?.paragraphId)?.text;
  if (!selected || text === undefined || selected.end > text.length) return null;

  const answer = () => {
    const quote = makeQuote(text, fromUtf16(text, selected.start), fromUtf16(text, selected.end));
    isPressing.current = false;
    document.getSelection()?.removeAllRanges();
    setSelected(null);
    go({ paragraphId: selected.paragraphId, quote, isSheetOpen: true });
    showParagraph(findParagraph(selected.paragraphId));
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>("#arguments textarea")?.focus({ preventScroll: true }),
    );
  };
  return (
    <button
      type="button"
      onPointerDown={(event) => {
        event.preventDefault();
        isPressing.current = true;
      }}
      onClick={answer}
      style={placeBeside(selected.box)}
      className="answer-words"
    >
      {words("answerWords")}
    </button>
  );
}

/** Below the words, or above them where they stand low in the window. */
function placeBeside({ left, width, top, bottom }: DOMRect): CSSProperties {
  const isLow = bottom > window.innerHeight - 80;
  const x = Math.min(Math.max(left + width / 2, 90), window.innerWidth - 90);
  return { "--x": `${x}px`, "--y": `${isLow ? Math.max(top - 52, 8) : bottom + 8}px` } as CSSProperties;
}
