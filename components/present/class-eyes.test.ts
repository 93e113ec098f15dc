import { describe, expect, it } from "vitest";
import { creditsOf } from "@/lib/debate/credits";
import { type Ballot, resultsOf } from "@/lib/debate/swing";
import type { Choice, Side } from "@/lib/debate/vocabulary";
import { throughClassEyes } from "./class-eyes";
import { shownOnWall } from "./shown-on-wall";

const votes: Readonly<Record<string, readonly [Choice, Choice]>> = {
  Ada: ["FOR", "FOR"],
  "Min-jun": ["FOR", "AGAINST"],
  Ben: ["UNDECIDED", "AGAINST"],
  "Seo-yeon": ["AGAINST", "AGAINST"],
  "Judge Lee": ["UNDECIDED", "AGAINST"],
  Mia: ["AGAINST", "AGAINST"],
};
const sideOf = (name: string): Side | null => (name === "Min-jun" ? "PROPOSITION" : null);
const ballots = Object.entries(votes).flatMap(([memberId, [opening, closing]]): Ballot[] => [
  { memberId, stage: "OPENING", choice: opening, side: sideOf(memberId) },
  { memberId, stage: "CLOSING", choice: closing, side: sideOf(memberId) },
]);
const posts = [{ id: "costs", paragraphId: "p3" }];
const credits = creditsOf(ballots, [{ memberId: "Ben", postId: "costs" }], posts);

/** As the teacher sees them: Min-jun is Proposition, and voted Against at the end. */
const hers = { ...resultsOf(ballots), credits };

describe("the wall", () => {
  it("shows Ms Okafor's results as the class sees them, not as she does", () => {
    const { matrix, credits: shown, againstAssigned, tallies } = throughClassEyes(hers);
    expect(matrix).toEqual({
      FOR: { FOR: "<3", AGAINST: "<3", UNDECIDED: 0 },
      AGAINST: { FOR: 0, AGAINST: "<3", UNDECIDED: 0 },
      UNDECIDED: { FOR: 0, AGAINST: "<3", UNDECIDED: 0 },
    });
    expect(shown?.posts).toMatchObject([{ postId: "costs", moved: { FOR: 0, AGAINST: 0, UNDECIDED: "<3" } }]);
    expect(shown?.paragraphs).toMatchObject([{ paragraphId: "p3", moved: { FOR: 0, AGAINST: 0, UNDECIDED: "<3" } }]);
    expect(againstAssigned).toEqual({ total: "<3", gains: null });
    expect(tallies).toEqual(hers.tallies);
  });

  it("shows what is masked already as it is", () => {
    const theirs = throughClassEyes(hers);
    expect(throughClassEyes(theirs)).toEqual(theirs);
  });

  it("has nothing to mask where too few voted both times", () => {
    const few = { ...resultsOf(ballots.slice(0, 4)), credits: null };
    expect(throughClassEyes(few)).toEqual(few);
  });

  it("calls a student with a hidden name by the pseudonym, and shows real names only where the class does", () => {
    const okafor = { id: "1", name: "Ms Okafor", role: "TEACHER", side: null } as const;
    const ada = { id: "7", name: "Ada", role: "STUDENT", side: "PROPOSITION" } as const;
    const nameOf = shownOnWall([okafor, { ...ada, pseudonym: "Heron" }]);
    expect([nameOf("7"), nameOf("1"), nameOf("99")]).toEqual(["Heron", "Ms Okafor", null]);
    expect(shownOnWall([okafor, ada])("7")).toBe("Ada");
  });
});
