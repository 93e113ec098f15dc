"use client";

import { useTranslations } from "next-intl";
import { Folded } from "@/components/folding/folded";
import { useSnapshot } from "@/components/live/room-store";
import { Disclosure } from "@/components/ui/disclosure";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { PostView } from "@/lib/debate/views";

/** What a post answers: the post, or the paragraph of the essay. */
export function PostContext({ post }: Readonly<{ post: PostView }>) {
  const t = useTranslations("moderation");
  const { posts, motion } = useSnapshot();
  const parent = posts.find(({ id }) => id === post.parentId);
  const paragraph = motion.paragraphs.find(({ id }) => id === post.paragraphId);
  const text = parent ? plainOf(parent) : paragraph?.text;
  if (!text) return null;
  const name = parent?.author?.name;
  const summary = name ? t("answers", { name }) : t("answersParagraph", { number: paragraph?.number ?? 0 });
  return (
    <Disclosure summary={summary} className="text-sm">
      <Folded text={text} className="max-w-prose border-l py-1 pl-3 whitespace-pre-line wrap-anywhere" />
    </Disclosure>
  );
}
