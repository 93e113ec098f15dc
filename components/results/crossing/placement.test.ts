import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { area, crossingOf, leftOf, order, picture, type Spot, type Table, type Walker } from "./placement";

const cell = fc.oneof(fc.integer({ min: 0, max: 25 }), fc.constantFrom("<3", null));
const row = fc.record({ FOR: cell, AGAINST: cell, UNDECIDED: cell });
const tables = fc.record({ FOR: row, AGAINST: row, UNDECIDED: row });
const cells = (table: Table) =>
  order.flatMap((from) => order.map((to) => ({ from, to, n: table[from][to] })));
const shown = (table: Table) => cells(table).filter(({ n }) => typeof n === "number");

const lesson: Table = {
  FOR: { FOR: 9, UNDECIDED: 0, AGAINST: 4 },
  UNDECIDED: { FOR: "<3", UNDECIDED: "<3", AGAINST: 5 },
  AGAINST: { FOR: "<3", UNDECIDED: 0, AGAINST: 7 },
};

const isOn = ({ x, y }: Spot, choice: Walker["from"]) =>
  x >= leftOf(choice) && x <= leftOf(choice) + area.width && y >= 0 && y <= area.height;
const counted = (walkers: readonly Walker[]) =>
  order.flatMap((from) =>
    order.map((to) => walkers.filter((one) => one.from === from && one.to === to).length),
  );

describe("the crossing", () => {
  it("has a dot for each person of the counts that are shown, and a cloud for each that is hidden", () => {
    const { dots, clouds } = crossingOf(lesson);
    expect(counted(dots)).toEqual([9, 0, 4, 0, 0, 5, 0, 0, 7]);
    expect(counted(clouds)).toEqual([0, 0, 0, 1, 1, 0, 1, 0, 0]);
  });

  it("draws nobody where nobody was, and only clouds where all is hidden", () => {
    const all = (n: unknown) => ({ FOR: n, UNDECIDED: n, AGAINST: n });
    const none = crossingOf({ FOR: all(0), UNDECIDED: all(0), AGAINST: all(0) });
    expect([none.dots, none.clouds]).toEqual([[], []]);
    const hidden = crossingOf({ FOR: all(null), UNDECIDED: all(null), AGAINST: all(null) });
    expect([hidden.dots.length, hidden.clouds.length]).toEqual([0, 9]);
  });

  it("is the same whatever a hidden count is, and whoever is behind one that is shown", () => {
    const as = (mask: unknown): Table => ({
      ...lesson,
      UNDECIDED: { FOR: mask, UNDECIDED: mask, AGAINST: 5 },
      AGAINST: { ...lesson.AGAINST, FOR: mask },
    });
    expect(crossingOf(as(null))).toEqual(crossingOf(as("<3")));
    for (const dot of crossingOf(lesson).dots)
      expect(Object.keys(dot).sort()).toEqual(["after", "before", "from", "to", "wait"]);
  });

  it("lets everybody stand in the area of their votes, nobody on another", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { dots, clouds, radius } = crossingOf(table);
        expect(dots).toHaveLength(shown(table).reduce((sum, { n }) => sum + Number(n), 0));
        expect(clouds).toHaveLength(9 - shown(table).length);
        for (const one of [...dots, ...clouds])
          expect([isOn(one.before, one.from), isOn(one.after, one.to)]).toEqual([true, true]);
        for (const end of ["before", "after"] as const) {
          const spots = dots.map((one) => one[end]).toSorted((a, b) => a.x - b.x || a.y - b.y);
          const touching = spots.filter((a, at) =>
            spots.slice(at + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) <= 2 * radius),
          );
          expect(touching).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("begins with those who go, one after the other; who stays waits for nobody", () => {
    const { dots } = crossingOf(lesson);
    const movers = dots.filter(({ from, to }) => from !== to).map(({ wait }) => wait);
    expect(movers).toEqual(Array.from({ length: 9 }, (_, at) => at / 9));
    expect(dots.filter(({ from, to, wait }) => from === to && wait > 0)).toEqual([]);
  });

  it("has room for a class of 500 in one area", () => {
    const zero = { FOR: 0, UNDECIDED: 0, AGAINST: 0 };
    const { dots, radius } = crossingOf({ FOR: { ...zero, AGAINST: 500 }, UNDECIDED: zero, AGAINST: zero });
    expect(radius).toBeGreaterThan(2);
    expect(dots.every(({ before, after }) => isOn(before, "FOR") && isOn(after, "AGAINST"))).toBe(true);
    expect(leftOf("AGAINST") + area.width).toBe(picture.width);
  });
});
