"use client";

import type { ReactNode } from "react";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useConnection, useSelected } from "@/components/live/room-store";
import { RemovedNotice } from "./removed-notice";

/** A page of the room, as long as its reader was not taken out of it. */
export function WhileIn({ children }: Readonly<{ children: ReactNode }>) {
  const { id: roomId } = useSelected(roomOf);
  const { memberId } = useSelected(meOf);
  const isRemoved = useConnection() === "removed";
  return isRemoved ? <RemovedNotice roomId={roomId} memberId={memberId} /> : children;
}
