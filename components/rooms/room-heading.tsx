import Link from "next/link";
import type { ReactNode } from "react";
import { RoomLinks } from "@/components/room/room-links";
import { PageHeading } from "@/components/ui/page-heading";
import type { Snapshot } from "@/lib/debate/events";

type Props = Readonly<{ snapshot: Pick<Snapshot, "room" | "phase" | "me">; title: ReactNode; children?: ReactNode }>;

/** The head of a page that belongs to a room: the way back to the debate, and to its other pages. */
export const RoomHeading = ({ snapshot: { room, phase, me }, title, children }: Props) => (
  <PageHeading
    kicker={
      <Link href={`/rooms/${room.id}`} className="link text-ink">
        <span aria-hidden="true">← </span>
        {room.title}
      </Link>
    }
    title={title}
    actions={<RoomLinks room={room} phase={phase} me={me} />}
  >
    {children}
  </PageHeading>
);
