/**
 * What stands for a count of people that the reader may not know. It tells nothing of how large it is: beside
 * small counts others are hidden, too, from which they could be worked out. On a screen it is in words.
 */
export const unknown = "<3";

/** A count of people as students see it. */
export type MaskedCount = number | typeof unknown;

/** From so many people on, a count points at nobody. */
const fewestShown = 3;

/** A count that stands by itself: whatever is under 3 is hidden, 0 with it. */
export const maskCount = (count: number): MaskedCount => (count < fewestShown ? unknown : count);

type Matrix = Readonly<Record<string, Readonly<Record<string, MaskedCount>>>>;

/** Whether a matrix shows where at least somebody went. */
export const showsAnybody = (matrix: Matrix): boolean =>
  Object.values(matrix).some((row) => Object.values(row).some((count) => count !== unknown && count > 0));

/** Whether a matrix hides a count. */
export const hidesAny = (matrix: Matrix): boolean =>
  Object.values(matrix).some((row) => Object.values(row).includes(unknown));
