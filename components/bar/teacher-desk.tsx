"use client";

import { useTranslations } from "next-intl";
import { phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useSelected, useServerNow } from "@/components/live/room-store";
import { Link } from "@/components/ui/link";
import type { Snapshot } from "@/lib/debate/events";
import { isWaiting } from "@/lib/debate/returns";
import type { ReturnView } from "@/lib/debate/views";
import { PhaseNow } from "./phase-now";
import { PostedStrip } from "./posted-strip";
import { TeacherControls } from "./teacher-controls";
import "./teacher-desk.css";

/**
 * What a teacher leads the lesson with, on every page of the room: the phase and its clock, how many have
 * voted, what waits for her, and the buttons. The lobby has the buttons in a place of their own.
 */
export function TeacherDesk({ hasControls = true }: Readonly<{ hasControls?: boolean }>) {
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  return (
    <div className="desk no-print">
      <p className="desk-phase">
        <PhaseNow phase={phase} />
      </p>
      <DeskCounts roomId={room.id} />
      {hasControls ? (
        <div className="desk-controls">
          <TeacherControls room={room} phase={phase} hasCount />
        </div>
      ) : null}
      <PostedStrip />
    </div>
  );
}

function DeskCounts({ roomId }: Readonly<{ roomId: string }>) {
  const t = useTranslations("desk");
  const turnout = useSelected(turnoutOf);
  const held = useSelected(countHeld);
  const flagged = useSelected(countFlagged);
  const names = useSelected(countNames);
  const door = useDoor();
  const counts = [
    { key: "held", count: held, href: `/rooms/${roomId}/moderate` },
    { key: "flagged", count: flagged, href: `/rooms/${roomId}/moderate` },
    { key: "names", count: names, href: `/rooms/${roomId}` },
  ] as const;
  return (
    <p className="desk-counts">
      {turnout ? <span>{t("turnout", turnout)}</span> : null}
      {counts.map(({ key, count, href }) =>
        count > 0 ? (
          <Link key={key} href={href} className="link">
            {t(key, { count })}
          </Link>
        ) : null,
      )}
      {door > 0 ? <span>{t("door", { count: door })}</span> : null}
    </p>
  );
}

/** How many ask to come back in and still wait; the page says who. */
function useDoor(): number {
  const now = new Date(useServerNow());
  return useSelected(returnsOf).filter(({ askedAt }) => isWaiting(new Date(askedAt), now)).length;
}

const nobody: readonly ReturnView[] = [];
const returnsOf = ({ returns = nobody, members }: Snapshot) => {
  const gone = new Set(
    returns.length > 0 ? members.flatMap(({ id, isRemoved }) => (isRemoved ? [id] : [])) : [],
  );
  return gone.size > 0 ? returns.filter(({ memberId }) => !gone.has(memberId)) : returns;
};
const turnoutOf = ({ turnout }: Snapshot) => turnout;
const countHeld = ({ posts }: Snapshot) => posts.filter(({ status }) => status === "PENDING").length;
const countFlagged = ({ posts }: Snapshot) =>
  posts.filter(({ status, flags = 0 }) => status === "PUBLISHED" && flags > 0).length;
const countNames = ({ members }: Snapshot) =>
  members.filter(({ isNameWaiting, isRemoved }) => isNameWaiting && !isRemoved).length;
