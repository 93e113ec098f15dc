"use client";

import { useTranslations } from "next-intl";
import { useSelected } from "@/components/live/room-store";
import { type Thread, threadsOf, unfolded } from "@/components/post/thread-order";
import { SaidWords } from "@/components/said/said-words";
import { SideMark } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";
import { isTeacherIn, onPaper } from "./on-paper";

/** A paragraph's arguments as they stand on paper: who says what, and what was answered. */
export function PrintedPosts({
  posts,
  language,
}: Readonly<{ posts: readonly PostView[]; language: string }>) {
  const said = onPaper(posts, useSelected(isTeacherIn));
  return said.length > 0 ? <Printed threads={threadsOf(said)} language={language} /> : null;
}

/** From here on all answers stand side by side. */
const deepest = 4;

type Props = Readonly<{ threads: readonly Thread[]; language: string; depth?: number }>;

function Printed({ threads, language, depth = 0 }: Props) {
  const t = useTranslations("post");
  const shown = depth < deepest ? threads : unfolded(threads);
  return (
    <ul className="printed-posts">
      {shown.map(({ post, replies }) => (
        <li key={post.id}>
          <p>
            {post.side ? <SideMark side={post.side} word={t(`side.${post.side}`)} /> : null}{" "}
            <b>{post.author?.name ?? t("nobody")}</b> {t(`does.${post.kind}`)}
            {post.quote ? <q lang={language}>{post.quote.exact}</q> : null}
            {post.quotedBefore === undefined ? null : (
              <span>
                {" "}
                ({t("writtenAbout")} <q>{post.quotedBefore}</q>)
              </span>
            )}
          </p>
          <SaidWords post={post} language={language} />
          {replies.length > 0 ? <Printed threads={replies} language={language} depth={depth + 1} /> : null}
        </li>
      ))}
    </ul>
  );
}
