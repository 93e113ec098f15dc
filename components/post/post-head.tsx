"use client";

import { useTranslations } from "next-intl";
import { Ago } from "@/components/live/minute";
import { SideMark } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";

type Props = Readonly<{
  post: PostView;
  /** The post it answers, where its place alone does not say so. */
  answered: PostView | null;
  readerId: string;
}>;

/** Who wrote a post, for which side, what it does and when. */
export function PostHead({ post, answered, readerId }: Props) {
  const t = useTranslations("post");
  const { author, side, kind } = post;
  return (
    <header className="flex flex-wrap items-baseline gap-x-2 text-sm">
      {side ? (
        <SideMark side={side} word={t(`side.${side}`)} isCompact />
      ) : (
        <span aria-hidden="true" className="text-quiet">
          ●
        </span>
      )}
      <b translate={author ? "no" : undefined} className="min-w-0 font-semibold wrap-anywhere">
        {author ? author.name : t("nobody")}
      </b>
      {author?.memberId === readerId ? <span className="text-quiet">{t("you")}</span> : null}
      <span className={side === "PROPOSITION" ? "text-proposition" : side ? "text-opposition" : "text-quiet"}>
        {answered?.author
          ? t("doesTo", { kind: t(`does.${kind}`), name: answered.author.name })
          : t(`does.${kind}`)}
      </span>
      <span className="ml-auto flex flex-wrap justify-end gap-x-2 whitespace-nowrap text-quiet">
        {post.pinned ? <span className="font-semibold text-ink">{t("pinned")}</span> : null}
        {post.isFirst ? <span title={t("firstTitle")}>{t("first")}</span> : null}
        {post.isSpoken || post.isHomework ? <span>{t(post.isSpoken ? "spoken" : "homework")}</span> : null}
        {post.editedAt ? <span>{t("edited")}</span> : null}
        <Ago at={post.createdAt} />
      </span>
    </header>
  );
}
