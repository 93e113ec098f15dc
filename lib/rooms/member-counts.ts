import type { Transaction } from "../db/client";

/**
 * How many students and judges there are in each of some rooms, who were not removed; a room with none is
 * left out. Counted among the members of these rooms alone.
 */
export async function countMembers(
  tx: Pick<Transaction, "member">,
  roomIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await tx.member.groupBy({
    by: ["roomId"],
    where: { roomId: { in: [...roomIds] }, role: { not: "TEACHER" }, removal: null },
    _count: { _all: true },
  });
  return new Map(found.map(({ roomId, _count }) => [roomId, _count._all]));
}
