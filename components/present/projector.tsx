"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConnectionNote } from "@/components/room/connection-note";
import { useSnapshot } from "@/components/room/room-store";
import { TeacherControls } from "@/components/room/teacher-controls";
import { JoinPanel } from "./join-panel";
import { JoinedCount } from "./joined-count";
import style from "./projector.module.css";
import { RunningPhase } from "./running-phase";

type Props = Readonly<{ host: string; qr: ReactNode; reveal: ReactNode; look: "dark" | "light"; languages: ReactNode }>;

/** The room on the wall: how to get in while the class gathers, then the phase and its clock, the turnout, and the result. */
export function Projector({ host, qr, reveal, look, languages }: Props) {
  const words = useTranslations("present");
  const { room, phase, motion, members, turnout } = useSnapshot();
  const joined = members.filter(({ role, isRemoved }) => role !== "TEACHER" && !isRemoved).length;
  const isGathering = phase.index === 0;
  const isOpen = room.code !== null && !room.isLocked && !room.isArchived;
  const door = room.isArchived ? words("archived") : room.isLocked ? words("locked") : null;
  const join = isOpen && room.code ? <JoinPanel code={room.code} host={host} qr={qr} isBig={isGathering} /> : null;

  return (
    <div data-shell="bare" className={`${style.screen} ${style[look]}`}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b px-[3vw] py-[2vh]">
        <h1 lang={motion.language} className={style.line}>
          {motion.title}
        </h1>
        <p className="text-quiet sm:text-xl">{room.title}</p>
      </header>

      <div className="grid min-w-0 content-center gap-[4vh] px-[3vw] py-[3vh]">
        <ConnectionNote />
        {isGathering ? (
          <>
            {join ?? <p className={style.phase}>{door}</p>}
            <JoinedCount count={joined} isBig />
          </>
        ) : (
          <RunningPhase phase={phase} turnout={turnout} reveal={reveal} />
        )}
      </div>

      <footer className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-t px-[3vw] py-[2vh]">
        {isGathering || reveal ? null : (join ?? <p className={style.line}>{door}</p>)}
        {isGathering || reveal ? null : <JoinedCount count={joined} isBig={false} />}
        <div className={`flex gap-x-6 gap-y-2 sm:ml-auto ${reveal ? "flex-wrap items-center" : "flex-col sm:items-end"}`}>
          <TeacherControls room={room} phase={phase} />
          <div className="flex items-center gap-x-5 text-sm text-quiet">
            {languages}
            <Link href={`/rooms/${room.id}/present${look === "dark" ? "?look=light" : ""}`} replace className="link py-1">
              {look === "dark" ? words("light") : words("dark")}
            </Link>
            <Link href={`/rooms/${room.id}`} className="link py-1">
              {words("leave")}
            </Link>
          </div>
        </div>
      </footer>
    </div>
  );
}
