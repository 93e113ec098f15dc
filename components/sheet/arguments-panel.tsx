"use client";

import { useTranslations } from "next-intl";
import { memo, useCallback } from "react";
import { meOf, motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { isWaitingAt } from "@/components/live/standing";
import { useStanding } from "@/components/live/use-standing";
import { postOf } from "@/components/outbox/sent-post";
import { useSentHere } from "@/components/outbox/use-sent-here";
import { useRoomPlace } from "@/components/place/room-place";
import { FreshPosts } from "@/components/post/fresh-posts";
import { mayRate, mayWrite } from "@/components/post/may-do";
import { ThreadList } from "@/components/post/thread-list";
import { threadsOf } from "@/components/post/thread-order";
import { useShownPosts } from "@/components/post/use-shown-posts";
import { Composer } from "@/components/writing/composer";
import { PostingStatus } from "@/components/writing/posting-status";
import { isBeginning, type Snapshot } from "@/lib/debate/events";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { caseOf } from "@/lib/debate/vocabulary";
import { ArgumentsHead } from "./arguments-head";
import { GateNotice } from "./gate-notice";
import { useBegunTool } from "./use-begun-tool";

type Props = Readonly<{
  paragraph: ParagraphView;
  posts: readonly PostView[];
  onMark: (postId: string | null) => void;
}>;

/** The arguments on one paragraph, and where to add one. */
export const ArgumentsPanel = memo(function ArgumentsPanel({ paragraph, posts, onMark }: Props) {
  const t = useTranslations("post");
  const motion = useSelected(motionOf);
  const me = useSelected(meOf);
  const standing = useStanding();
  const isWaiting = useSelected(
    useCallback((snapshot: Snapshot) => isWaitingAt(snapshot, paragraph.id), [paragraph.id]),
  );
  const isPart = useSelected(isBeginning);
  const { place, write, formKey } = useRoomPlace();
  useBegunTool(paragraph.id);
  const { id: writerId, role } = standing.writer;
  const isLeading = role === "TEACHER";
  const { shown, fresh, showAll } = useShownPosts(posts, writerId, { isWaiting, isPart, isLeading });
  const sent = useSentHere(paragraph.id, posts);
  const threads = threadsOf([...shown, ...[...sent.values()].map((one) => postOf(one, me))]);
  return (
    <section aria-label={t("region", { number: paragraph.number })}>
      <ArgumentsHead number={paragraph.number} posts={posts} />
      {isWaiting ? <GateNotice /> : null}
      {place.tool?.name === "reply" ? (
        <p className="border-b py-3">
          <a
            href={`?p=${paragraph.number}#arguments`}
            className="link text-sm"
            onClick={(event) => {
              event.preventDefault();
              write({ paragraphId: paragraph.id, tool: null });
            }}
          >
            {t("writeOnParagraph", { number: paragraph.number })}
          </a>
        </p>
      ) : (
        <Composer key={paragraph.id} paragraph={paragraph} parent={null} formKey={formKey} />
      )}
      <PostingStatus sent={sent} />
      {threads.length === 0 && fresh.length === 0 && !isWaiting ? (
        <p className="py-6 text-quiet">
          {t(mayWrite(null, standing, caseOf(paragraph)) ? "noneYet" : "none", { number: paragraph.number })}
        </p>
      ) : null}
      {shown.some((post) => mayRate(post, standing)) ? (
        <p className="pt-3 pb-1 text-quiet text-sm">{t("rating.note")}</p>
      ) : null}
      <ThreadList
        threads={threads}
        sent={sent}
        language={motion.language}
        standing={standing}
        onMark={onMark}
      />
      <FreshPosts fresh={fresh} sent={sent} onShow={showAll} />
    </section>
  );
});
