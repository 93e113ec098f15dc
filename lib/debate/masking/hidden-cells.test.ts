import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MaskedMatrix, maskMatrix } from "../masked-swing";
import { type Matrix, type Tally, tallyOf } from "../swing";
import { byChoice, type Choice, choices } from "../vocabulary";
import { hidesAny, type MaskedCount, showsAnybody, unknown } from "./masked-count";
import { tablesLike } from "./tables";

const nobody = tallyOf([]);
const nothing = { stayed: nobody, moved: nobody };
type Once = Readonly<{ opening: Tally; closing: Tally }>;
const everyoneTwice = { opening: nobody, closing: nobody };

/** Nine counts, row by row in the order of `choices`, as a matrix. */
const matrixOf = (counts: readonly number[]): Matrix =>
  byChoice((from) => byChoice((to) => counts[3 * choices.indexOf(from) + choices.indexOf(to)] ?? 0));
const sum = (tally: Tally) => tally.FOR + tally.AGAINST + tally.UNDECIDED;
const cellsOf = <Count>(matrix: Readonly<Record<Choice, Readonly<Record<Choice, Count>>>>) =>
  choices.flatMap((from) => choices.map((to) => matrix[from][to]));

/** What a class is told beside the matrix, and the matrix as it sees it. */
function told(counts: readonly number[], once: Once = everyoneTwice) {
  const matrix = matrixOf(counts);
  const rows = byChoice((from) => sum(matrix[from]));
  const columns = byChoice((to) => sum(byChoice((from) => matrix[from][to])));
  const tallies = { opening: rows, closing: columns };
  const matched = { total: sum(rows), openingOnly: sum(once.opening), closingOnly: sum(once.closing) };
  const gains = byChoice((choice) => columns[choice] - rows[choice]);
  return { tallies, matched, gains, matrix: maskMatrix(matrix, nothing) };
}

/** Every way to be so many people in so many places. */
function spread(people: number, places: number): number[][] {
  if (places === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, here) =>
    spread(people - here, places - 1).map((rest) => [here, ...rest]),
  ).flat();
}

/** Where somebody who sees what these all look like works out a hidden count; `mine` is a cell they are in. */
function workedOut(alike: readonly (readonly number[])[], shown: MaskedMatrix, mine?: number) {
  const known = mine === undefined ? alike : alike.filter((counts) => (counts[mine] ?? 0) > 0);
  return cellsOf(shown).flatMap((count, cell) =>
    count === unknown && known.length > 0 && new Set(known.map((counts) => counts[cell])).size < 2
      ? [{ cell, of: known[0] }]
      : [],
  );
}

/** All classes, by what they are told. */
function byLook(classes: readonly Readonly<{ counts: readonly number[]; once?: Once }>[]) {
  const looks = new Map<string, { shown: MaskedMatrix; alike: (readonly number[])[] }>();
  for (const { counts, once } of classes) {
    const seen = told(counts, once);
    const look = looks.get(JSON.stringify(seen)) ?? { shown: seen.matrix, alike: [] };
    look.alike.push(counts);
    looks.set(JSON.stringify(seen), look);
  }
  return [...looks.values()];
}

/** Every class with the same votes at both stages, and the same counts but where they are hidden. */
const likeIt = (counts: readonly number[], hidden: readonly number[], by = 40) =>
  tablesLike(
    counts,
    counts.map((people, cell) => (hidden.includes(cell) ? Math.max(0, people - by) : people)),
    counts.map((people, cell) => (hidden.includes(cell) ? people + by : people)),
  );

const hiddenIn = (shown: MaskedMatrix): number[] =>
  cellsOf(shown).flatMap((count, cell) => (count === unknown ? [cell] : []));

/** The class of a lesson: most stay where they were. */
const lesson = fc.tuple(...[9, 2, 3, 3, 8, 2, 5, 5, 3].map((max) => fc.integer({ min: 0, max })));
const school = fc.tuple(...[90, 2, 30, 3, 80, 2, 50, 5, 3].map((max) => fc.integer({ min: 0, max })));

describe("a matrix as students see it", () => {
  const looks = byLook(spread(8, 9).map((counts) => ({ counts })));

  it("cannot be worked out in any class of eight, though one knows the rule", () => {
    expect(looks.flatMap(({ shown, alike }) => workedOut(alike, shown))).toEqual([]);
  });

  it("cannot be worked out by those who know their own votes, either, or shows nobody", () => {
    const isKnown = ({ shown, alike }: (typeof looks)[number]) =>
      cellsOf(shown).some((_, mine) => workedOut(alike, shown, mine).length > 0);
    expect(looks.filter((look) => isKnown(look) && showsAnybody(look.shown))).toEqual([]);
  });

  it("cannot be worked out where some voted once", () => {
    const one = spread(1, 3).map(([FOR = 0, AGAINST = 0, UNDECIDED = 0]) => ({ FOR, AGAINST, UNDECIDED }));
    const classes = spread(4, 9).flatMap((counts) =>
      one.flatMap((opening) => one.map((closing) => ({ counts, once: { opening, closing } }))),
    );
    expect(byLook(classes).flatMap(({ shown, alike }) => workedOut(alike, shown))).toEqual([]);
  });

  it("cannot be worked out in a lesson, though one tries every class that would look the same", () => {
    fc.assert(
      fc.property(lesson, (counts) => {
        const seen = told(counts);
        const others = likeIt(counts, hiddenIn(seen.matrix)).filter((other) => isSame(told(other), seen));
        expect(workedOut(others, seen.matrix)).toEqual([]);
        const isSmall = (count: MaskedCount) => count === 1 || count === 2;
        if (others.length > 1) expect(cellsOf(seen.matrix).filter(isSmall)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("cannot be worked out from the sums in a room of a whole school", () => {
    fc.assert(
      fc.property(school, (counts) => {
        const { matrix } = told(counts);
        expect(workedOut(likeIt(counts, hiddenIn(matrix), 3), matrix)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("hides no more than it has to", () => {
    const hides = (...counts: number[]) => hiddenIn(told(counts).matrix);
    expect(hides(9, 3, 4, 0, 8, 3, 5, 5, 3)).toEqual([]);
    expect(hides(9, 1, 4, 3, 8, 3, 5, 5, 3)).toEqual([0, 1, 3, 4]);
    expect(hides(0, 0, 0, 0, 0, 0, 12, 7, 1)).toEqual([]);
    expect(hides(5, 0, 0, 1, 0, 0, 1, 0, 0)).toEqual([]);
  });

  it("shows nobody where a class is too small to", () => {
    const { matrix } = told([3, 1, 0, 0, 1, 0, 0, 0, 0]);
    expect([hidesAny(matrix), showsAnybody(matrix)]).toEqual([true, false]);
  });
});

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
