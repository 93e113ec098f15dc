"use client";

import { usePathname } from "next/navigation";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { roomAddress } from "@/lib/debate/watching";
import { TurnLine } from "./turn-line";

/**
 * The line of the debate on the room's other pages: it stays at the foot of the window. The debate itself has
 * it in its bar, and on the wall only the turn of a phase is announced, at the top. Where the class is in
 * groups, no debate goes on in the room.
 */
export function TurnFoot() {
  const path = usePathname();
  const room = useSelected(roomOf);
  const me = useSelected(meOf);
  const address = `/rooms/${roomAddress({ room, me })}`;
  if (path === address || room.isDealt) return null;
  const isWall = me.isOnWall ?? false;
  return (
    <div className={`no-print ${isWall ? "turn-wall" : "turn-foot"}`}>
      <TurnLine isWall={isWall} />
    </div>
  );
}
