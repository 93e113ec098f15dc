"use client";

import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import { sides } from "@/lib/debate/vocabulary";
import type { ForYouList } from "./for-you-list";

/** How much each side has still to answer, for those who take no side. */
export function UnansweredLine({ unanswered }: Pick<ForYouList, "unanswered">) {
  const t = useTranslations("forYou");
  const tSide = useTranslations("post.side");
  return (
    <p className="unanswered-line">
      {t("toAnswer")}
      {sides.map((side) => (
        <span key={side} className="whitespace-nowrap">
          <SideMark side={side} word={tSide(side)} />{" "}
          <b className="font-semibold text-ink tabular-nums">{unanswered[side]}</b>
        </span>
      ))}
    </p>
  );
}
