import { type Gate, gateScopeOf, openedKey } from "../debate/gates";
import type { Floor } from "./room-transaction";

/** The gate that is in force, as far as one member is concerned: where they have written first in the phase that runs. */
export async function findOwnGate({ tx, room, clock }: Pick<Floor, "tx" | "room" | "clock">, memberId: string): Promise<Gate | null> {
  const { phaseIndex } = clock;
  const scope = gateScopeOf(clock, room.writeFirst, room.reveals.includes(phaseIndex));
  if (!scope) return null;
  const opened = await tx.gateOpening.findMany({ where: { roomId: room.id, memberId, phaseIndex }, select: { place: true } });
  return { scope, phaseIndex, opened: new Set(opened.map(({ place }) => openedKey(memberId, place))) };
}
