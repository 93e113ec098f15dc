"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { ParagraphAloud } from "@/components/aloud/aloud-button";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { DraftMark } from "@/components/outbox/draft-mark";
import { sideMarks } from "@/components/ui/side-mark";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { sides } from "@/lib/debate/vocabulary";
import { directionOf } from "@/lib/motions/languages";
import { MarkedText } from "./marked-text";
import { usePostCounts } from "./use-post-counts";

type Props = Readonly<{
  paragraph: ParagraphView;
  posts: readonly PostView[];
  isSelected: boolean;
  markedId: string | null;
  chosen: Readonly<{ start: number; end: number }> | null;
  onOpen: (paragraphId: string, paragraph: Element | null) => void;
}>;

/**
 * A paragraph of the essay with its margin: its number, and how often each side has answered it. Its button
 * opens the arguments.
 */
export const Paragraph = memo(function Paragraph({
  paragraph,
  posts,
  isSelected,
  markedId,
  chosen,
  onOpen,
}: Props) {
  const t = useTranslations("room.essay");
  const { number } = paragraph;
  const counts = usePostCounts(posts);
  const { language } = useSelected(motionOf);
  return (
    <article
      id={`paragraph-${number}`}
      aria-label={t("paragraph", { number })}
      data-paragraph={paragraph.id}
      data-selected={isSelected || undefined}
      className="paragraph"
    >
      <button
        type="submit"
        form="paragraphs"
        name="p"
        value={number}
        aria-label={t("open", { number, proposition: counts.PROPOSITION, opposition: counts.OPPOSITION })}
        aria-pressed={isSelected}
        data-quiet={counts.PROPOSITION + counts.OPPOSITION === 0 || undefined}
        className="margin"
        onClick={(event) => {
          event.preventDefault();
          onOpen(paragraph.id, event.currentTarget.closest("article"));
        }}
      >
        <span translate="no" className="margin-number">
          ¶{number}
        </span>
        {sides.map((side) => (
          <span
            key={side}
            data-side={side}
            data-warmth={warmthOf(counts[side])}
            translate="no"
            className="margin-count"
          >
            {sideMarks[side]}
            <b>{counts[side]}</b>
          </span>
        ))}
      </button>
      <DraftMark paragraphId={paragraph.id} />
      <ParagraphAloud number={number} isPassedBy={!isSelected} />
      <p data-words data-aloud lang={language} dir={directionOf(language)}>
        <MarkedText text={paragraph.text} posts={posts} markedId={markedId} chosen={chosen} />
      </p>
    </article>
  );
});

/** 0 to 4: how much a side has said on a paragraph. */
const warmthOf = (posts: number): number => [1, 2, 4, 8].filter((least) => posts >= least).length;
