import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ApartPair } from "../draw/keep-apart";
import { type Deal, dealGroups, groupSizes, pairsTogether, smallestGroup } from "./deal";

const named = (at: number) => `m${at}`;
const classOf = (here: number, absent = 0) =>
  Array.from({ length: here + absent }, (_, at) => ({ id: named(at), isAbsent: at >= here }));

const pairsIn = (members: number, maxLength: number): fc.Arbitrary<readonly ApartPair[]> =>
  members < 2
    ? fc.constant([])
    : fc.uniqueArray(
        fc
          .uniqueArray(fc.integer({ min: 0, max: members - 1 }), { minLength: 2, maxLength: 2 })
          .map((two) => two.toSorted((a, b) => a - b))
          .map(([a = 0, b = 0]) => [named(a), named(b)] as const),
        { maxLength, selector: String },
      );

const deals = (most: number, maxPairs: number): fc.Arbitrary<Deal> =>
  fc
    .record({
      seed: fc.string(),
      count: fc.integer({ min: 2, max: 6 }),
      here: fc.integer({ min: 0, max: most }),
      absent: fc.integer({ min: 0, max: Math.ceil(most / 3) }),
    })
    .chain(({ seed, count, here, absent }) =>
      pairsIn(here + absent, maxPairs).map((keepApart) => ({
        seed,
        count,
        members: classOf(here, absent),
        keepApart,
      })),
    );

const spread = (sizes: readonly number[]) => Math.max(...sizes) - Math.min(...sizes);

/** The fewest pairs that any way to be so large leaves together. */
function fewestTogether({ members, count, keepApart }: Deal): number {
  const sizes = groupSizes(members.length, count);
  let fewest = Number.POSITIVE_INFINITY;
  const fill = (at: number, groups: readonly (readonly string[])[]): void => {
    const member = members[at];
    if (!member) fewest = Math.min(fewest, pairsTogether(groups, keepApart).length);
    else
      groups.forEach((ids, group) => {
        if (ids.length < (sizes[group] ?? 0))
          fill(
            at + 1,
            groups.map((others, other) => (other === group ? [...ids, member.id] : others)),
          );
      });
  };
  fill(
    0,
    sizes.map(() => []),
  );
  return fewest;
}

describe("a class dealt into groups", () => {
  it("has everybody in one group, and sizes that differ by at most 1, with the absent and without", () => {
    fc.assert(
      fc.property(deals(40, 12), (deal) => {
        const groups = dealGroups(deal);
        const absent = new Set(deal.members.flatMap(({ id, isAbsent }) => (isAbsent ? [id] : [])));
        expect(groups.flat().toSorted()).toEqual(deal.members.map(({ id }) => id).toSorted());
        expect(groups).toHaveLength(deal.count);
        expect(spread(groups.map((ids) => ids.length))).toBeLessThan(2);
        expect(spread(groups.map((ids) => ids.filter((id) => !absent.has(id)).length))).toBeLessThan(2);
      }),
    );
  });

  it("keeps as many pairs apart as any way to deal can", () => {
    const small = fc.integer({ min: 2, max: 7 }).chain((here) =>
      fc.record({
        seed: fc.string(),
        count: fc.integer({ min: 2, max: 3 }),
        members: fc.constant(classOf(here)),
        keepApart: pairsIn(here, 9),
      }),
    );
    fc.assert(
      fc.property(small, (deal) => {
        expect(pairsTogether(dealGroups(deal), deal.keepApart)).toHaveLength(fewestTogether(deal));
      }),
      { numRuns: 60 },
    );
  });

  it("is the same from the same seed, and another from another", () => {
    const deal = { count: 4, members: classOf(28), keepApart: [] };
    expect(dealGroups({ ...deal, seed: "7b" })).toEqual(dealGroups({ ...deal, seed: "7b" }));
    expect(dealGroups({ ...deal, seed: "7b" })).not.toEqual(dealGroups({ ...deal, seed: "7c" }));
  });

  it("is dealt in good time though everybody is kept apart from everybody", () => {
    const members = classOf(60);
    const keepApart = members.flatMap(({ id }, at) =>
      members.slice(at + 1).map((other) => [id, other.id] as const),
    );
    expect(dealGroups({ seed: "s", count: 7, members, keepApart })).toHaveLength(7);
  });

  it("leaves groups empty where fewer have come", () => {
    expect(groupSizes(3, 5)).toEqual([1, 1, 1, 0, 0]);
    expect(groupSizes(29, 4)).toEqual([8, 7, 7, 7]);
    expect(dealGroups({ seed: "", count: 2, members: [], keepApart: [] })).toEqual([[], []]);
  });

  it("gives who comes late to the smallest group, the first of them", () => {
    const groups = [3, 2, 2].map((size, at) => ({ size, number: at + 1 }));
    expect(smallestGroup(groups)?.number).toBe(2);
    expect(smallestGroup([])).toBeNull();
  });
});
