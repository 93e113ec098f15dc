import type { WideFloor } from "../db/room-transaction";
import type { NewEvent } from "../db/room-writer";
import { type Clock, phaseOf } from "../debate/phases";

/**
 * Ends the turn of who speaks as the phase ends; who waits goes on waiting where the phase runs again. After
 * a pause a turn ends later by its length.
 */
export async function closeFloor(floor: WideFloor, last: Clock, next: Clock): Promise<readonly NewEvent[]> {
  const { tx, room, now } = floor;
  const isOther = last.phaseIndex !== next.phaseIndex;
  if (phaseOf(last).allows.floor && isOther)
    await tx.speakingTurn.updateMany({
      where: { roomId: room.id, state: "speaking" },
      data: { state: "spoken", endedAt: last.pausedAt ?? next.phaseStartedAt },
    });
  if (!isOther && last.pausedAt && !next.pausedAt)
    await tx.$executeRaw`UPDATE "SpeakingTurn" SET "startedAt" = "startedAt" + (${now}::timestamptz - ${last.pausedAt}),
        "endsAt" = "endsAt" + (${now}::timestamptz - ${last.pausedAt})
      WHERE "roomId" = ${room.id} AND state = 'speaking'`;
  return isOther && (phaseOf(last).allows.floor || phaseOf(next).allows.floor) ? [{ topic: "turns" }] : [];
}
