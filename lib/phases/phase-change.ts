import { clockColumns, clockOf } from "../db/clock-row";
import { gateScopeAt } from "../db/own-gate";
import type { Receipt } from "../db/receipts";
import {
  type Change,
  type Floor,
  inRoomTransaction,
  type Turn,
  type WideFloor,
} from "../db/room-transaction";
import type { NewEvent } from "../db/room-writer";
import { type Outcome, refuse } from "../debate/outcome";
import { type Clock, needsSides, phaseOf } from "../debate/phases";
import { closeFloor } from "./close-floor";
import { closeGround } from "./close-ground";
import { countVotes } from "./counting";
import { placeSideless, swapSides } from "./placing";

/**
 * Writes a clock that changed and answers the events of it: the phase, the turnout of a ballot that opens or
 * closes, the results that are revealed, the ratings whose phase is over, the gate that opens or closes, and
 * the members who change sides or are given one because writing begins. Of another phase it is kept which
 * teacher began it.
 */
export async function writeClock(
  floor: WideFloor,
  next: Clock,
  byId: string | null = null,
): Promise<readonly NewEvent[]> {
  const { tx, room } = floor;
  const last = clockOf(room);
  const before = phaseOf(last);
  const after = phaseOf(next);
  const isOther = last.phaseIndex !== next.phaseIndex;
  const holdsResults = isOther ? after.allows.reveals && (await isWallFirst(floor)) : room.holdsResults;
  await tx.room.update({
    where: { id: room.id },
    data: { ...clockColumns(next), holdsResults, ...(isOther && { movedById: byId }) },
    select: { id: true },
  });
  if (isOther && after.allows.reveals) await countVotes(floor);
  const swapped = before.allows.swap !== after.allows.swap ? await swapSides(floor) : [];
  const placed = needsSides(next) ? await placeSideless({ ...floor, clock: next }) : [];
  const ground = isOther ? await closeGround(floor, last, next) : [];
  const turns = await closeFloor(floor, last, next);
  const hasGate = [last, next].some((clock) => gateScopeAt({ room, clock }) !== null);
  return [
    ...[...new Set([...swapped, ...placed])].map((memberId) => ({
      topic: "member" as const,
      subjectId: memberId,
    })),
    { topic: "phase" },
    ...(before.allows.ballot !== after.allows.ballot ? [{ topic: "turnout" as const }] : []),
    ...(isOther && (before.allows.reveals || after.allows.reveals) ? [{ topic: "results" as const }] : []),
    ...(isOther && (before.allows.rate || after.allows.rate) ? [{ topic: "ratings" as const }] : []),
    ...ground,
    ...turns,
    ...(isOther && hasGate ? [{ topic: "view" as const }] : []),
  ];
}

/** Whether the wall shows the results before the class has them: where the room wants it and one is open. */
const isWallFirst = async (floor: WideFloor): Promise<boolean> =>
  floor.room.wallFirst && (await isWallOpen(floor));

/** An open wall says so every minute. */
export const wallIsHeardMs = 150_000;

async function isWallOpen({ tx, room, now }: WideFloor): Promise<boolean> {
  const { wallSeenAt } = await tx.room.findUniqueOrThrow({
    where: { id: room.id },
    select: { wallSeenAt: true },
  });
  return wallSeenAt !== null && now.getTime() - wallSeenAt.getTime() < wallIsHeardMs;
}

/** Lets the class see the results that were held for the wall, as they were counted when the phase began. */
export const showResults = async (floor: WideFloor): Promise<readonly NewEvent[]> =>
  floor.room.holdsResults ? showHeld(floor) : [];

async function showHeld({ tx, room }: WideFloor): Promise<readonly NewEvent[]> {
  await tx.room.update({ where: { id: room.id }, data: { holdsResults: false }, select: { id: true } });
  return [{ topic: "phase" }, { topic: "results" }];
}

/** Shows the results that wait for a wall which is open no more; nothing where it is heard of again. */
export const showWithoutWall = (roomId: string): Promise<Outcome<null>> =>
  inRoomTransaction(roomId, { by: "clock", isFirst: true }, null, {
    work: async (floor) => ({
      value: null,
      events: floor.room.holdsResults && !(await isWallOpen(floor)) ? await showHeld(floor) : [],
    }),
  });

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
export async function inRunningPhase<T, Found>(
  roomId: string,
  turn: Turn,
  receipt: Receipt | null,
  change: Change<T, Found>,
): Promise<Outcome<T>> {
  const outcome = await inRoomTransaction(roomId, turn, receipt, whereItRuns(change));
  if (outcome !== behind) return outcome;
  await advance(roomId);
  return inRunningPhase(roomId, turn, receipt, change);
}

/** A change that is refused where the room is behind. */
const whereItRuns = <T, Found>(change: Change<T, Found>): Change<T, Found> =>
  "work" in change
    ? { ...change, work: async (floor, found) => (isBehind(floor) ? behind : change.work(floor, found)) }
    : {
        ...change,
        judge: (floor, found) => (isBehind(floor) ? behind : change.judge(floor, found)),
      };

/** Moves a room on whose time ran out; nothing happens to one whose did not. */
export const advance = (roomId: string): Promise<Outcome<null>> =>
  inRoomTransaction(roomId, { by: "clock", isFirst: true }, null, {
    work: async (floor) => ({ value: null, events: await advanceRoom(floor) }),
  });

/** Moves a room on whose time ran out; nothing where it did not. */
const advanceRoom = async (floor: WideFloor): Promise<readonly NewEvent[]> =>
  isBehind(floor) ? writeClock(floor, floor.clock) : [];
