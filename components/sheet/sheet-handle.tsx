"use client";

import { useTranslations } from "next-intl";
import { usePostCounts } from "@/components/essay/use-post-counts";
import { sideMarks } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";
import { sides } from "@/lib/debate/vocabulary";
import type { SheetHeight } from "./sheet-height";

type Props = Readonly<{
  number: number;
  posts: readonly PostView[];
  height: SheetHeight;
  onRest: (height: SheetHeight) => void;
}>;

/**
 * What stays of the arguments on a phone when they are down: opens and closes them, and makes them as high as
 * the window.
 */
export function SheetHandle({ number, posts, height, onRest }: Props) {
  const t = useTranslations("room.sheet");
  const counts = usePostCounts(posts);
  const isOpen = height !== "handle";
  const isFull = height === "full";
  return (
    <div className="sheet-handle">
      <button
        type="button"
        aria-expanded={isOpen}
        className="sheet-title"
        onClick={() => onRest(isOpen ? "handle" : "half")}
      >
        <span className="truncate">
          {t.rich("open", { number, words: (chunks) => <span className="sheet-words">{chunks}</span> })}
        </span>
        <span aria-hidden="true" translate="no" className="sheet-counts">
          {sides.map((side) => (
            <span key={side} className={side === "PROPOSITION" ? "text-proposition" : "text-opposition"}>
              {sideMarks[side]} {counts[side]}
            </span>
          ))}
        </span>
        <span aria-hidden="true" className="sheet-arrow" />
      </button>
      {isOpen ? (
        <button
          type="button"
          aria-pressed={isFull}
          aria-label={t("full")}
          title={t("full")}
          className="sheet-size"
          onClick={() => onRest(isFull ? "half" : "full")}
        />
      ) : null}
    </div>
  );
}
