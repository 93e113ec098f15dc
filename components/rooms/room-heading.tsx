import type { ReactNode } from "react";
import { ConnectionNote } from "@/components/bar/connection-note";
import { RoomLinks } from "@/components/bar/room-links";
import { TeacherDesk } from "@/components/bar/teacher-desk";
import { ComingBack } from "@/components/join/coming-back";
import { Link } from "@/components/ui/link";
import type { Snapshot } from "@/lib/debate/events";
import { roomAddress } from "@/lib/debate/watching";
import { RoomNow } from "./room-now";
import "./room-heading.css";

type Props = Readonly<{
  snapshot: Pick<Snapshot, "room" | "phase" | "me">;
  title: ReactNode;
  children?: ReactNode;
}>;

/**
 * The head of a page that belongs to a room: the way back to the debate, the title, and below it the room's
 * pages with this one marked; above it, for a teacher, what she leads with, where its class is not in groups.
 */
export const RoomHeading = ({ snapshot: { room, phase, me }, title, children }: Props) => (
  <>
    {me.role === "TEACHER" && !room.isDealt ? (
      <div className="desk-strip no-print">
        <TeacherDesk />
      </div>
    ) : null}
    <header className="room-heading">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="min-w-0 font-semibold text-sm">
          <Link href={`/rooms/${roomAddress({ room, me })}`} className="link inline-block py-1 wrap-anywhere">
            <span aria-hidden="true">← </span>
            {room.title}
          </Link>
        </p>
        {me.role === "TEACHER" ? null : <RoomNow />}
      </div>
      <h1 className="text-title">{title}</h1>
      {children ? <div className="max-w-prose text-quiet">{children}</div> : null}
      <RoomLinks room={room} phase={phase} me={me} />
      <div className="room-heading-note">
        <ConnectionNote />
      </div>
      <ComingBack />
    </header>
  </>
);
