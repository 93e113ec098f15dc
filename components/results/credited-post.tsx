import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { firstWords } from "@/components/ui/first-words";
import { SideMark } from "@/components/ui/side-mark";
import type { Credited } from "@/lib/debate/credits";
import type { MaskedCount } from "@/lib/debate/masking/masked-count";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { PostView } from "@/lib/debate/views";
import { CreditCounts } from "./credit-counts";

/** A published post that somebody credits, and by whom. */
export type Credit = Readonly<{ post: PostView; credited: Credited<MaskedCount> }>;

type Props = Credit & Readonly<{ author: string; place: ReactNode; most: number }>;

/**
 * What moved people as a quotation: the first words, at most `most` characters, who wrote them and who
 * credits them. Measured in the size of the type around it.
 */
export function CreditedPost({ post, credited, author, place, most }: Props) {
  const t = useTranslations("post");
  const { side, kind } = post;
  return (
    <figure className="grid gap-[0.4em]">
      <blockquote
        lang={post.language}
        dir="auto"
        className="max-w-[44em] font-serif text-[1.25em] leading-snug text-pretty wrap-anywhere"
      >
        {t("quoted", { text: firstWords(plainOf(post), most) })}
      </blockquote>
      <figcaption className="grid gap-[0.25em]">
        <span className="flex flex-wrap items-baseline gap-x-[0.5em]">
          {side ? <SideMark side={side} word={t(`side.${side}`)} /> : null}
          <b className="font-semibold wrap-anywhere">{author}</b>
          <span className="text-quiet">{t(`does.${kind}`)}</span>
          {place}
        </span>
        <CreditCounts {...credited} />
      </figcaption>
    </figure>
  );
}
