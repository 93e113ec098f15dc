"use client";

import { useTranslations } from "next-intl";
import { Fragment, useCallback } from "react";
import { EssayAloud } from "@/components/aloud/aloud-button";
import { GoneDrafts } from "@/components/gone/gone-drafts";
import { GonePosts } from "@/components/gone/gone-posts";
import { Beside } from "@/components/motion/beside";
import { useQuote } from "@/components/outbox/use-quote";
import { pointAtPosts, postsUnder } from "@/components/place/pointed-posts";
import { useRoomPlace } from "@/components/place/room-place";
import { showParagraph } from "@/components/place/show-paragraph";
import { PrintedPosts } from "@/components/printed/printed-posts";
import type { Snapshot } from "@/lib/debate/events";
import type { PostView } from "@/lib/debate/views";
import { AnswerWords } from "./answer-words";
import { Paragraph } from "./paragraph";
import { usePrinting } from "./use-printing";

type Props = Pick<Snapshot, "motion" | "posts"> &
  Readonly<{
    groups: ReadonlyMap<string, readonly PostView[]>;
    postsOf: (paragraphId: string) => readonly PostView[];
    markedId: string | null;
    /** Goes to a post whose words were pressed. */
    onFollow: (postIds: readonly string[], paragraphId: string) => void;
  }>;

/** The essay with its margins. On paper each paragraph has its arguments below it. */
export function Essay({ motion, posts: all, groups, postsOf, markedId, onFollow }: Props) {
  const t = useTranslations("room.essay");
  const { place, go } = useRoomPlace();
  const chosen = useQuote(place.tool?.name === "reply" ? place.tool.postId : place.paragraphId);
  const isPrinting = usePrinting();
  const open = useCallback(
    (paragraphId: string, paragraph: Element | null) => {
      go({ paragraphId, isSheetOpen: true });
      showParagraph(paragraph);
    },
    [go],
  );

  const follow = (target: EventTarget | null) => {
    const under = postsUnder(target);
    if (!under || !document.getSelection()?.isCollapsed) return;
    onFollow(under.postIds, under.paragraphId);
    requestAnimationFrame(() => pointAtPosts(under.postIds));
  };
  return (
    // biome-ignore lint/a11y: a short way; the same posts are reached by the paragraph's button
    <div
      className="essay essay-sheet"
      onClick={(event) => follow(event.target)}
      onPointerOver={(event) => pointAtPosts(postsUnder(event.target)?.postIds ?? [])}
    >
      <form id="paragraphs" method="get" action="#arguments" hidden />
      <GoneDrafts motion={motion} posts={all} />
      <EssayAloud number={motion.paragraphs.find(({ id }) => id === place.paragraphId)?.number} />
      <Beside motion={motion} after={0} />
      {motion.paragraphs.map((paragraph) => {
        const isSelected = paragraph.id === place.paragraphId;
        const posts = postsOf(paragraph.id);
        return (
          <Fragment key={paragraph.id}>
            <Paragraph
              paragraph={paragraph}
              posts={posts}
              isSelected={isSelected}
              markedId={isSelected ? markedId : null}
              chosen={isSelected ? chosen : null}
              onOpen={open}
            />
            {isPrinting ? <PrintedPosts posts={posts} language={motion.language} /> : null}
            <Beside motion={motion} after={paragraph.number} />
          </Fragment>
        );
      })}
      {motion.source ? <p className="essay-source">{t("source", { source: motion.source })}</p> : null}
      {motion.revision > 1 ? (
        <p className="essay-source">{t("revision", { number: motion.revision })}</p>
      ) : null}
      <GonePosts motion={motion} groups={groups} />
      <AnswerWords paragraphs={motion.paragraphs} />
    </div>
  );
}
