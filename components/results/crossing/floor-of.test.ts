import fc from "fast-check";
import { expect, it } from "vitest";
import type { Matrix, Tally } from "@/lib/debate/swing";
import { byChoice, choices } from "@/lib/debate/vocabulary";
import { fewestMoves } from "./floor-of";

const cell = fc.integer({ min: 0, max: 12 });
const row = fc.record({ FOR: cell, AGAINST: cell, UNDECIDED: cell });
const matrices = fc.record({ FOR: row, AGAINST: row, UNDECIDED: row });

const sumsOf = (matrix: Matrix) => ({
  opening: byChoice((from) => choices.reduce((sum, to) => sum + matrix[from][to], 0)) as Tally,
  closing: byChoice((to) => choices.reduce((sum, from) => sum + matrix[from][to], 0)) as Tally,
});
const movesIn = (matrix: Matrix): number =>
  choices.reduce(
    (sum, from) => sum + choices.reduce((all, to) => all + (from === to ? 0 : matrix[from][to]), 0),
    0,
  );

it("draws the two votes as they were, with no more moves than the class made", () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const drawn = fewestMoves(sumsOf(matrix));
      expect(sumsOf(drawn)).toEqual(sumsOf(matrix));
      expect(movesIn(drawn)).toBeLessThanOrEqual(movesIn(matrix));
    }),
  );
});

it("is the same for all classes with the same votes, so it tells nothing of who moved", () => {
  const stayed = {
    FOR: { FOR: 3, UNDECIDED: 0, AGAINST: 0 },
    UNDECIDED: { FOR: 0, UNDECIDED: 3, AGAINST: 0 },
  };
  const swapped = {
    FOR: { FOR: 0, UNDECIDED: 3, AGAINST: 0 },
    UNDECIDED: { FOR: 3, UNDECIDED: 0, AGAINST: 0 },
  };
  const AGAINST = { FOR: 0, UNDECIDED: 0, AGAINST: 1 };
  const drawn = [stayed, swapped].map((matrix) => fewestMoves(sumsOf({ ...matrix, AGAINST })));
  expect(drawn[0]).toEqual(drawn[1]);
});
