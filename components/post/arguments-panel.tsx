"use client";

import { useTranslations } from "next-intl";
import { memo, useCallback } from "react";
import { motionOf } from "@/components/room/room-parts";
import { useRoomPlace } from "@/components/room/room-place";
import { useSelected } from "@/components/room/room-store";
import { isWaitingAt } from "@/components/room/standing";
import type { Snapshot } from "@/lib/debate/events";
import type { ParagraphView, PostView } from "@/lib/debate/views";
import { ArgumentsHead } from "./arguments-head";
import { Composer } from "./composer";
import { GateNotice } from "./gate-notice";
import { mayRate } from "./may-do";
import { PostItem } from "./post-item";
import { threadsOf } from "./thread-order";
import { useShownPosts } from "./use-shown-posts";
import { useStanding } from "./use-standing";

type Props = Readonly<{ paragraph: ParagraphView; posts: readonly PostView[]; onMark: (postId: string | null) => void }>;

/** The arguments on one paragraph, and where to add one. */
export const ArgumentsPanel = memo(function ArgumentsPanel({ paragraph, posts, onMark }: Props) {
  const words = useTranslations("post");
  const motion = useSelected(motionOf);
  const standing = useStanding();
  const isWaiting = useSelected(useCallback((snapshot: Snapshot) => isWaitingAt(snapshot, paragraph.id), [paragraph.id]));
  const { place, go, formKey } = useRoomPlace();
  const { shown, fresh, showAll } = useShownPosts(posts, standing.writer.id, isWaiting);

  const showFresh = () => {
    const first = fresh[0]?.id;
    showAll();
    requestAnimationFrame(() => {
      const post = document.getElementById(`post-${first}`);
      post?.scrollIntoView({ block: "nearest", behavior: "smooth" });
      post?.focus({ preventScroll: true });
    });
  };
  return (
    <section aria-label={words("region", { number: paragraph.number })}>
      <ArgumentsHead number={paragraph.number} posts={posts} />
      {isWaiting ? <GateNotice /> : null}
      {place.tool?.name === "reply" ? (
        <p className="border-b py-3">
          <a
            href={`?p=${paragraph.number}#arguments`}
            className="link text-sm"
            onClick={(event) => {
              event.preventDefault();
              go({ tool: null });
            }}
          >
            {words("writeOnParagraph", { number: paragraph.number })}
          </a>
        </p>
      ) : (
        <Composer paragraph={paragraph} parent={null} formKey={formKey} />
      )}
      <div role="status" className="fresh-posts empty:hidden">
        {fresh.length > 0 ? (
          <button type="button" onClick={showFresh}>
            {words("fresh", { count: fresh.length })}
          </button>
        ) : null}
      </div>
      {shown.length === 0 && !isWaiting ? <p className="py-6 text-quiet">{words("none", { number: paragraph.number })}</p> : null}
      {shown.some((post) => mayRate(post, standing)) ? <p className="pt-3 pb-1 text-quiet text-sm">{words("rating.note")}</p> : null}
      <ol className="threads-list">
        {threadsOf(shown).map((thread) => (
          <PostItem key={thread.post.id} thread={thread} language={motion.language} standing={standing} onMark={onMark} />
        ))}
      </ol>
    </section>
  );
});
