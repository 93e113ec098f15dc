"use client";

import { useTranslations } from "next-intl";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { useRoomPlace } from "@/components/place/room-place";
import { firstWords } from "@/components/ui/first-words";
import { SideMark } from "@/components/ui/side-mark";
import { languageIn } from "@/lib/debate/text/script";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { Side } from "@/lib/debate/vocabulary";
import type { ForYouEntry } from "./for-you-list";

const longest = 110;

/** One thing to answer. Pressing it opens its paragraph, with the form for the answer. */
export function ForYouItem({ entry: { item, post } }: Readonly<{ entry: ForYouEntry }>) {
  const t = useTranslations("forYou");
  const tPost = useTranslations("post");
  const { paragraphs, language } = useSelected(motionOf);
  const { write, numberOf } = useRoomPlace();
  const number = numberOf(item.paragraphId);
  const said = post ? plainOf(post) : (paragraphs.find(({ id }) => id === item.paragraphId)?.text ?? "");

  const answer = () =>
    write({ paragraphId: item.paragraphId, tool: post && { name: "reply", postId: post.id } });
  return (
    <li>
      <button type="button" onClick={answer} data-side={item.side} className="for-you-item">
        <span className="flex items-baseline gap-x-2 text-sm">
          {item.side ? <SideMark side={item.side} word={tPost(`side.${item.side}`)} isCompact /> : null}
          <b className="min-w-0 truncate font-semibold">
            {post ? (post.author?.name ?? tPost("nobody")) : t("theEssay")}
          </b>
          {post ? (
            <span className={`whitespace-nowrap ${colourOf(item.side)}`}>{tPost(`does.${post.kind}`)}</span>
          ) : null}
          <span className="ml-auto whitespace-nowrap text-quiet tabular-nums">¶{number}</span>
        </span>
        <span
          lang={post ? languageIn(language, post) : language}
          dir="auto"
          className={`line-clamp-2 ${post ? "" : "font-serif"}`}
        >
          {firstWords(said, longest)}
        </span>
      </button>
    </li>
  );
}

const colourOf = (side: Side | null): string =>
  side === "PROPOSITION" ? "text-proposition" : side ? "text-opposition" : "text-quiet";
