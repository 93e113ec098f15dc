import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "@/lib/debate/coverage";
import type { Side } from "@/lib/debate/vocabulary";
import { hottestOf } from "./hottest";

const essay = [1, 2, 3, 4].map((number) => ({ id: `p${number}`, number }));

let written = 0;
const post = (number: number, side: Side) => ({
  id: `post${written++}`,
  paragraphId: `p${number}`,
  parentId: null,
  kind: "SUPPORT" as const,
  side,
  status: "PUBLISHED" as const,
  author: { memberId: side === "PROPOSITION" ? "Ada" : "Ben" },
});

/** How often each side writes on a paragraph. */
const times = (number: number, proposition: number, opposition: number) => [
  ...Array.from({ length: proposition }, () => post(number, "PROPOSITION")),
  ...Array.from({ length: opposition }, () => post(number, "OPPOSITION")),
];

describe("the hottest paragraphs", () => {
  it("are those where both sides write, not where one talks to itself", () => {
    const coverage = coverageOf(essay, [
      ...times(1, 9, 0),
      ...times(2, 1, 1),
      ...times(3, 2, 2),
      ...times(4, 2, 5),
    ]);
    expect(hottestOf(coverage, 3).map(({ number }) => number)).toEqual([4, 3, 2]);
  });

  it("are as many as fit, and none before anybody has answered", () => {
    const coverage = coverageOf(essay, [
      ...times(1, 1, 1),
      ...times(2, 1, 1),
      ...times(3, 1, 1),
      ...times(4, 1, 1),
    ]);
    expect(hottestOf(coverage, 3).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(hottestOf(coverageOf(essay, times(1, 3, 0)), 3)).toEqual([]);
  });

  it("begin with the most contested of the coverage", () => {
    const counts = fc.tuple(fc.nat(4), fc.nat(4));
    fc.assert(
      fc.property(fc.tuple(counts, counts, counts, counts), (all) => {
        const coverage = coverageOf(
          essay,
          all.flatMap(([ada, ben], at) => times(at + 1, ada, ben)),
        );
        const { mostContested } = coverage;
        expect(
          hottestOf(coverage, 4)
            .slice(0, mostContested.length)
            .map(({ paragraphId }) => paragraphId),
        ).toEqual(mostContested);
      }),
    );
  });
});
