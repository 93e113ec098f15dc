import type { WideFloor } from "../db/room-transaction";
import type { NewEvent } from "../db/room-writer";
import { countAfter } from "../debate/ground/ground";
import { type Clock, phaseOf } from "../debate/phases";
import { listAllMembers, listSentenceRows } from "./ground-rows";

/**
 * Keeps what the voices of a phase of common ground came to as it ends: who was here is not known later.
 */
export async function closeGround(floor: WideFloor, last: Clock, next: Clock): Promise<readonly NewEvent[]> {
  const ends = phaseOf(last).allows.ground === true;
  if (ends) {
    const { tx, room } = floor;
    const members = await listAllMembers(floor);
    const rows = await listSentenceRows(tx, { roomId: room.id, members, clock: last });
    for (const { id, counted, count } of rows.filter(({ phaseIndex }) => phaseIndex === last.phaseIndex))
      await tx.sentence.update({
        where: { roomId_id: { roomId: room.id, id } },
        data: { counted: countAfter(counted, count) },
        select: { id: true },
      });
  }
  return ends || phaseOf(next).allows.ground ? [{ topic: "ground" }] : [];
}
