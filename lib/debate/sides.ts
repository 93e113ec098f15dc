import { type HasBegun, needsSides } from "./phases";
import { otherSide, type Side, type SidePolicy } from "./vocabulary";

/** How many argue each side. */
export type SideCounts = Readonly<Record<Side, number>>;

/**
 * Numbers in [0, 1), each call the next one, that depend on the seed only: FNV-1a of the seed's UTF-16 units,
 * then mulberry32. Not for secrets.
 */
export function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in a random order that depends only on the seed and the order given. */
export function shuffle<T>(seed: string, items: readonly T[]): readonly T[] {
  const random = randomFrom(seed);
  const drawn = items.map((item) => ({ item, lot: random() }));
  return drawn.toSorted((a, b) => a.lot - b.lot).map(({ item }) => item);
}

/** Where a late joiner goes: the smaller side; the seed decides a tie, so give each joiner their own. */
export function smallerSide(counts: SideCounts, seed: string): Side {
  if (counts.PROPOSITION !== counts.OPPOSITION)
    return counts.PROPOSITION < counts.OPPOSITION ? "PROPOSITION" : "OPPOSITION";
  return randomFrom(`tie ${seed}`)() < 0.5 ? "PROPOSITION" : "OPPOSITION";
}

/**
 * Whether who comes without a side, late or back from being absent, is given one at once: everybody from the
 * first phase of writing on, and before it where the class was drawn at random already.
 */
export const isPlacedAtOnce = (policy: SidePolicy, clock: HasBegun, counts: SideCounts): boolean =>
  needsSides(clock) || (policy === "BALANCED" && counts.PROPOSITION + counts.OPPOSITION > 0);

/**
 * The CHOICE policy: why a student may not choose a side, or null. `counts` leave the chooser out; `cap` is
 * the most by which the chosen side may then be ahead, in members (1 or more: with 0 nobody could begin), or
 * null for no limit.
 */
export function choiceRefusal(side: Side, counts: SideCounts, cap: number | null): "choice-capped" | null {
  return cap !== null && counts[side] + 1 - counts[otherSide(side)] > cap ? "choice-capped" : null;
}
