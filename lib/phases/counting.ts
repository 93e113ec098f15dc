import type { Prisma } from "../db/generated/client";
import { readVotes } from "../db/room-rows";
import type { WideFloor } from "../db/room-transaction";
import type { RawResults } from "../debate/results-view";
import { type Standing, standAfter, type Telling, toldBy } from "../debate/telling/results-told";

/**
 * Counts the votes, and keeps with the room what stands now. Who is in a count that was shown is in every
 * later one, whatever becomes of them.
 */
export async function countVotes({ tx, on, room }: WideFloor): Promise<void> {
  const where = { id: room.id };
  const kept = await tx.room.findUniqueOrThrow({ where, select: { results: true, told: true } });
  const last = standingOf(kept.results as RawResults | null, kept.told as unknown as readonly Telling[]);
  const standing = standAfter(last, await readVotes(on, room.id));
  if (standing === last) return;
  const { results, told } = standing as unknown as Record<keyof Standing, Prisma.InputJsonValue>;
  await tx.room.update({ where, data: { results, told }, select: { id: true } });
  await tx.member.updateMany({
    where: { roomId: room.id, isCounted: false, removal: null },
    data: { isCounted: true },
  });
}

const standingOf = (results: RawResults | null, told: readonly Telling[]): Standing | null =>
  results && { results, told: told.length > 0 ? told : [toldBy(results)] };
