import { db } from "./client";

/**
 * The rooms whose phase has run out and that move on by themselves, in any order: several processes do not
 * all begin with the same. The last phase stays, whatever its time.
 */
export async function listDueRooms(): Promise<readonly string[]> {
  const rooms = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Room"
    WHERE "phaseEndsAt" <= now() AND "pausedAt" IS NULL AND "isAutoAdvancing" AND "archivedAt" IS NULL
      AND "phaseIndex" < jsonb_array_length(phases) - 1 AND (phases -> "phaseIndex" ->> 'autoAdvance')::boolean
    ORDER BY random()`;
  return rooms.map(({ id }) => id);
}

/** The rooms in which the time of somebody's homework is over. */
export async function listRoomsOfDueHomework(): Promise<readonly string[]> {
  const rooms = await db.homework.findMany({
    where: { endedAt: null, until: { lte: new Date() } },
    distinct: ["roomId"],
    select: { roomId: true },
    take: 100,
  });
  return rooms.map(({ roomId }) => roomId);
}

/** The rooms that hold their results for a wall which was not heard of for that many milliseconds. */
export async function listRoomsWithoutWall(quietMs: number): Promise<readonly string[]> {
  const rooms = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Room"
    WHERE "holdsResults" AND "wallSeenAt" <= now() - ${quietMs} * interval '1 millisecond'
      AND "archivedAt" IS NULL`;
  return rooms.map(({ id }) => id);
}
