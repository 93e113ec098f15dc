import { db, type Transaction } from "../client";

type Door = Readonly<{ key: string; roomId: string; expiresAt?: Date }>;

/** Lets a room be found by a key that does not name it. No two rooms have the same. */
export async function addDoor(tx: Transaction, door: Door): Promise<void> {
  await tx.door.create({ data: door, select: { key: true } });
}

/** The room that a key leads to; null where it leads nowhere. */
export const findDoor = async (key: string): Promise<string | null> =>
  (await db.door.findUnique({ where: { key }, select: { roomId: true } }))?.roomId ?? null;

/** The rooms that some keys lead to. */
export const findDoors = async (keys: readonly string[]): Promise<readonly string[]> =>
  (await db.door.findMany({ where: { key: { in: [...keys] } }, select: { roomId: true } })).map(
    ({ roomId }) => roomId,
  );

export const dropDoors = (tx: Transaction, keys: readonly string[]) =>
  tx.door.deleteMany({ where: { key: { in: [...keys] } } });

/** Of rooms that are deleted. */
export const dropDoorsOf = (tx: Transaction, roomIds: readonly string[]) =>
  tx.door.deleteMany({ where: { roomId: { in: [...roomIds] } } });
