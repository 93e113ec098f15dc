import { describe, expect, it } from "vitest";
import oxford from "@/prisma/formats/oxford.json";
import type { Phase } from "../phases";
import type { Stand, Writer } from "../posts";
import { nudgeRefusal, postedIn } from "./nudge";

const phases = oxford.phases as readonly Phase[];
const stand = (key: string, more: Partial<Stand> = {}, pausedAt: Date | null = null): Stand => ({
  clock: {
    phases,
    phaseIndex: phases.findIndex((phase) => phase.key === key),
    phaseStartedAt: new Date(0),
    phaseEndsAt: null,
    pausedAt,
    isAutoAdvancing: true,
  },
  isLocked: false,
  isArchived: false,
  ...more,
});
const ben: Writer = { id: "Ben", role: "STUDENT", side: "OPPOSITION", isMuted: false, isRemoved: false };
const reasonFor = (...asked: Parameters<typeof nudgeRefusal>) => nudgeRefusal(...asked)?.reason ?? null;

describe("a nudge", () => {
  it("is for a student who may write and has not posted, also where only replies may be written", () => {
    expect(reasonFor(stand("rebuttals"), ben, false)).toBeNull();
    expect(reasonFor(stand("replies"), ben, false)).toBeNull();
    expect(reasonFor(stand("rebuttals"), ben, true)).toBe("not-changeable");
  });

  it.each([
    ["not-allowed", stand("rebuttals"), { role: "JUDGE", side: null }],
    ["not-allowed", stand("rebuttals"), { role: "TEACHER", side: null }],
    ["removed", stand("rebuttals"), { isRemoved: true }],
    ["muted", stand("rebuttals"), { isMuted: true }],
    ["needs-side", stand("rebuttals"), { side: null }],
    ["paused", stand("rebuttals", {}, new Date(0)), {}],
    ["room-locked", stand("rebuttals", { isLocked: true }), {}],
    ["archived", stand("rebuttals", { isArchived: true }), {}],
    ["phase-closed", stand("lobby"), {}],
    ["phase-closed", stand("closing-vote"), {}],
  ] as const)("is refused: %s", (reason, at, more) => {
    expect(reasonFor(at, { ...ben, ...more }, false)).toBe(reason);
  });

  it("finds who has posted: what waits or was hidden counts, what was taken back or is of before does not", () => {
    const statuses = ["PUBLISHED", "PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"] as const;
    const posts = statuses.map((status) => ({ authorId: status, status, phaseIndex: 3 }));
    expect(
      [...postedIn([...posts, { authorId: "Ada", status: "PUBLISHED", phaseIndex: 2 }], 3)].sort(),
    ).toEqual(["HIDDEN", "PENDING", "PUBLISHED", "REJECTED"]);
  });
});
