import { clockColumns, clockOf } from "../db/clock-row";
import { gateScopeAt } from "../db/own-gate";
import type { Receipt } from "../db/receipts";
import { type Changed, type Floor, inRoomTransaction, type NewEvent } from "../db/room-transaction";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import { type Clock, needsSides, phaseOf } from "../debate/phases";
import { placeSideless, swapSides } from "./placing";

/**
 * Writes a clock that changed and answers the events of it: the phase, the turnout of a ballot that opens or
 * closes, the results that are revealed, the ratings whose phase is over, the gate that opens or closes, and
 * the members who change sides or are given one because writing begins.
 */
export async function writeClock(floor: Floor, next: Clock): Promise<readonly NewEvent[]> {
  const { tx, room } = floor;
  await tx.room.update({ where: { id: room.id }, data: clockColumns(next), select: { id: true } });
  const last = clockOf(room);
  const before = phaseOf(last);
  const after = phaseOf(next);
  const isOther = last.phaseIndex !== next.phaseIndex;
  const swapped = before.allows.swap !== after.allows.swap ? await swapSides(floor) : [];
  const placed = needsSides(next) ? await placeSideless({ ...floor, clock: next }) : [];
  const hasGate = [last, next].some((clock) => gateScopeAt({ room, clock }) !== null);
  return [
    ...[...new Set([...swapped, ...placed])].map((memberId) => ({
      topic: "member" as const,
      subjectId: memberId,
    })),
    { topic: "phase" },
    ...(before.allows.ballot !== after.allows.ballot ? [{ topic: "turnout" as const }] : []),
    ...(before.allows.reveals !== after.allows.reveals ? [{ topic: "results" as const }] : []),
    ...(isOther && (before.allows.rate || after.allows.rate) ? [{ topic: "ratings" as const }] : []),
    ...(isOther && hasGate ? [{ topic: "view" as const }] : []),
  ];
}

/**
 * Whether the room's time ran out and nobody has moved it on yet: until somebody does, its views are of the
 * phase before. An archived room's clock waits, and the ticker passes it over too.
 */
const isBehind = ({ clock, room }: Floor): boolean =>
  room.archivedAt === null && clock.phaseIndex !== room.phaseIndex;

const behind = refuse("phase-closed");

/**
 * One transaction in a room that stands in the phase which its clock shows: one that is behind is moved on
 * first, with all that comes with it.
 */
export async function inRunningPhase<T>(
  roomId: string,
  lock: "share" | "update",
  receipt: Receipt | null,
  work: (floor: Floor) => Promise<Changed<T> | Refusal>,
): Promise<Outcome<T>> {
  const outcome = await inRoomTransaction(roomId, lock, receipt, async (floor) =>
    isBehind(floor) ? behind : work(floor),
  );
  if (outcome !== behind) return outcome;
  await advance(roomId);
  return inRunningPhase(roomId, lock, receipt, work);
}

/** Moves a room on whose time ran out; nothing happens to one whose did not. */
export const advance = (roomId: string): Promise<Outcome<null>> =>
  inRoomTransaction(roomId, "update", null, async (floor) => ({
    value: null,
    events: await advanceRoom(floor),
  }));

/** Moves a room on whose time ran out; nothing where it did not. */
const advanceRoom = async (floor: Floor): Promise<readonly NewEvent[]> =>
  isBehind(floor) ? writeClock(floor, floor.clock) : [];
