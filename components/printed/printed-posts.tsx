"use client";

import { useTranslations } from "next-intl";
import { type Thread, threadsOf, unfolded } from "@/components/post/thread-order";
import { SideMark } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";

/** A paragraph's arguments as they stand on paper: who says what, and what was answered. */
export function PrintedPosts({ posts }: Readonly<{ posts: readonly PostView[] }>) {
  const said = posts.filter(({ body }) => body !== null);
  return said.length > 0 ? <Printed threads={threadsOf(said)} /> : null;
}

/** From here on all answers stand side by side. */
const deepest = 4;

function Printed({ threads, depth = 0 }: Readonly<{ threads: readonly Thread[]; depth?: number }>) {
  const t = useTranslations("post");
  const shown = depth < deepest ? threads : unfolded(threads);
  return (
    <ul className="printed-posts">
      {shown.map(({ post, replies }) => (
        <li key={post.id}>
          <p>
            {post.side ? <SideMark side={post.side} word={t(`side.${post.side}`)} /> : null}{" "}
            <b>{post.author?.name ?? t("nobody")}</b> {t(`does.${post.kind}`)}
            {post.quote ? <q>{post.quote.exact}</q> : null}
            {post.quotedBefore === undefined ? null : (
              <span>
                {" "}
                ({t("writtenAbout")} <q>{post.quotedBefore}</q>)
              </span>
            )}
          </p>
          <p className="whitespace-pre-wrap">{post.body}</p>
          {replies.length > 0 ? <Printed threads={replies} depth={depth + 1} /> : null}
        </li>
      ))}
    </ul>
  );
}
