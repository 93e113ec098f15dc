import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SideMark } from "@/components/ui/side-mark";
import { countWords } from "@/lib/debate/text";
import type { MotionView } from "@/lib/debate/visibility";
import { directionOf } from "@/lib/motions/languages";

type Props = Readonly<{ motion: MotionView; children?: ReactNode }>;

/** A motion as the headline of its essay, with its length and what the two sides do. */
export function MotionHeading({ motion, children }: Props) {
  const words = useTranslations("motion");
  const sides = useTranslations("app.side");
  const wordCount = motion.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
  return (
    <header className="grid gap-5 border-b pb-6">
      <p className="text-sm font-semibold text-quiet">{words("kicker")}</p>
      <h1 lang={motion.language} dir={directionOf(motion.language)} className="-mt-3 max-w-[24ch] text-4xl font-bold sm:text-5xl lg:text-6xl">
        {motion.title}
      </h1>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <span>
          <SideMark side="PROPOSITION" word={sides("PROPOSITION")} /> {words("forSide")}
        </span>
        <span>
          <SideMark side="OPPOSITION" word={sides("OPPOSITION")} /> {words("againstSide")}
        </span>
      </p>
      <p className="text-sm text-quiet">
        {words("paragraphs", { count: motion.paragraphs.length })} · {words("words", { count: wordCount })}
        {motion.source ? ` · ${words("sourceIs", { source: motion.source })}` : null}
      </p>
      {children}
    </header>
  );
}
