"use client";

import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";

/**
 * Stands in every form of a room: in which room it was drawn and for whom. Another tab may have made this
 * browser somebody else since, and without these fields no form is taken.
 */
export const SeatFields = () => (
  <>
    <input type="hidden" name="roomId" value={useSelected(roomIdOf)} />
    <input type="hidden" name="seat" value={useSelected(memberIdOf)} />
  </>
);

const roomIdOf = ({ room }: Snapshot) => room.id;
const memberIdOf = ({ me }: Snapshot) => me.memberId;
