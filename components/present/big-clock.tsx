"use client";

import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/live/local-time";
import { day, useTimeLeft, useTimeWords } from "@/components/live/phase-clock";
import type { PhaseView } from "@/lib/debate/views";
import style from "./projector.module.css";

/**
 * The time left in the phase, to be read from the last row, and the day it ends on where that is not today.
 * Nothing where the phase has no limit.
 */
export function BigClock({ phase }: Readonly<{ phase: PhaseView }>) {
  const t = useTranslations("present");
  const tClock = useTranslations("room.clock");
  const left = useTimeLeft(phase);
  const wordsOf = useTimeWords();
  if (left === null || phase.endsAt === null) return null;

  const isLong = left > day;
  const note = phase.paused ? t("paused") : left === 0 ? t("timeUp") : null;
  return (
    <div>
      <p
        role="timer"
        translate={isLong ? undefined : "no"}
        aria-label={t("timeLeft")}
        className={`font-semibold tracking-tight tabular-nums ${isLong ? style.code : style.clock} ${phase.paused ? "opacity-50" : left <= 60 ? "text-danger" : ""}`}
      >
        {wordsOf(left)}
      </p>
      {isLong && !phase.paused ? (
        <p className={`mt-2 ${style.line}`}>
          {tClock("until")} <LocalTime at={phase.endsAt} />
        </p>
      ) : null}
      <p role="status" className={`font-semibold empty:hidden ${style.line}`}>
        {note}
      </p>
    </div>
  );
}
