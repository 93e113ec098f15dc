import { sumsOf } from "../masked-swing";
import { type RawResults, tallied } from "../results-view";
import { type Matrix, sizeOf, type Tally } from "../swing";
import { choices } from "../vocabulary";

/** What a result told: who chose what at each stage, and who went where; null where it did not. */
export type Telling = Readonly<{ opening: Tally | null; closing: Tally | null; matrix: Matrix | null }>;

/** The results that stand, and what they and those before them told. */
export type Standing = Readonly<{ results: RawResults; told: readonly Telling[] }>;

/** Two results differ by so many people, or in nothing. */
const fewestApart = 3;

/**
 * What stands once votes were counted again. The results that were shown stay, unless by the new ones and any
 * before them together nobody's vote can be told: for what both show, they differ by three people or more, or
 * not at all. Where no swing was shown yet, one is, but no vote of it, if that is all that is safe.
 */
export function standAfter(last: Standing | null, counted: RawResults): Standing {
  if (!last) return { results: counted, told: [toldBy(counted)] };
  if (isSame(last.results, counted)) return last;
  const mayVeil = counted.matrix && (!last.results.matrix || last.results.isVeiled);
  for (const results of mayVeil ? [counted, { ...counted, isVeiled: true as const }] : [counted]) {
    const telling = toldBy(results);
    if (last.told.every((before) => isApart(before, telling)))
      return { results, told: [...last.told, telling] };
  }
  return last;
}

/** What results tell, to whom they tell most. */
export function toldBy({ matrix, tallies, isVeiled }: RawResults): Telling {
  const none = { opening: null, closing: null };
  if (isVeiled) return { ...none, matrix };
  const { opening, closing } = tallied(matrix ? sumsOf(matrix) : tallies, 2);
  const some = (tally: Tally | null) => (tally && sizeOf(tally) > 0 ? tally : null);
  return { opening: some(opening), closing: some(closing), matrix };
}

/** Whether the votes say the same of all that is shown. Credits alone are not counted again. */
const isSame = (last: RawResults, counted: RawResults): boolean =>
  last.matrix || counted.matrix
    ? isEqual(last.matrix, counted.matrix)
    : isEqual(last.tallies.opening, counted.tallies.opening) &&
      isEqual(last.tallies.closing, counted.tallies.closing);

/**
 * Whether two results together tell nobody's vote. Whole tallies have votes that those beside a swing have
 * not, and the other way round: there, those who are in one only must be three by themselves.
 */
function isApart(one: Telling, other: Telling): boolean {
  const isLike = (one.matrix === null) === (other.matrix === null);
  return (["opening", "closing", "matrix"] as const).every((what) => {
    const changes = one[what] && other[what] ? changesOf(one[what], other[what]) : [];
    return (isLike ? [Math.max(...changes, 0)] : changes).every(
      (people) => people === 0 || people >= fewestApart,
    );
  });
}

type Counts = Tally | Matrix | null;

const isEqual = (one: Counts, other: Counts): boolean =>
  one !== null && other !== null && changesOf(one, other).every((people) => people === 0);

/** How many people more, and how many fewer, counts are of, at least. */
function changesOf(one: NonNullable<Counts>, other: NonNullable<Counts>): readonly [number, number] {
  const before = listed(one);
  const changes = listed(other).map((people, at) => people - (before[at] ?? 0));
  const sum = (sign: 1 | -1) => changes.reduce((people, change) => people + Math.max(0, sign * change), 0);
  return [sum(1), sum(-1)];
}

const listed = (counts: NonNullable<Counts>): readonly number[] =>
  choices.flatMap((choice) => {
    const part = counts[choice];
    return typeof part === "number" ? [part] : listed(part);
  });
