import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeastOf } from "@/lib/debate/credits";
import { type MaskedMatrix, maskMatrix } from "@/lib/debate/masked-swing";
import type { Matrix } from "@/lib/debate/swing";
import { byChoice, choices } from "@/lib/debate/vocabulary";
import { layOutSankey, sankeySize } from "./layout";
import { likelyOf } from "./likely";

const cell = fc.integer({ min: 0, max: 12 });
const rowOf = (of: typeof cell) => fc.record({ FOR: of, AGAINST: of, UNDECIDED: of });
const row = rowOf(cell);
const matrices = fc.record({ FOR: row, AGAINST: row, UNDECIDED: row });
const filled = matrices.filter((matrix) => totalOf(matrix) > 0);

const totalOf = (matrix: Matrix): number =>
  choices.flatMap((from) => choices.map((to) => matrix[from][to])).reduce((a, b) => a + b, 0);

const columnsOf = (matrix: Matrix) =>
  byChoice((to) => choices.reduce((people, from) => people + matrix[from][to], 0));
const rowsOf = (matrix: Matrix) =>
  byChoice((from) => choices.reduce((people, to) => people + matrix[from][to], 0));

/** A matrix as it is drawn where so much of it is shown. */
function laidOut(matrix: Matrix, shown: MaskedMatrix = matrix) {
  const sums = { opening: rowsOf(matrix), closing: columnsOf(matrix) };
  return layOutSankey(shown, likelyOf(shown, sums, totalOf(matrix)), sums);
}

/** As students see it, all of whom voted twice. */
function asSeen(matrix: Matrix) {
  return laidOut(matrix, maskMatrix(matrix, atLeastOf(null)));
}

/**
 * Ada stays For, Ben and Seo-yeon stay Against, Judge Lee goes from Undecided to Against, Min-jun and Mia
 * from For to Against.
 */
const lesson: Matrix = {
  FOR: { FOR: 1, UNDECIDED: 0, AGAINST: 2 },
  UNDECIDED: { FOR: 0, UNDECIDED: 0, AGAINST: 1 },
  AGAINST: { FOR: 0, UNDECIDED: 0, AGAINST: 2 },
};

describe("the picture of who moved", () => {
  it("has a flow for everybody who voted both times, and none for nobody", () => {
    const { flows } = laidOut(lesson);
    expect(flows.map(({ from, to, count }) => [from, to, count])).toEqual([
      ["FOR", "FOR", 1],
      ["FOR", "AGAINST", 2],
      ["UNDECIDED", "AGAINST", 1],
      ["AGAINST", "AGAINST", 2],
    ]);
  });

  it("has a bar at each end for each choice that somebody made, with how many", () => {
    const { bars } = laidOut(lesson);
    expect(bars.map(({ end, choice, people }) => [end, choice, people])).toEqual([
      ["opening", "FOR", 3],
      ["opening", "UNDECIDED", 1],
      ["opening", "AGAINST", 2],
      ["closing", "FOR", 1],
      ["closing", "AGAINST", 5],
    ]);
  });

  it("does not count a bar whose flows are hidden where the sums are not shown", () => {
    const hidden = { FOR: "<3", AGAINST: "<3", UNDECIDED: 0 } as const;
    const shown = { ...lesson, FOR: hidden, AGAINST: hidden };
    const { bars, flows } = layOutSankey(shown, likelyOf(shown, null, 9), null);
    expect(bars.map(({ people }) => people)).toEqual([null, 1, null, null, null]);
    const thick = flows.filter(({ count }) => count === "<3").map(({ thickness }) => thickness);
    for (const each of thick) expect(each).toBeCloseTo(thick[0] ?? 0, 6);
  });

  it("is as thick as people are many", () => {
    fc.assert(
      fc.property(filled, (matrix) => {
        const { flows } = laidOut(matrix);
        const perHead = flows.map(({ count, thickness }) => thickness / Number(count));
        for (const width of perHead) expect(width).toBeCloseTo(perHead[0] ?? 0, 6);
      }),
    );
  });

  const few = fc.integer({ min: 0, max: 4 });
  const aClass = fc
    .record({ FOR: rowOf(few), AGAINST: rowOf(few), UNDECIDED: rowOf(few) })
    .filter((matrix) => totalOf(matrix) > 0);

  it("draws the same whatever the hidden counts are, with the same sums", () => {
    const corner = ([a, b, c, d]: readonly number[]): Matrix => ({
      ...lesson,
      FOR: { FOR: a ?? 0, UNDECIDED: 0, AGAINST: b ?? 0 },
      AGAINST: { FOR: c ?? 0, UNDECIDED: 0, AGAINST: d ?? 0 },
    });
    expect(asSeen(corner([5, 2, 1, 6]))).toEqual(asSeen(corner([4, 3, 2, 5])));
  });

  it("keeps every bar as high as its people are many, though its flows are hidden", () => {
    fc.assert(
      fc.property(aClass, (matrix) => {
        const { bars } = asSeen(matrix);
        const perHead = bars.map(({ top, bottom, people }) => (bottom - top) / (people ?? 0));
        for (const height of perHead) expect(height).toBeCloseTo(perHead[0] ?? 0, 1);
      }),
      { numRuns: 40 },
    );
  });

  it("stays inside its frame, with gaps between the bars and every count in its own flow", () => {
    fc.assert(
      fc.property(aClass, (matrix) => {
        const { bars, flows } = asSeen(matrix);
        for (const { top, bottom } of bars) {
          expect(top).toBeGreaterThanOrEqual(-0.001);
          expect(bottom).toBeLessThanOrEqual(sankeySize + 0.001);
          expect(bottom).toBeGreaterThan(top);
        }
        for (const { label, path } of flows) {
          expect(path).toMatch(/^M8,/);
          expect(label.x).toBeGreaterThan(0);
          expect(label.x).toBeLessThan(sankeySize);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("writes no count over another", () => {
    fc.assert(
      fc.property(filled, (matrix) => {
        const labels = laidOut(matrix).flows.map(({ label }) => label);
        const touching = labels.flatMap((a, at) =>
          labels.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < 40 && Math.abs(a.y - b.y) < 22),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
