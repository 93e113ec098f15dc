import { type Side, sides } from "../vocabulary";

/** What a released grade gives to the mean of a side: its points as a share of those there could be. */
export type Share = Readonly<{ side: Side; share: number }>;

/** A student's grade, as far as means go: what it would give now, and what it gave to each that was shown. */
export type Graded = Readonly<{ now: Share | null; told: readonly (Share | null)[] }>;

/** The mean of released grades of each side, in whole percent. */
export type Means = Readonly<Record<Side, number>>;

/** So many grades of each side make a mean, and by so many two means of a side differ, or in nothing. */
const fewestGraded = 3;

/** Whether so many grades of each side are released that means are shown. */
export const areEnough = (grades: readonly Graded[]): boolean =>
  sides.every((side) => shareIn(grades, side).length >= fewestGraded);

/**
 * The means to be shown from now on; null where those before them stand. What a student's grade gave belongs
 * with what gave to the very same means: of each such group all are in the new mean, or none, or three stay
 * in and three stay out. So no sum or difference of any means is of fewer than three.
 */
export function meansAfter(grades: readonly Graded[]): Means | null {
  if (!areEnough(grades)) return null;
  const tellings = Math.max(0, ...grades.map(({ told }) => told.length));
  const isOther = tellings === 0 || grades.some(({ now, told }) => !isSame(now, told[tellings - 1] ?? null));
  if (!isOther || !sides.every((side) => isSafe(grades, side, tellings))) return null;
  return { PROPOSITION: meanOf(grades, "PROPOSITION"), OPPOSITION: meanOf(grades, "OPPOSITION") };
}

/** Whether the mean of a side told together with all before it tells nobody's grade. */
function isSafe(grades: readonly Graded[], side: Side, tellings: number): boolean {
  const groups = new Map<string, { in: number; out: number }>();
  for (const { now, told } of grades) {
    const given = [now, ...told].flatMap((share) => (share?.side === side ? [share.share] : []));
    for (const value of new Set(given)) {
      const isIt = (share: Share | null | undefined) => share?.side === side && share.share === value;
      const key = Array.from({ length: tellings }, (_, at) => (isIt(told[at]) ? 1 : 0)).join("");
      const group = groups.get(key) ?? { in: 0, out: 0 };
      groups.set(key, isIt(now) ? { ...group, in: group.in + 1 } : { ...group, out: group.out + 1 });
    }
  }
  const isNew = (key: string) => !key.includes("1");
  return [...groups].every(([key, group]) =>
    isNew(key)
      ? group.in === 0 || group.in >= fewestGraded
      : group.in === 0 || group.out === 0 || (group.in >= fewestGraded && group.out >= fewestGraded),
  );
}

const shareIn = (grades: readonly Graded[], side: Side): readonly number[] =>
  grades.flatMap(({ now }) => (now?.side === side ? [now.share] : []));

function meanOf(grades: readonly Graded[], side: Side): number {
  const shares = shareIn(grades, side);
  return Math.round((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length);
}

const isSame = (one: Share | null, other: Share | null): boolean =>
  one?.side === other?.side && one?.share === other?.share;
