"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Snapshot } from "@/lib/debate/events";
import type { PostView } from "@/lib/debate/views";
import { AnswerWords } from "./answer-words";
import { Paragraph } from "./paragraph";
import { useRoomPlace } from "./room-place";

type Props = Pick<Snapshot, "motion"> &
  Readonly<{
    postsOf: (paragraphId: string) => readonly PostView[];
    markedId: string | null;
    /** Goes to a post whose words were pressed. */
    onFollow: (postIds: readonly string[], paragraphId: string) => void;
  }>;

/** The essay with its margins. */
export function Essay({ motion, postsOf, markedId, onFollow }: Props) {
  const words = useTranslations("room.essay");
  const { place, go } = useRoomPlace();
  const open = useCallback(
    (paragraphId: string, paragraph: Element | null) => {
      go({ paragraphId, isSheetOpen: true });
      if (!window.matchMedia("(width >= 64rem)").matches) paragraph?.scrollIntoView({ block: "start", behavior: "smooth" });
    },
    [go],
  );

  const follow = (target: EventTarget | null) => {
    const mark = target instanceof HTMLElement ? target.closest("mark") : null;
    const paragraphId = mark?.closest<HTMLElement>("[data-paragraph]")?.dataset.paragraph;
    const postIds = mark?.dataset.posts?.split(" ").filter(Boolean) ?? [];
    if (paragraphId && postIds.length > 0 && document.getSelection()?.isCollapsed) onFollow(postIds, paragraphId);
  };
  return (
    // biome-ignore lint/a11y: a press on marked words is a short way; the same posts are reached by the paragraph's button
    <div lang={motion.language} className="essay essay-sheet" onClick={(event) => follow(event.target)}>
      <form id="paragraphs" method="get" action="#arguments" hidden />
      {motion.paragraphs.map((paragraph) => {
        const isSelected = paragraph.id === place.paragraphId;
        return (
          <Paragraph
            key={paragraph.id}
            paragraph={paragraph}
            posts={postsOf(paragraph.id)}
            isSelected={isSelected}
            markedId={isSelected ? markedId : null}
            chosen={isSelected ? place.quote : null}
            onOpen={open}
          />
        );
      })}
      {motion.source ? <p className="essay-source">{words("source", { source: motion.source })}</p> : null}
      <AnswerWords paragraphs={motion.paragraphs} />
    </div>
  );
}
