"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Standing } from "@/components/live/use-standing";
import type { SentWords } from "@/components/outbox/sent-post";
import { useRoomPlace } from "@/components/place/room-place";
import { PostItem } from "./post-item";
import { holds, type Thread } from "./thread-order";

/** So many threads are drawn at first, and so many more each time. */
const many = 50;

type Props = Readonly<{
  threads: readonly Thread[];
  sent: ReadonlyMap<string, SentWords>;
  language: string;
  standing: Standing;
  onMark: (postId: string | null) => void;
}>;

/**
 * The threads on one paragraph. Of a great many the first are drawn, with those that the reader began; the
 * others on request.
 */
export function ThreadList({ threads, standing, ...rest }: Props) {
  const t = useTranslations("post");
  const { place } = useRoomPlace();
  const [count, setCount] = useState(() =>
    Math.max(many, 1 + threads.findIndex((thread) => holds(thread, place.target?.postId ?? ""))),
  );
  const isOwn = ({ post }: Thread) => post.author?.memberId === standing.writer.id;
  const later = threads.slice(count);
  const others = later.filter((thread) => !isOwn(thread)).length;
  return (
    <>
      <ol className="threads-list">
        {[...threads.slice(0, count), ...later.filter(isOwn)].map((thread) => (
          <PostItem
            key={thread.post.id}
            thread={thread}
            standing={standing}
            ledToId={place.target?.postId ?? null}
            {...rest}
          />
        ))}
      </ol>
      {others > 0 ? (
        <button type="button" className="show-more" onClick={() => setCount(count + many)}>
          {t("showMore", { count: Math.min(others, many) })}
        </button>
      ) : null}
    </>
  );
}
