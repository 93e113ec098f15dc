import { type Refusal, refuse } from "../outcome";
import { phaseOf } from "../phases";
import { changeRefusal, type Stand, type Writer } from "../posts";
import { type Agreement, type Side, type Status, sides } from "../vocabulary";

/** How many of a side's students were here in the phase, and how many of those agree. */
type SideCount = Readonly<{ agree: number; here: number }>;
export type GroundCount = Readonly<Record<Side, SideCount>>;

/** With which sides a sentence has come so far; students are told no more while the phase runs. */
export type Reach = "both" | "one" | "neither";

/** The most sentences that one student proposes in a phase. */
const mostSentences = 5;

/** From so many students here on, a side can be said to agree. */
const fewestHere = 3;

type Student = Readonly<{ id: string; side: Side | null; isHere: boolean }>;

/** What the voices about one sentence come to; who says something of it is here. */
export function countVoices(
  students: readonly Student[],
  voices: ReadonlyMap<string, Agreement>,
): GroundCount {
  const of = (side: Side): SideCount => {
    const here = students.filter((one) => one.side === side && (one.isHere || voices.has(one.id)));
    return { here: here.length, agree: here.filter(({ id }) => voices.get(id) === "agree").length };
  };
  return { PROPOSITION: of("PROPOSITION"), OPPOSITION: of("OPPOSITION") };
}

/**
 * What is shown when a phase ends, of which `shown` was shown when it ended before: a count that would move by
 * one or two tells whose voice it was, so all stay as they were.
 */
export function countAfter(shown: GroundCount | null, now: GroundCount): GroundCount {
  const moves = (of: Side) => Math.abs(now[of].agree - (shown?.[of].agree ?? 0));
  return shown && sides.some((side) => moves(side) > 0 && moves(side) < fewestHere) ? shown : now;
}

const hasSide = ({ agree, here }: SideCount): boolean => here >= fewestHere && agree * 2 > here;

export function reachOf(count: GroundCount): Reach {
  const reached = sides.filter((side) => hasSide(count[side])).length;
  return reached === 2 ? "both" : reached === 1 ? "one" : "neither";
}

/** More than half of each side's students agree, of at least 3 who were here. */
export const stands = (count: GroundCount): boolean => reachOf(count) === "both";

/** How far a sentence bridges: the smaller of both sides' shares, 0 to 1. */
export const bridgeOf = (count: GroundCount): number =>
  Math.min(...sides.map((side) => count[side].agree / Math.max(1, count[side].here)));

/** Why a student may not propose a sentence now, or null. `proposed` counts those of theirs in the phase. */
export function proposalRefusal(stand: Stand, writer: Writer, proposed: number): Refusal | null {
  const refusal = groundRefusal(stand, writer);
  if (refusal) return refusal;
  if (writer.isMuted) return refuse("muted");
  return proposed < mostSentences ? null : refuse("too-many-sentences");
}

type Said = Readonly<{ status: Status; phaseIndex: number }>;

/** Why a student may say nothing of a sentence now, or null. A mute does not take the voice away. */
export function voiceRefusal(stand: Stand, writer: Writer, sentence: Said): Refusal | null {
  const refusal = groundRefusal(stand, writer);
  if (refusal) return refusal;
  if (sentence.status !== "PUBLISHED") return refuse("not-found");
  const { key } = phaseOf(stand.clock);
  return sentence.phaseIndex === stand.clock.phaseIndex ? null : refuse("phase-closed", { phase: key });
}

function groundRefusal(stand: Stand, writer: Writer): Refusal | null {
  const refusal = changeRefusal(stand, writer);
  if (refusal) return refusal;
  if (writer.role !== "STUDENT") return refuse("not-allowed");
  if (!writer.side) return refuse("needs-side");
  const phase = phaseOf(stand.clock);
  return phase.allows.ground ? null : refuse("phase-closed", { phase: phase.key });
}
