"use client";

import { useTranslations } from "next-intl";
import { useNowSentence } from "@/components/turn/use-turn";
import { firstWords } from "@/components/ui/first-words";
import { sideMarks } from "@/components/ui/side-mark";
import { coverageOf } from "@/lib/debate/coverage";
import { withoutDateline } from "@/lib/debate/essay/dateline";
import type { Snapshot } from "@/lib/debate/events";
import type { Flow } from "@/lib/debate/flow";
import { sides } from "@/lib/debate/vocabulary";
import { hottestOf } from "./hottest";
import style from "./projector.module.css";
import { StillToAnswer } from "./still-to-answer";

/**
 * While people write and no clash has its turn: what the class is asked to do, what each side still has to
 * answer, and where both sides are at it.
 */
export function DebateNow({ snapshot, flow }: Readonly<{ snapshot: Snapshot; flow: Flow }>) {
  const t = useTranslations("present.now");
  const tSide = useTranslations("present.side");
  const { phase, motion, posts } = snapshot;
  const asked = useNowSentence(true);
  const hottest = hottestOf(coverageOf(motion.paragraphs, posts), 3);
  const texts = new Map(motion.paragraphs.map(({ id, text }) => [id, text]));
  return (
    <div className={`${style.now} ${style.line}`}>
      {phase.gate ? <WriteFirst /> : <p className="font-serif font-semibold text-balance">{asked}</p>}
      <StillToAnswer flow={flow} />
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

/** That one sees what others write only after writing. */
export function WriteFirst() {
  const t = useTranslations("present.now");
  return <p className="border-l-4 border-ink pl-[0.6em] font-semibold">{t("writeFirst")}</p>;
}
