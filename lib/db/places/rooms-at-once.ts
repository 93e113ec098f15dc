import type { Transaction } from "../client";

/**
 * Waits for several rooms, which are given by their ids in order, as everybody does who writes in one: one
 * after the other, since each may be on another node.
 */
export async function lockRooms(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) await tx.$queryRaw`SELECT FROM "Cursor" WHERE "roomId" = ${id} FOR UPDATE`;
}

/** Without the room they came from group rooms are rooms like any other. */
export const freeGroups = (tx: Transaction, ids: readonly string[]) =>
  tx.room.updateMany({ where: { groupOfId: { in: [...ids] } }, data: { groupOfId: null } });
