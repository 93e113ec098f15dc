import { type Gate, gateScopeOf, openedBy } from "../debate/gates";
import type { GateScope } from "../debate/vocabulary";
import type { Floor } from "./room-transaction";

/**
 * Where the room's write-first gate holds at a clock of its: nowhere once the teacher opened it, nor in an
 * archived room.
 */
export const gateScopeAt = ({ room, clock }: Pick<Floor, "room" | "clock">): GateScope | null =>
  gateScopeOf(clock, room.writeFirst, room.archivedAt !== null || room.reveals.includes(clock.phaseIndex));

/**
 * The gate that is in force, as far as one member is concerned: where they have written first in the phase
 * that runs.
 */
export async function findOwnGate(
  { tx, room, clock }: Pick<Floor, "tx" | "room" | "clock">,
  memberId: string,
): Promise<Gate | null> {
  const { phaseIndex } = clock;
  const scope = gateScopeAt({ room, clock });
  if (!scope) return null;
  const where = { roomId: room.id, authorId: memberId, phaseIndex };
  const written = await tx.post.findMany({
    where,
    distinct: ["paragraphId"],
    select: { authorId: true, paragraphId: true },
  });
  return { scope, phaseIndex, opened: openedBy(scope, written) };
}
