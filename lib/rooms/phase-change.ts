import { clockColumns, clockOf } from "../db/clock-row";
import type { Floor, NewEvent } from "../db/room-transaction";
import { type Clock, needsSides, phaseOf } from "../debate/phases";
import { placeSideless } from "./placing";

/**
 * Writes a clock that changed and answers the events of it: the phase, the turnout of a ballot that opens or closes, the results that are revealed,
 * and the members who are given a side because writing begins.
 */
export async function writeClock(floor: Floor, next: Clock): Promise<readonly NewEvent[]> {
  const { tx, room } = floor;
  await tx.room.update({ where: { id: room.id }, data: clockColumns(next), select: { id: true } });
  const before = phaseOf(clockOf(room));
  const after = phaseOf(next);
  const placed = needsSides(next) ? await placeSideless(floor) : [];
  return [
    ...placed.map((memberId) => ({ topic: "member" as const, subjectId: memberId })),
    { topic: "phase" },
    ...(before.ballot !== after.ballot ? [{ topic: "turnout" as const }] : []),
    ...(before.reveals !== after.reveals ? [{ topic: "results" as const }] : []),
  ];
}

/** Moves a room on whose time ran out; nothing where it did not. */
export const advanceRoom = async (floor: Floor): Promise<readonly NewEvent[]> =>
  floor.clock.phaseIndex === floor.room.phaseIndex ? [] : writeClock(floor, floor.clock);
