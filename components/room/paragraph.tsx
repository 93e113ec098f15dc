"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { countsOf } from "@/components/post/thread-order";
import type { ParagraphView, PostView } from "@/lib/debate/views";
import { MarkedText } from "./marked-text";

type Props = Readonly<{
  paragraph: ParagraphView;
  posts: readonly PostView[];
  isSelected: boolean;
  markedId: string | null;
  chosen: Readonly<{ start: number; end: number }> | null;
  onOpen: (paragraphId: string, paragraph: Element | null) => void;
}>;

const isSame = (before: Props, after: Props): boolean =>
  before.paragraph.id === after.paragraph.id &&
  before.isSelected === after.isSelected &&
  before.markedId === after.markedId &&
  before.chosen === after.chosen &&
  before.posts.length === after.posts.length &&
  before.posts.every((post, at) => post === after.posts[at]);

/** A paragraph of the essay with its margin: its number, and how often each side has answered it. Its button opens the arguments. */
export const Paragraph = memo(function Paragraph({ paragraph, posts, isSelected, markedId, chosen, onOpen }: Props) {
  const words = useTranslations("room.essay");
  const { number } = paragraph;
  const counts = countsOf(posts);
  const total = counts.PROPOSITION + counts.OPPOSITION;
  return (
    <article
      id={`paragraph-${number}`}
      aria-label={words("paragraph", { number })}
      data-paragraph={paragraph.id}
      data-selected={isSelected || undefined}
      className="paragraph"
    >
      <button
        type="submit"
        form="paragraphs"
        name="p"
        value={number}
        aria-label={words("open", { number, proposition: counts.PROPOSITION, opposition: counts.OPPOSITION })}
        aria-pressed={isSelected}
        data-warmth={warmthOf(total)}
        className="margin"
        onClick={(event) => {
          event.preventDefault();
          onOpen(paragraph.id, event.currentTarget.closest("article"));
        }}
      >
        <span className="margin-count text-proposition" data-none={counts.PROPOSITION === 0 || undefined}>
          ▲<b>{counts.PROPOSITION}</b>
        </span>
        <span className="margin-count text-opposition" data-none={counts.OPPOSITION === 0 || undefined}>
          ▼<b>{counts.OPPOSITION}</b>
        </span>
        <span className="margin-number">¶{number}</span>
      </button>
      <p data-words>
        <MarkedText text={paragraph.text} posts={posts} markedId={markedId} chosen={chosen} />
      </p>
    </article>
  );
}, isSame);

/** 0 to 4: how much a paragraph is argued about. */
const warmthOf = (posts: number): number => [1, 3, 6, 12].filter((least) => posts >= least).length;
