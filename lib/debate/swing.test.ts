import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Ballot,
  compareShares,
  gainsOf,
  matrixOf,
  type Pair,
  resultsOf,
  tallyOf,
  winnerOf,
} from "./swing";
import oxford from "./text/oxford-debates.json";
import { type Choice, choices, type Side, sides } from "./vocabulary";

const choice = fc.constantFrom(...choices);
const pair = fc.record({ opening: choice, closing: choice });
const pairs = fc.array(pair, { maxLength: 60 });

const member = fc.record({
  opening: fc.option(choice),
  closing: fc.option(choice),
  side: fc.option(fc.constantFrom(...sides)),
});
const room = fc
  .array(member, { maxLength: 40 })
  .map((members) => members.flatMap((one, index) => ballotsOf(`member ${index}`, one)));

function ballotsOf(
  memberId: string,
  { opening, closing, side }: { opening: Choice | null; closing: Choice | null; side: Side | null },
): Ballot[] {
  return [
    ...(opening ? [{ memberId, stage: "OPENING" as const, choice: opening, side }] : []),
    ...(closing ? [{ memberId, stage: "CLOSING" as const, choice: closing, side }] : []),
  ];
}

const classOf = (...votes: readonly [string, Side | null, Choice | null, Choice | null][]) =>
  votes.flatMap(([name, side, opening, closing]) => ballotsOf(name, { side, opening, closing }));

const fullClass = classOf(
  ["Ada", "PROPOSITION", "FOR", "FOR"],
  ["Min-jun", "PROPOSITION", "UNDECIDED", "AGAINST"],
  ["Ben", "OPPOSITION", "AGAINST", "FOR"],
  ["Seo-yeon", "OPPOSITION", "UNDECIDED", "FOR"],
  ["Judge Lee", null, "AGAINST", "AGAINST"],
);

describe("the winner", () => {
  test("is the side that gained more", () => {
    expect(winnerOf({ for: 3, against: 2 })).toBe("FOR");
    expect(winnerOf({ for: 2, against: 3 })).toBe("AGAINST");
    expect(winnerOf({ for: 2, against: 2 })).toBe("DRAW");
  });

  test("may have lost people, only fewer", () => expect(winnerOf({ for: -1, against: -2 })).toBe("FOR"));
});

describe("the stage debates", () => {
  const tally = (percent: { for: number; against: number; undecided: number }) => ({
    FOR: percent.for,
    AGAINST: percent.against,
    UNDECIDED: percent.undecided,
  });

  test.each(oxford.cases)(
    "$motion: $declaredWinner",
    ({ pre, post, gainFor, gainAgainst, declaredWinner }) => {
      const { winner, ...gains } = compareShares(tally(pre), tally(post));
      expect(winner).toBe(declaredWinner);
      expect(gains).toEqual({ for: BigInt(gainFor * 100), against: BigInt(gainAgainst * 100), of: 10_000n });
      expect(winnerOf({ for: gainFor, against: gainAgainst })).toBe(declaredWinner);
    },
  );

  test("had another majority than winner in 5 of these 24", () => {
    const others = oxford.cases.filter(({ post, declaredWinner }) => winnerOf(post) !== declaredWinner);
    expect([others.length, oxford.cases.length]).toEqual([5, 24]);
  });
});

describe("imported figures", () => {
  const before = { FOR: 9, AGAINST: 10, UNDECIDED: 10 };
  const after = { FOR: 12, AGAINST: 13, UNDECIDED: 5 };

  test("9 for and 10 against of 29, then 12 and 13 of 30, is a win for, by one part in 870", () => {
    expect(compareShares(before, after)).toEqual({ winner: "FOR", for: 78n, against: 77n, of: 870n });
  });

  test("that are too near for percentages or floating point are told apart", () => {
    const huge = 9_007_199_254_740_991;
    expect(
      compareShares({ FOR: 1, AGAINST: 1, UNDECIDED: huge }, { FOR: 2, AGAINST: 3, UNDECIDED: huge }).winner,
    ).toBe("AGAINST");
    expect(
      compareShares({ FOR: 1, AGAINST: 1, UNDECIDED: 1 }, { FOR: huge, AGAINST: huge - 1, UNDECIDED: huge })
        .winner,
    ).toBe("FOR");
  });

  test("count the undecided in the whole", () => {
    const fewer = { FOR: 10, AGAINST: 10, UNDECIDED: 0 };
    expect(compareShares({ FOR: 5, AGAINST: 4, UNDECIDED: 91 }, fewer)).toMatchObject({ winner: "AGAINST" });
  });

  test("mirrored give the mirrored winner, and multiplied the same one", () => {
    const figures = fc.record({
      FOR: fc.nat(1000),
      AGAINST: fc.nat(1000),
      UNDECIDED: fc.integer({ min: 1, max: 1000 }),
    });
    const mirror = (one: { FOR: number; AGAINST: number; UNDECIDED: number }) => ({
      ...one,
      FOR: one.AGAINST,
      AGAINST: one.FOR,
    });
    const times = (one: { FOR: number; AGAINST: number; UNDECIDED: number }, by: number) => ({
      FOR: one.FOR * by,
      AGAINST: one.AGAINST * by,
      UNDECIDED: one.UNDECIDED * by,
    });
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: 1, max: 99 }), (opening, closing, by) => {
        const { winner } = compareShares(opening, closing);
        const mirrored = { FOR: "AGAINST", AGAINST: "FOR", DRAW: "DRAW" }[winner];
        expect(compareShares(mirror(opening), mirror(closing)).winner).toBe(mirrored);
        expect(compareShares(times(opening, by), closing).winner).toBe(winner);
      }),
    );
  });

  test("of people in one room agree with the people's gains", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (moves) => {
        const shares = compareShares(
          tallyOf(moves.map(({ opening }) => opening)),
          tallyOf(moves.map(({ closing }) => closing)),
        );
        expect(shares.winner).toBe(winnerOf(gainsOf(matrixOf(moves))));
      }),
    );
  });

  test.each([
    { ...before, FOR: -1 },
    { ...before, FOR: 0.5 },
    { ...before, FOR: Number.NaN },
    { ...before, FOR: 2 ** 53 },
    { FOR: 0, AGAINST: 0, UNDECIDED: 0 },
  ])("%j are no figures", (figures) => {
    expect(() => compareShares(figures, after)).toThrow(RangeError);
    expect(() => compareShares(before, figures)).toThrow(RangeError);
  });
});

describe("the matrix", () => {
  test("has everybody in one cell", () => {
    const { FOR, AGAINST, UNDECIDED } = matrixOf([
      { opening: "FOR", closing: "AGAINST" },
      { opening: "FOR", closing: "AGAINST" },
      { opening: "UNDECIDED", closing: "FOR" },
    ]);
    expect(FOR).toEqual({ FOR: 0, AGAINST: 2, UNDECIDED: 0 });
    expect(AGAINST).toEqual({ FOR: 0, AGAINST: 0, UNDECIDED: 0 });
    expect(UNDECIDED).toEqual({ FOR: 1, AGAINST: 0, UNDECIDED: 0 });
  });

  test("gives the gains that the two tallies give, and who crossed the floor counts twice", () => {
    fc.assert(
      fc.property(pairs, (moves) => {
        const opened = tallyOf(moves.map(({ opening }) => opening));
        const closed = tallyOf(moves.map(({ closing }) => closing));
        const gains = gainsOf(matrixOf(moves));
        expect(gains).toEqual({ for: closed.FOR - opened.FOR, against: closed.AGAINST - opened.AGAINST });

        const count = (from: Choice, to: Choice) =>
          moves.filter(({ opening, closing }) => opening === from && closing === to).length;
        const wonOver =
          count("UNDECIDED", "FOR") -
          count("FOR", "UNDECIDED") -
          (count("UNDECIDED", "AGAINST") - count("AGAINST", "UNDECIDED"));
        expect(gains.for - gains.against).toBe(
          wonOver + 2 * (count("AGAINST", "FOR") - count("FOR", "AGAINST")),
        );
      }),
    );
  });

  test("that is not one is a bug", () => {
    const { FOR, AGAINST, UNDECIDED } = matrixOf([]);
    expect(() => gainsOf({ FOR: { ...FOR, AGAINST: Number.NaN }, AGAINST, UNDECIDED })).toThrow(
      "do not follow from the matrix",
    );
  });
});

describe("the results", () => {
  test("of a class in which For won Ben and Seo-yeon over, and Against Min-jun", () => {
    expect(resultsOf(fullClass)).toEqual({
      tallies: {
        opening: { FOR: 1, AGAINST: 2, UNDECIDED: 2 },
        closing: { FOR: 3, AGAINST: 2, UNDECIDED: 0 },
      },
      matched: { total: 5, openingOnly: 0, closingOnly: 0 },
      gains: { for: 2, against: 0 },
      margin: 2,
      winner: "FOR",
      reason: null,
      matrix: {
        FOR: { FOR: 1, AGAINST: 0, UNDECIDED: 0 },
        AGAINST: { FOR: 1, AGAINST: 1, UNDECIDED: 0 },
        UNDECIDED: { FOR: 1, AGAINST: 1, UNDECIDED: 0 },
      },
      againstAssigned: { total: 3, gains: null },
    });
  });

  test("without a ballot say so, and with four matched that they are too few; the tallies stay", () => {
    expect(resultsOf([])).toMatchObject({
      winner: null,
      reason: "no-ballots",
      matched: { total: 0, openingOnly: 0, closingOnly: 0 },
    });
    expect(
      resultsOf(fullClass.filter(({ memberId, stage }) => memberId !== "Ada" || stage === "OPENING")),
    ).toEqual({
      tallies: {
        opening: { FOR: 1, AGAINST: 2, UNDECIDED: 2 },
        closing: { FOR: 2, AGAINST: 2, UNDECIDED: 0 },
      },
      matched: { total: 4, openingOnly: 1, closingOnly: 0 },
      gains: null,
      margin: null,
      winner: null,
      reason: "too-few",
      matrix: null,
      againstAssigned: null,
    });
  });

  test("take no swing from who cast one ballot only", () => {
    const late = classOf(
      ["Kofi", "PROPOSITION", null, "AGAINST"],
      ["Yuna", "OPPOSITION", null, "AGAINST"],
      ["Tom", null, "FOR", null],
    );
    const { gains, winner, matched, tallies } = resultsOf([...fullClass, ...late]);
    expect({ gains, winner }).toEqual({ gains: { for: 2, against: 0 }, winner: "FOR" });
    expect(matched).toEqual({ total: 5, openingOnly: 1, closingOnly: 2 });
    expect(tallies.closing).toEqual({ FOR: 3, AGAINST: 4, UNDECIDED: 0 });
  });

  test("are a draw by 0 where both gain alike", () => {
    const even = Array.from({ length: 6 }, (_, index) =>
      classOf([`member ${index}`, null, "UNDECIDED", index % 2 ? "FOR" : "AGAINST"]),
    ).flat();
    expect(resultsOf(even)).toMatchObject({
      gains: { for: 3, against: 3 },
      margin: 0,
      winner: "DRAW",
      reason: null,
    });
  });

  test("count who closed for the other side than their own, from 5 with their swing; not the undecided, nor judges", () => {
    const crossers = Array.from({ length: 5 }, (_, index) =>
      classOf([`member ${index}`, "PROPOSITION", index ? "FOR" : "AGAINST", "AGAINST"]),
    ).flat();
    const others = classOf(
      ["Ada", "PROPOSITION", "FOR", "UNDECIDED"],
      ["Judge Lee", null, "FOR", "AGAINST"],
      ["Ben", "OPPOSITION", "FOR", "AGAINST"],
    );
    expect(resultsOf([...crossers, ...others]).againstAssigned).toEqual({
      total: 5,
      gains: { for: -4, against: 4 },
    });
  });

  test("take a side from the closing ballot, after a swap", () => {
    const swapped = fullClass.map(
      (ballot): Ballot =>
        ballot.memberId === "Ben" && ballot.stage === "CLOSING" ? { ...ballot, side: "PROPOSITION" } : ballot,
    );
    expect(resultsOf(swapped).againstAssigned).toEqual({ total: 2, gains: null });
  });

  test("cannot be had from two ballots of one member at one stage", () => {
    expect(() => resultsOf([...fullClass, ...classOf(["Ada", "PROPOSITION", "AGAINST", null])])).toThrow(
      "two OPENING ballots",
    );
  });

  test("do not depend on the order of the ballots", () => {
    const shuffled = room.chain((ballots) =>
      fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
    );
    fc.assert(
      fc.property(shuffled, ([ballots, other]) => {
        expect(resultsOf(other)).toEqual(resultsOf(ballots));
      }),
    );
  });

  test("add up: every ballot is in a tally, every member matched or not, and nothing is given away under 5", () => {
    fc.assert(
      fc.property(room, (ballots) => {
        const { tallies, matched, gains, winner, margin, matrix, reason, againstAssigned } =
          resultsOf(ballots);
        const sum = (counts: object) =>
          Object.values(counts).reduce((total: number, count: number) => total + count, 0);
        expect(sum(tallies.opening)).toBe(matched.total + matched.openingOnly);
        expect(sum(tallies.closing)).toBe(matched.total + matched.closingOnly);
        expect(sum(tallies.opening) + sum(tallies.closing)).toBe(ballots.length);

        if (matched.total < 5) {
          expect([gains, winner, margin, matrix, againstAssigned]).toEqual([null, null, null, null, null]);
          expect(reason).toBe(ballots.length === 0 ? "no-ballots" : "too-few");
          return;
        }
        expect(reason).toBeNull();
        expect(sum(Object.values(matrix ?? {}).map(sum))).toBe(matched.total);
        expect(margin).toBe(Math.abs((gains?.for ?? Number.NaN) - (gains?.against ?? Number.NaN)));
        expect(winner === "DRAW").toBe(margin === 0);
        expect((againstAssigned?.gains ?? null) === null).toBe((againstAssigned?.total ?? 0) < 5);
      }),
    );
  });

  test("mirror where everybody votes the other way", () => {
    const other = { FOR: "AGAINST", AGAINST: "FOR", UNDECIDED: "UNDECIDED" } as const;
    fc.assert(
      fc.property(pairs, (moves) => {
        const mirrored: readonly Pair[] = moves.map(({ opening, closing }) => ({
          opening: other[opening],
          closing: other[closing],
        }));
        const gains = gainsOf(matrixOf(moves));
        expect(gainsOf(matrixOf(mirrored))).toEqual({ for: gains.against, against: gains.for });
      }),
    );
  });
});
