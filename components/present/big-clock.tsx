"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { LocalTime } from "@/components/live/local-time";
import { day, useTimeLeft, useTimeWords } from "@/components/live/phase-clock";
import type { PhaseView } from "@/lib/debate/views";
import style from "./projector.module.css";

/** From this many seconds on the clock grows, a step a second. */
const last = 10;
const step = 0.025;

/**
 * The time left in the phase, to be read from the last row, and the day it ends on where that is not today.
 * It grows through its last seconds, which moves nothing else; where motion is reduced, it stays as it is.
 * Nothing where the phase has no limit.
 */
export function BigClock({ phase }: Readonly<{ phase: PhaseView }>) {
  const t = useTranslations("present");
  const tClock = useTranslations("room.clock");
  const left = useTimeLeft(phase);
  const wordsOf = useTimeWords();
  if (left === null || phase.endsAt === null) return null;

  const isLong = left > day;
  const steps = phase.paused || left > last ? 0 : last + 1 - Math.max(left, 1);
  const note = phase.paused ? t("paused") : left === 0 ? t("timeUp") : null;
  return (
    <div>
      <p
        role="timer"
        translate={isLong ? undefined : "no"}
        aria-label={t("timeLeft")}
        style={{ "--grown": 1 + steps * step } as CSSProperties}
        className={`w-fit origin-left font-semibold motion-safe:scale-(--grown) motion-safe:transition-transform tracking-tight tabular-nums ${isLong ? style.code : style.clock} ${phase.paused ? "opacity-50" : left <= 60 ? "text-danger" : ""}`}
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
