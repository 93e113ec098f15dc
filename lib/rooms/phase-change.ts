import { clockColumns, clockOf } from "../db/clock-row";
import type { Floor, NewEvent } from "../db/room-transaction";
import { gateScopeOf } from "../debate/gates";
import { type Clock, needsSides, phaseOf } from "../debate/phases";
import { placeSideless, swapSides } from "./placing";

/**
 * Writes a clock that changed and answers the events of it: the phase, the turnout of a ballot that opens or closes, the results that are revealed,
 * the ratings whose phase is over, the gate that opens or closes, and the members who change sides or are given one because writing begins.
 */
export async function writeClock(floor: Floor, next: Clock): Promise<readonly NewEvent[]> {
  const { tx, room } = floor;
  await tx.room.update({ where: { id: room.id }, data: clockColumns(next), select: { id: true } });
  const last = clockOf(room);
  const before = phaseOf(last);
  const after = phaseOf(next);
  const isOther = last.phaseIndex !== next.phaseIndex;
  const swapped = before.swap !== after.swap ? await swapSides(floor) : [];
  const placed = needsSides(next) ? await placeSideless({ ...floor, clock: next }) : [];
  const hasGate = [last, next].some((clock) => gateScopeOf(clock, room.writeFirst, room.reveals.includes(clock.phaseIndex)) !== null);
  return [
    ...[...new Set([...swapped, ...placed])].map((memberId) => ({ topic: "member" as const, subjectId: memberId })),
    { topic: "phase" },
    ...(before.ballot !== after.ballot ? [{ topic: "turnout" as const }] : []),
    ...(before.reveals !== after.reveals ? [{ topic: "results" as const }] : []),
    ...(isOther && (before.mayRate || after.mayRate) ? [{ topic: "ratings" as const }] : []),
    ...(isOther && hasGate ? [{ topic: "view" as const }] : []),
  ];
}

/** Moves a room on whose time ran out; nothing where it did not. */
export const advanceRoom = async (floor: Floor): Promise<readonly NewEvent[]> =>
  floor.clock.phaseIndex === floor.room.phaseIndex ? [] : writeClock(floor, floor.clock);
