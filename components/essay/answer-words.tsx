"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useEffect, useEffectEvent, useRef, useState } from "react";
import { isInSilentPlace } from "@/components/keys/silence";
import { useKeptKeys } from "@/components/keys/use-kept-keys";
import { useChoosing } from "@/components/outbox/use-quote";
import { useRoomPlace } from "@/components/place/room-place";
import { fromUtf16, makeQuote } from "@/lib/debate/anchors";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import { isAsWritten, type SelectedWords, selectedWords } from "./selected-words";

/**
 * Answers words that are selected in the essay: a small button beside them, or for fingers a bar at the
 * window's foot, out of the system's menu's way, or by typing at once. Where the page says other words than the text, as on a page
 * that a browser translates, the paragraph's own sentences are offered instead.
 */
export function AnswerWords({ paragraphs }: Readonly<{ paragraphs: readonly ParagraphView[] }>) {
  const t = useTranslations("room.essay");
  const { write } = useRoomPlace();
  const choose = useChoosing();
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
  const { isOff } = useKeptKeys();
  /** Letters are an answer to the words, whatever they are keys for: the box has the focus by then. */
  const type = useEffectEvent((event: KeyboardEvent) => {
    if (isOff || !isLetter(event) || isInSilentPlace() || !answer()) return;
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => type(event);
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, []);

  const answer = (): boolean => {
    if (!selected || text === undefined) return false;
    const { paragraphId, start, end } = selected;
    const isQuote = isAsWritten(text, selected);
    isPressing.current = false;
    document.getSelection()?.removeAllRanges();
    setSelected(null);
    if (isQuote)
      choose(paragraphId, paragraphId, makeQuote(text, fromUtf16(text, start), fromUtf16(text, end)));
    write({ paragraphId, tool: null, isPicking: !isQuote });
    return true;
  };
  if (!selected || text === undefined) return null;
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
      {t("answerWords")}
    </button>
  );
}

/** Whether a press types something that can be seen, itself or as the beginning of a syllable. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && key !== " " && (key === "Process" || Array.from(key).length === 1);

/** Below the words, or above them where they stand low in the window. */
function placeBeside({ left, width, top, bottom }: DOMRect): CSSProperties {
  const isLow = bottom > window.innerHeight - 80;
  const x = Math.min(Math.max(left + width / 2, 90), window.innerWidth - 90);
  return { "--x": `${x}px`, "--y": `${isLow ? Math.max(top - 52, 8) : bottom + 8}px` } as CSSProperties;
}
