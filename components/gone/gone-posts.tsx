"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useSelected } from "@/components/live/room-store";
import { isTeacherIn, onPaper } from "@/components/printed/on-paper";
import { PrintedPosts } from "@/components/printed/printed-posts";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";

type Props = Readonly<{
  motion: Pick<MotionView, "paragraphs" | "language">;
  groups: ReadonlyMap<string, readonly PostView[]>;
}>;

/** Arguments on words that the room's essay no longer has: none is lost, and none can be answered here. */
export function GonePosts({ motion, groups }: Props) {
  const t = useTranslations("post.gone");
  const isTeacher = useSelected(isTeacherIn);
  const gone = useMemo(() => {
    const lost = new Map(groups);
    for (const { id } of motion.paragraphs) lost.delete(id);
    return onPaper([...lost.values()].flat(), isTeacher);
  }, [motion, groups, isTeacher]);
  if (gone.length === 0) return null;
  return (
    <section aria-labelledby="gone-posts" className="gone">
      <h2 id="gone-posts">{t("posts", { count: gone.length })}</h2>
      <p className="text-quiet">{t("hint")}</p>
      <PrintedPosts language={motion.language} posts={gone} />
    </section>
  );
}
