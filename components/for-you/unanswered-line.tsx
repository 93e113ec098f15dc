"use client";

import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import { sides } from "@/lib/debate/vocabulary";
import type { ForYouList } from "./for-you-list";

/** How much each side has still to answer, for those who take no side. */
export function UnansweredLine({ unanswered }: Pick<ForYouList, "unanswered">) {
  const words = useTranslations("forYou");
  const sideWords = useTranslations("post.side");
  return (
    <p className="unanswered-line">
      {words("toAnswer")}
      {sides.map((side) => (
        <span key={side} className="whitespace-nowrap">
          <SideMark side={side} word={sideWords(side)} />{" "}
          <b className="font-semibold text-ink tabular-nums">{unanswered[side]}</b>
        </span>
      ))}
    </p>
  );
}
