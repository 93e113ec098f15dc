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
  const words = useTranslations("post");
  const { author, side, kind } = post;
  return (
    <header className="flex flex-wrap items-baseline gap-x-2 text-sm">
      {side ? (
        <SideMark side={side} word={words(`side.${side}`)} isCompact />
      ) : (
        <span aria-hidden="true" className="text-quiet">
          ●
        </span>
      )}
      <b translate={author ? "no" : undefined} className="min-w-0 font-semibold [overflow-wrap:anywhere]">
        {author ? author.name : words("nobody")}
      </b>
      {author?.memberId === readerId ? <span className="text-quiet">{words("you")}</span> : null}
      <span
        className={
          side === "PROPOSITION"
            ? "text-proposition"
            : side === "OPPOSITION"
              ? "text-opposition"
              : "text-quiet"
        }
      >
        {answered?.author
          ? words("doesTo", { kind: words(`does.${kind}`), name: answered.author.name })
          : words(`does.${kind}`)}
      </span>
      <span className="ml-auto flex flex-wrap justify-end gap-x-2 whitespace-nowrap text-quiet">
        {post.pinned ? <span className="font-semibold text-ink">{words("pinned")}</span> : null}
        {post.isFirst ? <span title={words("firstTitle")}>{words("first")}</span> : null}
        {post.editedAt ? <span>{words("edited")}</span> : null}
        <Ago at={post.createdAt} />
      </span>
    </header>
  );
}
