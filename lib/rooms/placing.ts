import type { Transaction } from "../db/client";
import type { Floor } from "../db/room-transaction";
import { assignBalanced, type SideCounts } from "../debate/sides";
import type { Side } from "../debate/vocabulary";

/** How many students of a room are on each side. The room's row must be locked. */
export async function countSides(tx: Transaction, roomId: string, exceptId = ""): Promise<SideCounts> {
  const found = await tx.member.groupBy({
    by: ["side"],
    where: { roomId, role: "STUDENT", removal: null, id: { not: exceptId } },
    _count: { _all: true },
  });
  const on = (side: Side) => found.find((group) => group.side === side)?._count._all ?? 0;
  return { PROPOSITION: on("PROPOSITION"), OPPOSITION: on("OPPOSITION") };
}

/** Gives every student without a side one, the smaller side first. Answers who was placed. */
export async function placeSideless({ tx, room }: Pick<Floor, "tx" | "room">): Promise<readonly string[]> {
  const sideless = await tx.member.findMany({
    where: { roomId: room.id, role: "STUDENT", side: null, removal: null },
    select: { id: true },
  });
  const placing = assignBalanced(
    room.id,
    sideless.map((member) => member.id),
    await countSides(tx, room.id),
  );
  await writeSides(tx, room.id, placing);
  return [...placing.keys()];
}

export async function writeSides(tx: Transaction, roomId: string, placing: ReadonlyMap<string, Side>): Promise<void> {
  for (const side of ["PROPOSITION", "OPPOSITION"] as const) {
    const ids = [...placing].filter(([, placed]) => placed === side).map(([id]) => id);
    await tx.member.updateMany({ where: { roomId, id: { in: ids } }, data: { side } });
  }
}
