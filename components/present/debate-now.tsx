"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { useFlow } from "@/components/live/use-flow";
import { firstWords } from "@/components/ui/first-words";
import { SideMark, sideMarks } from "@/components/ui/side-mark";
import { coverageOf } from "@/lib/debate/coverage";
import { withoutDateline } from "@/lib/debate/essay/dateline";
import { unansweredOf } from "@/lib/debate/for-you/for-you";
import { sides } from "@/lib/debate/vocabulary";
import { hottestOf } from "./hottest";
import style from "./projector.module.css";

/**
 * While people write: whether they write first, what each side still has to answer, and where both sides are
 * at it.
 */
export function DebateNow() {
  const t = useTranslations("present.now");
  const tSide = useTranslations("present.side");
  const snapshot = useSnapshot();
  const { phase, motion, posts } = snapshot;
  const unanswered = unansweredOf(useFlow(snapshot));
  const hottest = hottestOf(coverageOf(motion.paragraphs, posts), 3);
  const texts = new Map(motion.paragraphs.map(({ id, text }) => [id, text]));
  return (
    <div className={`${style.now} ${style.line}`}>
      {phase.gate ? (
        <p className="border-l-4 border-ink pl-[0.6em] font-semibold">{t("writeFirst")}</p>
      ) : null}
      <section aria-label={t("unanswered")}>
        <h2 className="text-[0.8em] text-quiet">{t("unanswered")}</h2>
        <ul className="mt-[0.4em] grid grid-cols-2 gap-x-[1em]">
          {sides.map((side) => (
            <li
              key={side}
              className={`grid border-t-4 pt-[0.3em] ${side === "PROPOSITION" ? "border-proposition" : "border-opposition"}`}
            >
              <b className={`font-semibold tabular-nums ${style.figure}`}>{unanswered[side]}</b>
              <SideMark side={side} word={tSide(side)} />
            </li>
          ))}
        </ul>
      </section>
      {hottest.length === 0 ? null : (
        <section aria-label={t("hot")}>
          <h2 className="text-[0.8em] text-quiet">{t("hot")}</h2>
          <ol className="mt-[0.4em] grid">
            {hottest.map(({ paragraphId, number, posts: counts }) => (
              <li
                key={paragraphId}
                className="grid grid-cols-[auto_1fr_auto] items-baseline gap-x-[0.6em] border-t py-[0.3em]"
              >
                <b className="font-semibold tabular-nums">¶{number}</b>
                <span lang={motion.language} className={`font-serif ${style.begins}`}>
                  {firstWords(withoutDateline(texts.get(paragraphId) ?? ""), 90)}
                </span>
                <span className="flex gap-[0.6em] font-semibold tabular-nums">
                  {sides.map((side) => (
                    <span
                      key={side}
                      className={side === "PROPOSITION" ? "text-proposition" : "text-opposition"}
                    >
                      <span className="sr-only">{tSide(side)} </span>
                      <span aria-hidden="true">{sideMarks[side]}</span>
                      {counts[side]}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
