"use client";

import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";
import type { Side } from "@/lib/debate/vocabulary";

type Props = Readonly<{ post: PostView; reader: Readonly<{ id: string; side: Side | null }> }>;

/** Says to its author why a post stands on another side than theirs: it keeps the one it was written for. */
export function FormerSide({ post: { side, author }, reader }: Props) {
  const t = useTranslations("post");
  if (author?.memberId !== reader.id || side === null || side === reader.side) return null;
  const mark = () => <SideMark side={side} word={t(`side.${side}`)} />;
  return <p className="text-quiet text-sm">{t.rich("formerSide", { side: mark })}</p>;
}
