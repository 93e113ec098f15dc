import { type Gate, gateScopeOf, openedBy } from "../debate/gates";
import type { Floor } from "./room-transaction";

/** The gate that is in force, as far as one member is concerned: where they have written first in the phase that runs. */
export async function findOwnGate({ tx, room, clock }: Pick<Floor, "tx" | "room" | "clock">, memberId: string): Promise<Gate | null> {
  const { phaseIndex } = clock;
  const scope = gateScopeOf(clock, room.writeFirst, room.archivedAt !== null || room.reveals.includes(phaseIndex));
  if (!scope) return null;
  const where = { roomId: room.id, authorId: memberId, phaseIndex };
  const written = await tx.post.findMany({ where, distinct: ["paragraphId"], select: { authorId: true, paragraphId: true } });
  return { scope, phaseIndex, opened: openedBy(scope, written) };
}
