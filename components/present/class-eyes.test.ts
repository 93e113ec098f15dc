import { describe, expect, it } from "vitest";
import { creditsOf } from "@/lib/debate/credits";
import { type Ballot, resultsOf } from "@/lib/debate/swing";
import { seeMember, seeResults } from "@/lib/debate/visibility";
import type { Choice } from "@/lib/debate/vocabulary";
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
const ballots = Object.entries(votes).flatMap(([memberId, [opening, closing]]): Ballot[] => [
  { memberId, stage: "OPENING", choice: opening, side: null },
  { memberId, stage: "CLOSING", choice: closing, side: null },
]);
const posts = [{ id: "costs", paragraphId: "p3" }];
const credits = creditsOf(ballots, [{ memberId: "Ben", postId: "costs" }], posts);
const raw = { ...resultsOf(ballots), credits };

const reveal = {
  key: "debrief",
  title: "Debrief",
  minutes: null,
  autoAdvance: false,
  mayPost: { PROPOSITION: [], OPPOSITION: [] },
  mayReply: false,
  mayRate: false,
  ballot: null,
  swap: false,
  reveals: true,
  writeFirst: null,
  sayItBack: false,
} as const;
const clock = {
  phases: [reveal],
  phaseIndex: 0,
  phaseStartedAt: new Date(0),
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: true,
};

describe("the wall", () => {
  it("shows Ms Okafor's results as the class sees them, not as she does", () => {
    const hers = seeResults(raw, clock, "teacher");
    const theirs = seeResults(raw, clock, "class");
    if (!hers || !theirs) throw new Error("the phase reveals");
    expect(hers).not.toEqual(theirs);
    expect(throughClassEyes(hers)).toEqual(theirs);
    expect(throughClassEyes(theirs)).toEqual(theirs);
  });

  it("has nothing to mask where too few voted both times", () => {
    const few = { ...resultsOf(ballots.slice(0, 4)), credits: null };
    expect(throughClassEyes(few)).toMatchObject({ matrix: null, againstAssigned: null, credits: null });
  });

  it("calls a student with a hidden name by the pseudonym, and shows real names only where the class does", () => {
    const row = { id: "7", role: "STUDENT", side: "PROPOSITION", name: "Ada", pseudonym: "Heron", isMuted: false } as const;
    const ada = { ...row, isRemoved: false, isAbsent: false, joinedAt: new Date(0) };
    const okafor = { ...ada, id: "1", role: "TEACHER", side: null, name: "Ms Okafor", pseudonym: null } as const;
    const seen = (names: "REAL" | "PSEUDONYM") =>
      [ada, okafor].map((member) => seeMember(member, "teacher", names)).filter((member) => member !== null);
    expect([...["7", "1", "99"]].map(shownOnWall(seen("PSEUDONYM")))).toEqual(["Heron", "Ms Okafor", null]);
    expect(shownOnWall(seen("REAL"))("7")).toBe("Ada");
  });
});
