"use client";

import { useTranslations } from "next-intl";
import { type Thread, threadsOf } from "@/components/post/thread-order";
import { SideMark } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";

/** A paragraph's arguments as they stand on paper: who says what, and what was answered. */
export function PrintedPosts({ posts }: Readonly<{ posts: readonly PostView[] }>) {
  const said = posts.filter(({ body }) => body !== null);
  return said.length > 0 ? <Printed threads={threadsOf(said)} /> : null;
}

function Printed({ threads }: Readonly<{ threads: readonly Thread[] }>) {
  const t = useTranslations("post");
  return (
    <ul className="printed-posts">
      {threads.map(({ post, replies }) => (
        <li key={post.id}>
          <p>
            {post.side ? <SideMark side={post.side} word={t(`side.${post.side}`)} isCompact /> : null}{" "}
            <b>{post.author?.name ?? t("nobody")}</b> {t(`does.${post.kind}`)}
            {post.quote ? <q>{post.quote.exact}</q> : null}
          </p>
          <p className="whitespace-pre-wrap">{post.body}</p>
          {replies.length > 0 ? <Printed threads={replies} /> : null}
        </li>
      ))}
    </ul>
  );
}
