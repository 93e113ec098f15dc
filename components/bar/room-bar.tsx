"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { TurnLine } from "@/components/turn/turn-line";
import { Link } from "@/components/ui/link";
import type { Snapshot } from "@/lib/debate/events";
import { PhaseNow } from "./phase-now";
import { RoomLinks } from "./room-links";
import { YouAre } from "./you-are";

/** A class does not load what only its teacher has. */
const TeacherDesk = dynamic(() => import("./teacher-desk").then((part) => part.TeacherDesk));

type Props = Pick<Snapshot, "room" | "phase" | "motion" | "me"> &
  Readonly<{
    /** Where the teacher gathers the class, and has the buttons there. */
    isLobby: boolean;
    onHelp: () => void;
  }>;

/**
 * The line at the top of the room that stays: what is debated, the phase and its clock, who the reader is,
 * the vote.
 */
export const RoomBar = memo(function RoomBar({ room, phase, motion, me, isLobby, onHelp }: Props) {
  const t = useTranslations("room");
  return (
    <header className="room-bar" data-teacher={me.role === "TEACHER" || undefined}>
      <p className="room-bar-title" title={`${room.title} · ${motion.title}`}>
        <Link href="/" className="sr-only">
          {t("home")}
        </Link>
        {room.title}
      </p>
      {me.role === "TEACHER" ? (
        <TeacherDesk hasControls={!isLobby} />
      ) : (
        <p className="room-bar-phase">
          <PhaseNow phase={phase} />
        </p>
      )}
      <p className="room-bar-you">
        <YouAre me={me} />
      </p>
      {phase.allows.ballot && me.role !== "TEACHER" ? (
        <a href="#vote" className="room-bar-vote">
          {t("vote")}
        </a>
      ) : null}
      <div className="room-bar-links no-print">
        <RoomLinks room={room} phase={phase} me={me} />
        <button
          type="button"
          onClick={onHelp}
          aria-label={t("help.title")}
          className="with-script room-bar-help"
        >
          ?
        </button>
      </div>
      <div className="room-bar-turn">
        <TurnLine />
      </div>
    </header>
  );
});
