import { type Gate, gateScopeOf, openedBy } from "../debate/gates";
import type { Clock } from "../debate/phases";
import type { RoomRow } from "../debate/rows";
import { db } from "./client";
import { clockOf, clockSelect } from "./clock-row";

const roomSelect = {
  id: true,
  title: true,
  code: true,
  premoderation: true,
  sidePolicy: true,
  choiceCap: true,
  devilsAdvocates: true,
  names: true,
  writeFirst: true,
  sayItBack: true,
  archivedAt: true,
  lock: { select: { byId: true } },
  reveals: { select: { phaseIndex: true } },
} as const;

/** The number of the room's last event. */
export async function readSeq(roomId: string): Promise<number> {
  return (await db.cursor.findUniqueOrThrow({ where: { roomId }, select: { seq: true } })).seq;
}

/**
 * What decides how everything in a room is seen: the room itself, its clock, and its gate, which an archived
 * room has none of.
 */
export type Frame = Readonly<{ room: RoomRow; clock: Clock; isRevealed: boolean; gate: Gate | null }>;

export const readFrame = async (roomId: string): Promise<Frame> => (await readFrameAndRevision(roomId)).frame;

export async function readFrameAndRevision(roomId: string): Promise<{ frame: Frame; revisionId: string }> {
  const {
    revisionId,
    archivedAt,
    lock,
    reveals,
    phases,
    phaseIndex,
    phaseStartedAt,
    phaseEndsAt,
    pausedAt,
    ...room
  } = await db.room.findUniqueOrThrow({
    where: { id: roomId },
    select: { ...roomSelect, ...clockSelect, revisionId: true },
  });
  const clock = clockOf({
    phases,
    phaseIndex,
    phaseStartedAt,
    phaseEndsAt,
    pausedAt,
    isAutoAdvancing: room.isAutoAdvancing,
  });
  const isRevealed = archivedAt !== null || reveals.some((reveal) => reveal.phaseIndex === phaseIndex);
  const row = { ...room, isLocked: lock !== null, isArchived: archivedAt !== null };
  return {
    frame: { room: row, clock, isRevealed, gate: await readGate(row, clock, isRevealed) },
    revisionId,
  };
}

/** The gate in force, and who has written first where. No question to the database where there is none. */
async function readGate(room: RoomRow, clock: Clock, isRevealed: boolean): Promise<Gate | null> {
  const scope = gateScopeOf(clock, room.writeFirst, isRevealed);
  if (!scope) return null;
  const { phaseIndex } = clock;
  const where = { roomId: room.id, phaseIndex };
  const written = await db.post.findMany({
    where,
    distinct: ["authorId", "paragraphId"],
    select: { authorId: true, paragraphId: true },
  });
  return { scope, phaseIndex, opened: openedBy(scope, written) };
}
