"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { meOf, motionOf } from "@/components/room/room-parts";
import { useRoomPlace } from "@/components/room/room-place";
import { useSelected } from "@/components/room/room-store";
import type { ParagraphView, PostView } from "@/lib/debate/views";
import { Composer } from "./composer";
import { PostItem } from "./post-item";
import { countsOf, threadsOf } from "./thread-order";
import { useShownPosts } from "./use-shown-posts";

type Props = Readonly<{ paragraph: ParagraphView; posts: readonly PostView[]; onMark: (postId: string | null) => void }>;

/** The arguments on one paragraph, and where to add one. */
export const ArgumentsPanel = memo(function ArgumentsPanel({ paragraph, posts, onMark }: Props) {
  const words = useTranslations("post");
  const me = useSelected(meOf);
  const motion = useSelected(motionOf);
  const { place, go, formKey } = useRoomPlace();
  const { shown, fresh, showAll } = useShownPosts(posts, me.memberId);
  const counts = countsOf(posts);
  const isReplying = place.tool?.name === "reply";

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
      <header className="arguments-head">
        <h2 className="text-xl">
          <span className="text-quiet">¶{paragraph.number}</span> {words("title")}
        </h2>
        <p className="flex gap-3 text-sm font-semibold tabular-nums">
          <span
            className="text-proposition"
            aria-label={words("countOf", { side: words("side.PROPOSITION"), count: counts.PROPOSITION })}
            role="img"
          >
            ▲ {counts.PROPOSITION}
          </span>
          <span
            className="text-opposition"
            aria-label={words("countOf", { side: words("side.OPPOSITION"), count: counts.OPPOSITION })}
            role="img"
          >
            ▼ {counts.OPPOSITION}
          </span>
        </p>
      </header>
      {isReplying ? (
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
      {shown.length === 0 ? <p className="py-6 text-quiet">{words("none", { number: paragraph.number })}</p> : null}
      <ol className="threads-list">
        {threadsOf(shown).map((thread) => (
          <PostItem key={thread.post.id} thread={thread} language={motion.language} onMark={onMark} />
        ))}
      </ol>
    </section>
  );
});
