import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SideMark } from "@/components/ui/side-mark";
import type { Credited } from "@/lib/debate/credits";
import type { MaskedCount } from "@/lib/debate/swing";
import type { PostView } from "@/lib/debate/views";
import { CreditCounts } from "./credit-counts";
import { firstWords } from "./first-words";

/** A published post that somebody credits, and by whom. */
export type Credit = Readonly<{ post: PostView; credited: Credited<MaskedCount> }>;

type Props = Credit & Readonly<{ author: string; place: ReactNode; most: number }>;

/** Who wrote what moved people: the first words, at most `most` characters, and who credits it. Measured in the size of the type around it. */
export function CreditedPost({ post, credited, author, place, most }: Props) {
  const words = useTranslations("post");
  const { side, kind, body } = post;
  return (
    <div className="grid gap-[0.25em]">
      <p className="flex flex-wrap items-baseline gap-x-[0.5em]">
        {side ? <SideMark side={side} word={words(`side.${side}`)} isCompact /> : null}
        <b className="font-semibold">{author}</b>
        <span className="text-quiet">{words(`does.${kind}`)}</span>
        {place}
      </p>
      <p className="max-w-[44em] font-serif text-[1.1em] leading-snug">{firstWords(body ?? "", most)}</p>
      <CreditCounts {...credited} />
    </div>
  );
}
