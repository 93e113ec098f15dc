import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SideMark } from "@/components/ui/side-mark";
import { countParts, partsOf } from "@/lib/debate/essay/placing";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { countWords } from "@/lib/debate/text/text";
import { textIn } from "@/lib/debate/turn/text-in";
import { directionOf } from "@/lib/motions/languages";
import { PartCounts } from "./parts/part-counts";

/** A title of more letters than these is set smaller. */
const longTitle = 90;

type Props = Readonly<{ motion: MotionView; children?: ReactNode }>;

/** A motion as the headline of its essay, with its length and what the two sides do. */
export function MotionHeading({ motion, children }: Props) {
  const t = useTranslations("motion");
  const tSides = useTranslations("app.side");
  const wordCount = motion.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
  const isLong = motion.title.length > longTitle;
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <p className="text-sm font-semibold text-quiet">{t("kicker")}</p>
      <h1
        lang={motion.language}
        dir={directionOf(motion.language)}
        className={`-mt-3 font-bold text-pretty wrap-anywhere ${isLong ? "text-2xl sm:text-4xl" : "text-4xl sm:text-5xl lg:text-[3.5rem]"}`}
      >
        {motion.title}
      </h1>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <p className="border-t-4 border-proposition pt-2">
          <SideMark side="PROPOSITION" word={tSides("PROPOSITION")} /> {t("forSide", textIn(motion))}
        </p>
        <p className="border-t-4 border-opposition pt-2">
          <SideMark side="OPPOSITION" word={tSides("OPPOSITION")} /> {t("againstSide", textIn(motion))}
        </p>
      </div>
      {children}
      <p className="border-y py-2 text-sm text-quiet">
        <PartCounts counts={countParts(partsOf(motion))} {...textIn(motion)} /> ·{" "}
        {t("words", { count: wordCount })}
        {motion.source ? ` · ${t("sourceIs", { source: motion.source })}` : null}
      </p>
    </header>
  );
}
