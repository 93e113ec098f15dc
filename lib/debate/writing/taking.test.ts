import { describe, expect, it } from "vitest";
import oxford from "@/prisma/formats/oxford.json";
import type { Phase } from "../phases";
import { postRefusal, type Stand, type Writer } from "../posts";
import { kinds, type Side, sides } from "../vocabulary";
import { takingsOf } from "./taking";

const phases = oxford.phases as readonly Phase[];
const at = new Date(1_800_000_000_000);
const standIn = (key: string): Stand => ({
  clock: {
    phases,
    phaseIndex: phases.findIndex((phase) => phase.key === key),
    phaseStartedAt: at,
    phaseEndsAt: null,
    pausedAt: null,
    isAutoAdvancing: true,
  },
  isLocked: false,
  isArchived: false,
});
const student = (side: Side): Writer => ({
  id: "Ada",
  role: "STUDENT",
  side,
  isMuted: false,
  isRemoved: false,
});
const post = (side: Side | null) => ({ side, status: "PUBLISHED" }) as const;

describe("what Ada, Proposition, may make of a post like her draft", () => {
  const may = (key: string, side: Side | null, meant: (typeof kinds)[number] | null) =>
    takingsOf(standIn(key), student("PROPOSITION"), post(side), meant);
  const build = { act: "build", kind: "SUPPORT" };

  it("is to answer the other side's, by what she meant to do, or to build on it", () => {
    expect(may("rebuttals", "OPPOSITION", "SUPPORT")).toEqual([{ act: "answer", kind: "REBUT" }, build]);
    expect(may("rebuttals", "OPPOSITION", "QUESTION")).toEqual([{ act: "answer", kind: "QUESTION" }, build]);
    expect(may("replies", "OPPOSITION", null)).toEqual([{ act: "answer", kind: "REBUT" }, build]);
  });

  it("is only to build on her own side's, which nobody attacks", () => {
    expect(may("rebuttals", "PROPOSITION", "QUESTION")).toEqual([build]);
  });

  it("is nothing while nobody replies", () => {
    expect(may("openings", "OPPOSITION", "SUPPORT")).toEqual([]);
    expect(may("closing-vote", "PROPOSITION", "SUPPORT")).toEqual([]);
  });
});

it("what is offered is what the rules let her send", () => {
  for (const { key } of phases)
    for (const side of sides)
      for (const other of [...sides, null])
        for (const meant of [...kinds, null])
          for (const { kind } of takingsOf(standIn(key), student(side), post(other), meant))
            expect(postRefusal(standIn(key), student(side), kind, post(other))).toBeNull();
});
