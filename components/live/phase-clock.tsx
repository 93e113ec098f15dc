"use client";

import { useTranslations } from "next-intl";
import type { PhaseView } from "@/lib/debate/views";
import { wholeSecond } from "./clock";
import { LocalTime } from "./local-time";
import { roomOf } from "./room-parts";
import { useSelected, useServerNow } from "./room-store";

/** How long the phase still runs, by the server's clock; where that is more than a day, until when too. */
export function PhaseClock({ phase }: Readonly<{ phase: PhaseView }>) {
  const t = useTranslations("room.clock");
  const left = useTimeLeft(phase);
  const wordsOf = useTimeWords();
  const { isArchived } = useSelected(roomOf);
  const isPaused = phase.paused !== null;
  return (
    <span className="inline-flex items-baseline gap-2">
      {left === null ? null : (
        <span
          role="timer"
          translate={left === 0 || left > day ? undefined : "no"}
          aria-label={t("label")}
          className={`min-w-[3.2em] font-semibold tabular-nums ${left <= 60 && !isPaused ? "text-danger" : ""}`}
        >
          {left === 0 ? t("over") : wordsOf(left)}
        </span>
      )}
      {left !== null && left > day && phase.endsAt !== null && !isPaused ? (
        <span className="text-quiet max-sm:sr-only">
          {t("until")} <LocalTime at={phase.endsAt} />
        </span>
      ) : null}
      {isArchived || isPaused ? (
        <span className="bg-ink px-1.5 text-sm text-paper">{t(isArchived ? "closed" : "paused")}</span>
      ) : null}
    </span>
  );
}

/** Seconds in a day. */
export const day = 86_400;

/**
 * Whole seconds left in the phase by the server's clock, which stands still in a pause; null where it has no
 * end, and in an archived room, where no phase ends. Counted from one whole second to another, so that a
 * phase of 12 minutes begins with 12:00.
 */
export function useTimeLeft({ endsAt, paused }: Pick<PhaseView, "endsAt" | "paused">): number | null {
  const now = useServerNow();
  const { isArchived } = useSelected(roomOf);
  const until = paused === null ? now : wholeSecond(Date.parse(paused));
  return endsAt === null || isArchived ? null : Math.max(0, (wholeSecond(Date.parse(endsAt)) - until) / 1000);
}

/** Seconds as a clock shows them: 07:41, 1:00:00, and beyond a day "2 days 3 h". */
export function useTimeWords(): (seconds: number) => string {
  const t = useTranslations("room.clock");
  return (seconds) =>
    seconds > day
      ? t("days", { days: Math.floor(seconds / day), hours: Math.floor((seconds % day) / 3600) })
      : digits(seconds);
}

function digits(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part) => String(part).padStart(2, "0")).join(":");
}
