import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskResults } from "../results-view";
import { countResults } from "../snapshot";
import type { Ballot } from "../swing";
import { type Choice, choices } from "../vocabulary";
import { overAll } from "./over-all";

type Votes = readonly (readonly [Choice | null, Choice | null])[];

const ballotsOf = (votes: Votes): readonly Ballot[] =>
  votes.flatMap(([opening, closing], at) => {
    const by = { memberId: `m${at}`, side: null };
    return [
      ...(opening ? [{ ...by, stage: "OPENING" as const, choice: opening }] : []),
      ...(closing ? [{ ...by, stage: "CLOSING" as const, choice: closing }] : []),
    ];
  });

/** What the class of a group is shown of its votes. */
const shown = (votes: Votes) => maskResults(countResults(ballotsOf(votes), [], []), false);

const [F, A, U] = choices;
const many = (count: number, vote: Votes[number]): Votes => Array.from({ length: count }, () => vote);
const vote = fc.option(fc.constantFrom<Choice>(...choices));
const votes = (maxLength: number): fc.Arbitrary<Votes> => fc.array(fc.tuple(vote, vote), { maxLength });

/** Every way in which a few vote, as sets: who they are is nothing to a count. */
function waysOf(people: number): Votes[] {
  const all = choices.flatMap((opening) => choices.map((closing) => [opening, closing] as const));
  const pick = (left: number, from: number): Votes[] =>
    left === 0
      ? [[]]
      : all.slice(from).flatMap((vote, at) => pick(left - 1, from + at).map((rest) => [vote, ...rest]));
  return pick(people, 0);
}

describe("the swing over all groups", () => {
  it("is the sum of the swings that groups show", () => {
    const one = shown([...many(4, [A, F]), ...many(3, [F, F])]);
    const two = shown([...many(3, [F, A]), ...many(4, [U, A])]);
    expect(overAll([one, two, null])).toMatchObject({
      counted: 2,
      groups: 3,
      matched: 14,
      gains: { for: 4 - 3, against: -4 + 7 },
      winner: "AGAINST",
      margin: 2,
      tallies: {
        opening: { FOR: 6, AGAINST: 4, UNDECIDED: 4 },
        closing: { FOR: 7, AGAINST: 7, UNDECIDED: 0 },
      },
    });
    expect(overAll([null, null])).toMatchObject({ counted: 0, gains: null, winner: null, tallies: null });
  });

  it("leaves out a group of too few, whatever they voted: its votes cannot be worked out of the sum", () => {
    const many9 = shown([...many(5, [A, F]), ...many(4, [F, F])]);
    const alone = new Map<string, Set<string>>();
    for (let people = 0; people < 5; people++)
      for (const way of waysOf(people)) {
        const view = shown(way);
        const look = JSON.stringify(view);
        const sum = JSON.stringify(overAll([many9, view]));
        alone.set(look, (alone.get(look) ?? new Set()).add(sum));
        expect(overAll([many9, view]), look).toMatchObject({ counted: 1, matched: 9 });
      }
    expect([...alone.values()].every((sums) => sums.size === 1)).toBe(true);
  });

  it("tells of two groups nothing that the two do not show: what looks the same comes to the same", () => {
    const other = shown([...many(4, [A, F]), ...many(3, [U, A])]);
    const looks = new Map<string, Set<string>>();
    for (const way of waysOf(5)) {
      const view = shown(way);
      const key = JSON.stringify(view);
      looks.set(key, (looks.get(key) ?? new Set()).add(JSON.stringify(overAll([view, other]))));
    }
    expect([...looks.values()].filter((sums) => sums.size > 1)).toEqual([]);
    // Some classes do look alike: else this would hold of anything.
    expect(looks.size).toBeLessThan(waysOf(5).length);
  });

  it("is of whole people, and each group is counted as it shows itself", () => {
    fc.assert(
      fc.property(fc.array(fc.option(votes(9)), { maxLength: 5 }), (groups) => {
        const views = groups.map((group) => group && shown(group));
        const { counted, gains, matched } = overAll(views);
        const swings = views.flatMap((view) => (view?.gains ? [view] : []));
        expect(counted).toBe(swings.length);
        expect(matched).toBe(swings.reduce((sum, view) => sum + view.matched.total, 0));
        expect(gains?.for ?? 0).toBe(swings.reduce((sum, view) => sum + (view.gains?.for ?? 0), 0));
      }),
      { numRuns: 40 },
    );
  });
});
