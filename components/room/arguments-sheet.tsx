"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { ForYouButton } from "@/components/for-you/for-you-button";
import type { ForYouList } from "@/components/for-you/for-you-list";
import { ForYouPanel } from "@/components/for-you/for-you-panel";
import { UnansweredLine } from "@/components/for-you/unanswered-line";
import { countsOf } from "@/components/post/thread-order";
import type { ParagraphView, PostView } from "@/lib/debate/views";
import { useRoomPlace } from "./room-place";
import "@/components/for-you/for-you.css";

type Props = Readonly<{
  paragraph: ParagraphView;
  posts: readonly PostView[];
  /** What is for the reader; null where nobody writes now. */
  list: ForYouList | null;
  children: ReactNode;
}>;

/** Where the arguments stand, with what is for the reader: a column beside the essay, or on a phone a sheet that comes up from below. */
export function ArgumentsSheet({ paragraph, posts, list, children }: Props) {
  const words = useTranslations("room.sheet");
  const { place, go } = useRoomPlace();
  const body = useRef<HTMLDivElement>(null);
  const isListOpen = place.isListOpen && list?.side != null;
  const isOpen = place.isSheetOpen && !isListOpen;
  const counts = countsOf(posts);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another paragraph's arguments begin at their top
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [paragraph.id]);

  return (
    <div id="arguments" className="arguments" data-open={isOpen || isListOpen || undefined} data-list={isListOpen || undefined}>
      <div className="arguments-row">
        {list?.side ? <ForYouButton list={list} /> : null}
        <button type="button" className="arguments-handle" aria-expanded={isOpen} onClick={() => go({ isSheetOpen: !isOpen })}>
          <span>{words(isOpen ? "close" : "open", { number: paragraph.number })}</span>
          <span aria-hidden="true" className="flex gap-3 tabular-nums">
            <span className="handle-counts flex gap-3">
              <span className="text-proposition">▲ {counts.PROPOSITION}</span>
              <span className="text-opposition">▼ {counts.OPPOSITION}</span>
            </span>
            <span>{isOpen ? "▾" : "▴"}</span>
          </span>
        </button>
      </div>
      {list?.side && isListOpen ? <ForYouPanel side={list.side} list={list} /> : null}
      <div ref={body} className="arguments-body">
        {list && !list.side ? <UnansweredLine unanswered={list.unanswered} /> : null}
        {children}
      </div>
    </div>
  );
}
