import { type Refusal, refuse } from "../outcome";
import type { Clock } from "../phases";
import { changeRefusal, type Stand, type Writer } from "../posts";

/** So many points speak for a motion without an essay. */
export const fewestPoints = 2;
export const mostPoints = 9;

/** The most points that one student proposes. */
const mostProposed = 3;

/** How far a room is whose class writes the points. */
type Written = Readonly<{ isChosen: boolean }>;

/** Why a student may not propose a point now, or null. `proposed` counts theirs, whatever became of them. */
export function proposalRefusal(
  stand: Stand,
  writer: Writer,
  { isChosen, proposed }: Written & Readonly<{ proposed: number }>,
): Refusal | null {
  const refusal = changeRefusal(stand, writer);
  if (refusal) return refusal;
  if (writer.role !== "STUDENT") return refuse("not-allowed");
  if (writer.isMuted) return refuse("muted");
  if (isChosen) return refuse("points-chosen");
  return proposed < mostProposed ? null : refuse("too-many-points");
}

/** Why a teacher may not make some points the motion's now, or null. */
export const choiceRefusal = (stand: Stand, writer: Writer, { isChosen }: Written): Refusal | null =>
  changeRefusal(stand, writer) ?? (isChosen ? refuse("points-chosen") : null);

/**
 * Why a clock may not be set so, or null: a debate begins on something. The first phase of a room whose
 * points are missing has no end either, at which it would go on by itself.
 */
export const beginningRefusal = (
  { phaseIndex, phaseEndsAt }: Pick<Clock, "phaseIndex" | "phaseEndsAt">,
  { isChosen }: Written,
): Refusal | null =>
  isChosen || (phaseIndex === 0 && phaseEndsAt === null) ? null : refuse("points-missing");
