"use client";

import { useTranslations } from "next-intl";
import { useSelected } from "@/components/live/room-store";
import { isTeacherIn, onPaper } from "@/components/printed/on-paper";
import { PrintedPosts } from "@/components/printed/printed-posts";
import type { PostView } from "@/lib/debate/views";

type Props = Readonly<{ posts: readonly PostView[]; language: string }>;

/** Arguments on words that the room's essay no longer has: none is lost, and none can be answered here. */
export function GonePostList({ posts, language }: Props) {
  const t = useTranslations("post.gone");
  const gone = onPaper(posts, useSelected(isTeacherIn));
  if (gone.length === 0) return null;
  return (
    <section aria-labelledby="gone-posts" className="gone">
      <h2 id="gone-posts">{t("posts", { count: gone.length })}</h2>
      <p className="text-quiet">{t("hint")}</p>
      <PrintedPosts language={language} posts={gone} />
    </section>
  );
}
