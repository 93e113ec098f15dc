"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTimeLeft, useTimeWords } from "@/components/live/phase-clock";
import { meOf, phaseViewOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { bellOf } from "@/components/turn/bell-switch";
import { isBellOn } from "@/components/turn/kept-bell";
import { SideMark } from "@/components/ui/side-mark";
import type { FloorView, TurnView } from "@/lib/debate/speaking/see-turn";
import { type Side, sides } from "@/lib/debate/vocabulary";

/** When the bell rings, in seconds that are left. */
const rings = [15, 0];

type Running = Pick<TurnView, "startedAt" | "endsAt">;

/** Seconds left of a turn by the server's clock, which stands still in a pause. */
function useTurnLeft({ endsAt }: Pick<Running, "endsAt">): number | null {
  const { paused } = useSelected(phaseViewOf);
  return useTimeLeft({ endsAt, paused });
}

type ClockProps = Readonly<{ turn: Running; className?: string }>;

/** How long somebody may still speak. A soft bell rings at the last 15 seconds and at the end. */
export function TurnClock({ turn, className = "text-title" }: ClockProps) {
  const t = useTranslations("speaking");
  const { paused } = useSelected(phaseViewOf);
  const whose = bellOf(useSelected(meOf));
  const left = useTurnLeft(turn);
  const wordsOf = useTimeWords();
  const before = useRef(left);
  const ring = useEffectEvent(() => {
    if (isBellOn(whose))
      void import("@/components/turn/bell").then(({ ringBell }) => ringBell()).catch(() => undefined);
  });
  useEffect(() => {
    const [was, is] = [before.current, left];
    before.current = left;
    if (was !== null && is !== null && rings.some((at) => was > at && is <= at)) ring();
  }, [left]);
  if (left === null) return null;
  return (
    <p className={`flex flex-wrap items-baseline gap-x-[0.4em] font-semibold tabular-nums ${className}`}>
      <span
        role="timer"
        translate="no"
        aria-label={t("left")}
        className={left <= 15 && paused === null ? "text-danger" : ""}
      >
        {wordsOf(left)}
      </span>
      <span role="status" className="text-[0.5em] empty:hidden">
        {paused !== null ? t("paused") : left === 0 ? t("timeUp") : null}
      </span>
    </p>
  );
}

type BanksProps = Readonly<{
  bank: NonNullable<FloorView["bank"]>;
  /** Who speaks now, whose time runs. */
  turn: (Running & Pick<TurnView, "side">) | null;
  className?: string;
}>;

/** What each side has left to speak; that of who speaks runs. */
export function Banks({ bank, turn, className = "text-lg" }: BanksProps) {
  const t = useTranslations("speaking");
  const tSide = useTranslations("app.side");
  const wordsOf = useTimeWords();
  const left = useTurnLeft(turn ?? { endsAt: null });
  const used = (side: Side): number =>
    turn?.side === side && left !== null && turn.startedAt && turn.endsAt
      ? Math.max(0, Math.round((Date.parse(turn.endsAt) - Date.parse(turn.startedAt)) / 1000) - left)
      : 0;
  return (
    <ul aria-label={t("bank")} className={`flex flex-wrap gap-x-[2em] gap-y-1 ${className}`}>
      {sides.map((side) => (
        <li key={side} className="flex items-baseline gap-[0.5em]">
          <SideMark side={side} word={tSide(side)} />
          <span
            role="timer"
            translate="no"
            aria-label={t("bankOf", { side: tSide(side) })}
            className="tabular-nums"
          >
            {wordsOf(Math.max(0, bank[side] - used(side)))}
          </span>
        </li>
      ))}
    </ul>
  );
}
