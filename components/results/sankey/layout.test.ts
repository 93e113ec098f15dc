import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Matrix, maskSmall } from "@/lib/debate/swing";
import { choices } from "@/lib/debate/vocabulary";
import { layOutSankey, sankeySize } from "./layout";

const cell = fc.integer({ min: 0, max: 12 });
const row = fc.record({ FOR: cell, AGAINST: cell, UNDECIDED: cell });
const matrices = fc.record({ FOR: row, AGAINST: row, UNDECIDED: row });
const filled = matrices.filter((matrix) => totalOf(matrix) > 0);

const totalOf = (matrix: Matrix): number =>
  choices.flatMap((from) => choices.map((to) => matrix[from][to])).reduce((a, b) => a + b, 0);

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
    const { flows } = layOutSankey(lesson);
    expect(flows.map(({ from, to, count }) => [from, to, count])).toEqual([
      ["FOR", "FOR", 1],
      ["FOR", "AGAINST", 2],
      ["UNDECIDED", "AGAINST", 1],
      ["AGAINST", "AGAINST", 2],
    ]);
  });

  it("has a bar at each end for each choice that somebody made, with how many", () => {
    const { bars } = layOutSankey(lesson);
    expect(bars.map(({ end, choice, least, most }) => [end, choice, least, most])).toEqual([
      ["opening", "FOR", 3, 3],
      ["opening", "UNDECIDED", 1, 1],
      ["opening", "AGAINST", 2, 2],
      ["closing", "FOR", 1, 1],
      ["closing", "AGAINST", 5, 5],
    ]);
  });

  it("says between what numbers a bar is where a count in it is masked", () => {
    const { bars } = layOutSankey({ ...maskSmall(lesson), FOR: { FOR: 4, UNDECIDED: "<3", AGAINST: "<3" } });
    expect(bars[0]).toMatchObject({ end: "opening", choice: "FOR", least: 6, most: 8 });
  });

  it("is as thick as people are many", () => {
    fc.assert(
      fc.property(filled, (matrix) => {
        const { flows } = layOutSankey(matrix);
        const perHead = flows.map(({ count, thickness }) => thickness / Number(count));
        for (const width of perHead) expect(width).toBeCloseTo(perHead[0] ?? 0, 6);
      }),
    );
  });

  it("draws the same whether a masked count is 1 or 2", () => {
    const other = (count: number) => (count === 1 ? 2 : count === 2 ? 1 : count);
    const swapped = ({ FOR, AGAINST, UNDECIDED }: Matrix["FOR"]) => ({
      FOR: other(FOR),
      AGAINST: other(AGAINST),
      UNDECIDED: other(UNDECIDED),
    });
    fc.assert(
      fc.property(filled, (matrix) => {
        const turned = {
          FOR: swapped(matrix.FOR),
          AGAINST: swapped(matrix.AGAINST),
          UNDECIDED: swapped(matrix.UNDECIDED),
        };
        expect(layOutSankey(maskSmall(turned))).toEqual(layOutSankey(maskSmall(matrix)));
      }),
    );
  });

  it("stays inside its frame, with gaps between the bars and every count in its own flow", () => {
    fc.assert(
      fc.property(filled, (matrix) => {
        const { bars, flows } = layOutSankey(maskSmall(matrix));
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
    );
  });

  it("writes no count over another", () => {
    fc.assert(
      fc.property(filled, (matrix) => {
        const labels = layOutSankey(matrix).flows.map(({ label }) => label);
        const touching = labels.flatMap((a, at) =>
          labels.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < 40 && Math.abs(a.y - b.y) < 22),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
