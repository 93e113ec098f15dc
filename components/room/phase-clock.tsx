"use client";

import { useTranslations } from "next-intl";
import type { PhaseView } from "@/lib/debate/views";
import { useServerNow } from "./room-store";

/** How long the phase still runs, by the server's clock. */
export function PhaseClock({ phase }: Readonly<{ phase: PhaseView }>) {
  const words = useTranslations("room.clock");
  const now = useServerNow();
  const until = phase.paused === null ? now : Date.parse(phase.paused);
  const left = phase.endsAt === null ? null : Math.max(0, Math.ceil((Date.parse(phase.endsAt) - until) / 1000));
  const isPaused = phase.paused !== null;
  return (
    <span className="inline-flex items-baseline gap-2">
      {left === null ? null : (
        <span
          role="timer"
          aria-label={words("label")}
          className={`min-w-[3.2em] font-semibold tabular-nums ${left <= 60 && !isPaused ? "text-danger" : ""}`}
        >
          {left === 0 ? words("over") : digits(left)}
        </span>
      )}
      {isPaused ? <span className="bg-ink px-1.5 text-sm text-paper">{words("paused")}</span> : null}
    </span>
  );
}

/** Seconds as a clock shows them: 07:41, 1:00:00. */
export function digits(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part) => String(part).padStart(2, "0")).join(":");
}
