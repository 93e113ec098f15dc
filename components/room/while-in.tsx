"use client";

import type { ReactNode } from "react";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useConnection, useOtherHere, useSelected } from "@/components/live/room-store";
import { Removed } from "./removed";
import { useLaterParts } from "./use-later-parts";

/**
 * The way back is part of each page of the room: its form is sent to their addresses, and an action that a
 * page does not hold is passed on to one that does, without the cookies it gives.
 */
const laterParts = () => [import("./removed-notice"), import("@/components/join/come-back-form")];

/** A page of the room, as long as its reader was not taken out of it. */
export function WhileIn({ children }: Readonly<{ children: ReactNode }>) {
  const { id: roomId } = useSelected(roomOf);
  const { memberId } = useSelected(meOf);
  useLaterParts(laterParts);
  const isRemoved = useConnection() === "removed";
  const reason = useOtherHere();
  return isRemoved ? <Removed roomId={roomId} memberId={memberId} reason={reason} /> : children;
}
