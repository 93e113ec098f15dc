"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { ForYouButton } from "@/components/for-you/for-you-button";
import type { ForYouList } from "@/components/for-you/for-you-list";
import { UnansweredLine } from "@/components/for-you/unanswered-line";
import { phaseViewOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { UnsentNote } from "@/components/outbox/unsent-note";
import { useRoomPlace } from "@/components/place/room-place";
import { useBackCloses } from "@/components/place/use-back-closes";
import { useMedia } from "@/components/place/use-media";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { SheetHandle } from "./sheet-handle";
import type { SheetHeight } from "./sheet-height";
import { useKeyboardRoom } from "./use-keyboard-room";
import { useSheetDrag } from "./use-sheet-drag";

/** It is asked for, but on the widest screens. */
const ForYouPanel = dynamic(() =>
  import("@/components/for-you/for-you-panel").then((part) => part.ForYouPanel),
);

type Props = Readonly<{
  paragraph: ParagraphView;
  posts: readonly PostView[];
  /** What is for the reader; null where nobody writes now. */
  list: ForYouList | null;
  /** What is drawn: under another key the arguments begin anew, at their top. */
  drawing: string;
  children: ReactNode;
}>;

/**
 * Where the arguments stand, with what is for the reader: a column beside the essay, two on the widest
 * screens, and on a phone a sheet that comes up from below, to half of the window or all of it.
 */
export function ArgumentsSheet({ paragraph, posts, list, drawing, children }: Props) {
  const { place, go } = useRoomPlace();
  const sheet = useRef<HTMLDivElement>(null);
  const [isFull, setFull] = useState(false);
  const hasColumn = useMedia("(width >= 108rem)");
  const isListOpen = place.isListOpen && list?.side != null;
  const isOpen = place.isSheetOpen || isListOpen;
  const height: SheetHeight = !isOpen ? "handle" : isFull ? "full" : "half";

  const rest = (to: SheetHeight) => {
    setFull(to === "full");
    if (to === "handle") go({ isSheetOpen: false, isListOpen: false });
    else if (!isOpen) go({ isSheetOpen: true });
  };
  useBackCloses(isOpen, () => rest("handle"));
  // A vote stands above the essay, where the sheet would hide it.
  const { ballot } = useSelected(phaseViewOf).allows;
  const makeRoom = useEffectEvent(() => go({ isSheetOpen: false }));
  useEffect(() => {
    if (ballot) makeRoom();
  }, [ballot]);
  useKeyboardRoom(sheet);
  const drag = useSheetDrag(sheet, rest);

  return (
    <div
      id="arguments"
      ref={sheet}
      className="arguments"
      data-height={height}
      data-list={isListOpen || undefined}
    >
      <div className="arguments-row" {...drag}>
        {list?.side ? <ForYouButton list={list} /> : null}
        <UnsentNote />
        <SheetHandle number={paragraph.number} posts={posts} height={height} onRest={rest} />
      </div>
      {list?.side && (isListOpen || hasColumn) ? <ForYouPanel side={list.side} list={list} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls, by keyboard too */}
      <div key={drawing} tabIndex={0} className="arguments-body">
        {list && !list.side ? <UnansweredLine unanswered={list.unanswered} /> : null}
        {children}
      </div>
    </div>
  );
}
