"use client";

import { useTranslations } from "next-intl";
import { digits } from "@/components/room/phase-clock";
import { useServerNow } from "@/components/room/room-store";
import type { PhaseView } from "@/lib/debate/views";
import style from "./projector.module.css";

/** The time left in the phase, to be read from the last row. Nothing where the phase has no limit. */
export function BigClock({ phase }: Readonly<{ phase: PhaseView }>) {
  const words = useTranslations("present");
  const now = useServerNow();
  if (phase.endsAt === null) return null;

  const until = phase.paused === null ? now : Date.parse(phase.paused);
  const left = Math.max(0, Math.ceil((Date.parse(phase.endsAt) - until) / 1000));
  const note = phase.paused ? words("paused") : left === 0 ? words("timeUp") : null;
  return (
    <div>
      <p
        role="timer"
        aria-label={words("timeLeft")}
        className={`font-semibold tracking-tight tabular-nums ${style.clock} ${phase.paused ? "opacity-50" : left <= 60 ? "text-danger" : ""}`}
      >
        {digits(left)}
      </p>
      <p role="status" className={`font-semibold empty:hidden ${style.line}`}>
        {note}
      </p>
    </div>
  );
}
