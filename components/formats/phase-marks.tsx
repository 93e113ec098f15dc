import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { SideMark } from "@/components/ui/side-mark";
import type { Phase } from "@/lib/debate/phases";
import { sides } from "@/lib/debate/vocabulary";

/**
 * What a phase is for, in a word each: who writes, vote, replies, rating and the rest. Draws nothing where it
 * is for nothing.
 */
export function PhaseMarks({ phase }: Readonly<{ phase: Omit<Phase, "minutes"> }>) {
  const t = useTranslations("formats.marks");
  const tSide = useTranslations("app.side");
  const writers = sides.filter((side) => phase.allows.post[side].length > 0);
  const marks = (
    [
      phase.allows.ballot && "ballot",
      phase.allows.swap && "swap",
      writers.length > 0 && "write",
      phase.allows.reply && "reply",
      phase.allows.rate && "rate",
      phase.writeFirst && "writeFirst",
      phase.sayItBack && "sayItBack",
      phase.allows.ground && "ground",
      phase.allows.floor && "floor",
      phase.allows.reveals && "reveals",
    ] as const
  ).filter((mark) => typeof mark === "string");
  return marks.map((mark, at) => (
    <Fragment key={mark}>
      {at > 0 ? " · " : null}
      <span className="whitespace-nowrap">
        {mark === "write"
          ? writers.map((side) => (
              <SideMark key={side} side={side} word={tSide(side)} isCompact className="mr-1" />
            ))
          : null}
        {t(mark)}
      </span>
    </Fragment>
  ));
}
