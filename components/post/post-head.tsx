"use client";

import { useTranslations } from "next-intl";
import { Ago } from "@/components/room/minute";
import { meOf } from "@/components/room/room-parts";
import { useSelected } from "@/components/room/room-store";
import { SideMark } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";

type Props = Readonly<{ post: PostView; answered: PostView | null }>;

/** Who wrote a post, for which side, what it does and when. */
export function PostHead({ post, answered }: Props) {
  const words = useTranslations("post");
  const me = useSelected(meOf);
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
      <b className="min-w-0 font-semibold [overflow-wrap:anywhere]">{author ? author.name : words("nobody")}</b>
      {author?.memberId === me.memberId ? <span className="text-quiet">{words("you")}</span> : null}
      <span className={side === "PROPOSITION" ? "text-proposition" : side === "OPPOSITION" ? "text-opposition" : "text-quiet"}>
        {answered?.author ? words("doesTo", { kind: words(`does.${kind}`), name: answered.author.name }) : words(`does.${kind}`)}
      </span>
      <span className="ml-auto flex gap-2 whitespace-nowrap text-quiet">
        {post.pinned ? <span className="font-semibold text-ink">{words("pinned")}</span> : null}
        {post.editedAt ? <span>{words("edited")}</span> : null}
        <Ago at={post.createdAt} />
      </span>
    </header>
  );
}
