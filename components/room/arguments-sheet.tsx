"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { countsOf } from "@/components/post/thread-order";
import type { ParagraphView, PostView } from "@/lib/debate/views";
import { useRoomPlace } from "./room-place";

type Props = Readonly<{ paragraph: ParagraphView; posts: readonly PostView[]; children: ReactNode }>;

/** Where the arguments stand: a column beside the essay, or on a phone a sheet that comes up from below. */
export function ArgumentsSheet({ paragraph, posts, children }: Props) {
  const words = useTranslations("room.sheet");
  const { place, go } = useRoomPlace();
  const sheet = useRef<HTMLDivElement>(null);
  const isOpen = place.isSheetOpen;
  const counts = countsOf(posts);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another paragraph's arguments begin at their top
  useEffect(() => {
    sheet.current?.scrollTo({ top: 0 });
  }, [paragraph.id]);

  return (
    <div id="arguments" className="arguments" data-open={isOpen || undefined}>
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
      <div ref={sheet} className="arguments-body">
        {children}
      </div>
    </div>
  );
}
