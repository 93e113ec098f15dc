"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConnectionNote } from "@/components/bar/connection-note";
import { TeacherControls } from "@/components/bar/teacher-controls";
import { useSnapshot } from "@/components/live/room-store";
import { BellSwitch } from "@/components/turn/bell-switch";
import { Link } from "@/components/ui/link";
import type { FloorView } from "@/lib/debate/speaking/see-turn";
import type { MemberView } from "@/lib/debate/views";
import { FullScreenButton } from "./full-screen-button";
import { JoinPanel } from "./join-panel";
import { Joined } from "./joined";
import style from "./projector.module.css";
import { RunningPhase } from "./running-phase";
import { Halves } from "./sides/halves";
import { SidesSaid } from "./sides/sides-said";
import { isDivided } from "./sides/standing";
import { useStanding } from "./sides/use-standing";
import { useWalk } from "./sides/use-walk";
import { useWall } from "./use-wall";

type Props = Readonly<{
  host: string;
  qr: ReactNode;
  /** That phones cannot follow this address, where they cannot. */
  reach: ReactNode;
  reveal: ReactNode;
  floor: FloorView | null;
  look: "dark" | "light";
  languages: ReactNode;
}>;

/**
 * The room on the wall: how to get in while the class gathers, the sides once it has them, then the phase and
 * its clock, the turnout, and the result.
 */
export function Projector({ host, qr, reach, reveal, floor, look, languages }: Props) {
  const t = useTranslations("present");
  const { room, phase, motion, members, turnout } = useSnapshot();
  useWall();
  const { class: standing, isTold, walks } = useStanding();
  useWalk(walks);
  const here = members.filter(({ role, isRemoved }) => role !== "TEACHER" && !isRemoved);
  const halves = isDivided(standing) ? <Halves all={standing} /> : null;
  const isGathering = phase.index === 0 && !halves;
  const isOpen = room.code !== null && !room.isLocked && !room.isArchived;
  const door = room.isArchived ? t("archived") : room.isLocked ? t("locked") : null;
  const code = isOpen ? room.code : null;

  return (
    <div data-shell="bare" className={`${style.screen} ${style[look]}`}>
      <header className={style.head}>
        <h1 lang={motion.language} className={style.line}>
          {motion.title}
        </h1>
        <p className="text-lg text-quiet">{room.title}</p>
        <div className="room-heading-note">
          <ConnectionNote />
        </div>
      </header>

      <div className={style.stage}>
        <SidesSaid all={standing} isTold={isTold} />
        {isGathering ? (
          <Gathering
            hasNames={room.settings.names === "REAL"}
            code={code}
            door={door}
            host={host}
            qr={qr}
            reach={reach}
            members={here}
            isOfClass={room.isOfClass === true}
          />
        ) : phase.index === 0 ? (
          halves
        ) : (
          <RunningPhase {...{ phase, turnout, reveal, halves, floor, isTold }} />
        )}
      </div>

      <footer className={style.foot}>
        {isGathering || reveal ? null : code ? (
          <JoinPanel code={code} host={host} qr={qr} />
        ) : (
          <p className={style.line}>{door}</p>
        )}
        {isGathering || reveal ? null : (
          <p className="text-lg text-quiet">
            {t(room.isOfClass ? "classCount" : "joinedCount", { count: here.length })}
          </p>
        )}
        <div
          className={`flex gap-x-6 gap-y-1 sm:ml-auto ${reveal || isGathering ? "flex-wrap items-center" : "flex-col sm:items-end"}`}
        >
          <TeacherControls room={room} phase={phase} />
          <div className="flex flex-wrap items-center gap-x-5 text-sm text-quiet">
            <BellSwitch />
            <FullScreenButton />
            {languages}
            <Link
              href={`/rooms/${room.id}/present${look === "dark" ? "?look=light" : ""}`}
              replace
              className="link py-1"
            >
              {look === "dark" ? t("light") : t("dark")}
            </Link>
            <Link href={`/rooms/${room.id}`} className="link py-1">
              {t("leave")}
            </Link>
          </div>
        </div>
      </footer>
    </div>
  );
}

type GatheringProps = Readonly<{
  code: string | null;
  door: string | null;
  members: readonly MemberView[];
  hasNames: boolean;
  isOfClass: boolean;
}> &
  Pick<Props, "host" | "qr" | "reach">;

/** While the class comes in: the way in as large as the wall, and who is there; or why nobody can come in. */
function Gathering({ code, door, members, hasNames, isOfClass, host, qr, reach }: GatheringProps) {
  const joined = <Joined members={members} hasNames={hasNames} isOfClass={isOfClass} />;
  if (code) {
    return (
      <JoinPanel code={code} host={host} qr={qr} reach={reach}>
        {joined}
      </JoinPanel>
    );
  }
  return (
    <div className="grid gap-[4vh]">
      <p className={`font-serif font-semibold ${style.phase}`}>{door}</p>
      {joined}
    </div>
  );
}
