import { type Refusal, refuse } from "../outcome";
import { phaseOf } from "../phases";
import type { Stand } from "../posts";
import { sides } from "../vocabulary";

/**
 * Why a room may not move to another revision now, or null: nobody's words are moved under their hands, so
 * not while the running phase lets students post, unless the clock is stopped.
 */
export function moveRefusal({ clock, isArchived }: Stand): Refusal | null {
  if (isArchived) return refuse("archived");
  const { key, allows } = phaseOf(clock);
  const mayWrite = allows.reply || sides.some((side) => allows.post[side].length > 0);
  return mayWrite && !clock.pausedAt ? refuse("phase-running", { phase: key }) : null;
}
