"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { meOf, phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useConnection, useOtherHere, useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";
import { Removed } from "./removed";
import { useLaterParts } from "./use-later-parts";

/**
 * The way back is part of each page of the room: its form is sent to their addresses, and an action that a
 * page does not hold is passed on to one that does, without the cookies it gives.
 */
const laterParts = () => [
  import("./removed-notice"),
  import("@/components/join/come-back-form"),
  import("@/components/nudge/begin-there"),
  import("@/components/placed/moved"),
  import("@/components/turn/bell"),
];

/** Few classes are dealt into groups while somebody looks on. */
const LeadOn = dynamic(() => import("@/components/groups/lead-on").then((part) => part.LeadOn));

const isLedOn = ({ room, me }: Snapshot): boolean =>
  room.isDealt === true && me.role !== "TEACHER" && !me.isWatched;

/** A page of the room, as long as its reader was not taken out of it. */
export function WhileIn({ children }: Readonly<{ children: ReactNode }>) {
  const { id: roomId, isLocked, isArchived } = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const { memberId, role, isWatched } = useSelected(meOf);
  const isDealt = useSelected(isLedOn);
  const [wasDealt] = useState(isDealt);
  useLaterParts(laterParts);
  const isRemoved = useConnection() === "removed";
  const reason = useOtherHere();
  const mayJoin = phase.index === 0 && !isLocked && !isArchived;
  const isTeacher = role === "TEACHER" || isWatched === true;
  if (isRemoved) return <Removed {...{ roomId, memberId, reason, mayJoin, isTeacher }} />;
  return (
    <>
      {children}
      {isDealt && !wasDealt ? <LeadOn /> : null}
    </>
  );
}
