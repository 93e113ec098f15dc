import fc from "fast-check";
import { expect, it } from "vitest";
import { atLeastOf } from "./credits";
import { maskSwing } from "./masked-swing";
import { type Ballot, resultsOf } from "./swing";
import { choices, type Stage } from "./vocabulary";

const choice = fc.constantFrom(...choices);
const both = fc.array(fc.tuple(choice, choice), { minLength: 5, maxLength: 12 });
const once = fc.array(fc.tuple(fc.constantFrom<Stage>("OPENING", "CLOSING"), choice), { maxLength: 4 });

const lessonOf = (
  twice: readonly (readonly [Ballot["choice"], Ballot["choice"]])[],
  single: readonly (readonly [Stage, Ballot["choice"]])[],
): readonly Ballot[] => [
  ...twice.flatMap(([opening, closing], at): readonly Ballot[] => [
    { memberId: `both ${at}`, stage: "OPENING", choice: opening, side: null },
    { memberId: `both ${at}`, stage: "CLOSING", choice: closing, side: null },
  ]),
  ...single.map(
    ([stage, chosen], at): Ballot => ({ memberId: `once ${at}`, stage, choice: chosen, side: null }),
  ),
];

const seen = (ballots: readonly Ballot[]) => {
  const results = resultsOf(ballots);
  return { ...results, ...maskSwing(results, atLeastOf(null)) };
};

it("tells nothing of what somebody voted who voted only once", () => {
  fc.assert(
    fc.property(both, once, choice, (twice, single, other) => {
      const changed = single.map(([stage]) => [stage, other] as const);
      expect(seen(lessonOf(twice, changed))).toEqual(seen(lessonOf(twice, single)));
    }),
  );
});
