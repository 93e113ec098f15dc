"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Snapshot } from "@/lib/debate/events";
import { PhaseClock } from "./phase-clock";
import { usePhaseTitle } from "./phase-title";
import { RoomLinks } from "./room-links";
import { TeacherControls } from "./teacher-controls";
import { YouAre } from "./you-are";

type Props = Readonly<{ snapshot: Snapshot; onHelp: () => void }>;

/** The line at the top of the room that stays: what is debated, the phase and its clock, who the reader is, the vote. */
export function RoomBar({ snapshot: { room, phase, motion, me }, onHelp }: Props) {
  const words = useTranslations("room");
  const titleOf = usePhaseTitle();
  return (
    <header className="room-bar" data-teacher={me.role === "TEACHER" || undefined}>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <p className="min-w-0 grow basis-full truncate font-serif font-semibold md:basis-48" title={motion.title}>
          <Link href="/" prefetch={false} className="sr-only">
            {words("home")}
          </Link>
          {room.title}
        </p>
        <p className="inline-flex items-baseline gap-2 whitespace-nowrap">
          <span aria-hidden="true" className={phase.paused ? "text-quiet" : "text-danger"}>
            {phase.paused ? "○" : "●"}
          </span>
          <span className="sr-only">{words("phase")}</span>
          <b className="font-semibold">{titleOf(phase)}</b>
          <PhaseClock phase={phase} />
        </p>
        <p>
          <YouAre me={me} />
        </p>
        {phase.allows.ballot ? (
          <a href="#vote" className="bg-ink px-3 py-1 font-semibold text-paper">
            {words("vote")}
          </a>
        ) : null}
        {me.role === "TEACHER" ? null : <RoomLinks room={room} phase={phase} me={me} />}
        <button
          type="button"
          onClick={onHelp}
          aria-label={words("help.title")}
          className="with-script -my-1 px-2 py-1 font-semibold text-quiet"
        >
          ?
        </button>
      </div>
      {me.role === "TEACHER" ? (
        <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 no-print">
          <TeacherControls room={room} phase={phase} />
          <RoomLinks room={room} phase={phase} me={me} />
        </div>
      ) : null}
    </header>
  );
}
