import { type Gate, gateScopeOf, openedBy } from "../debate/gates";
import type { GateScope } from "../debate/vocabulary";
import type { Floor } from "./room-transaction";
import type { FoundWriter } from "./turn-statements";

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
export function ownGate(floor: Pick<Floor, "room" | "clock">, { id, written }: FoundWriter): Gate | null {
  const scope = gateScopeAt(floor);
  const places = written.map((paragraphId) => ({ authorId: id, paragraphId }));
  return scope && { scope, phaseIndex: floor.clock.phaseIndex, opened: openedBy(scope, places) };
}
