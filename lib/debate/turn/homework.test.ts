import { describe, expect, it } from "vitest";
import oxford from "@/prisma/formats/oxford.json";
import workshop from "@/prisma/formats/rebuttal-workshop.json";
import { homeworkKey, isForClass, isKeptFromResults, seeLate } from "../homework/homework";
import { type Phase, phaseOf } from "../phases";
import { ballotRefusal, postRefusal, type Stand, type Writer } from "../posts";
import { homeworkRefusal, isUntil, standAtHomework } from "./homework";

const now = new Date("2026-11-30T12:00:00Z");
const later = new Date("2026-12-04T12:00:00Z");

const standing = (phases: readonly unknown[], key: string, more: Partial<Stand> = {}): Stand => ({
  clock: {
    phases: phases as readonly Phase[],
    phaseIndex: (phases as readonly Phase[]).findIndex((phase) => phase.key === key),
    phaseStartedAt: now,
    phaseEndsAt: null,
    pausedAt: null,
    isAutoAdvancing: true,
  },
  isLocked: false,
  isArchived: false,
  ...more,
});
const lesson = (key: string, more?: Partial<Stand>) => standing(oxford.phases, key, more);
const noor: Writer = { id: "noor", role: "STUDENT", side: "OPPOSITION", isMuted: false, isRemoved: false };
const at = (stand: Stand, opening: "FOR" | null = null, closing: "FOR" | null = null) =>
  standAtHomework(stand, { until: later, opening, closing });
const ballotAt = (stand: Stand) => phaseOf(stand.clock).allows.ballot;

describe("homework", () => {
  it("is given once nobody writes or votes any more, or the room is closed", () => {
    for (const key of ["lobby", "rebuttals", "closing-vote"])
      expect(homeworkRefusal(lesson(key), now)?.reason, key).toBe("phase-running");
    expect(homeworkRefusal(lesson("debrief"), now)).toBeNull();
    expect(homeworkRefusal(lesson("rebuttals", { isArchived: true }), now)).toBeNull();
    const last = standing(workshop.phases.slice(0, -1), "replies");
    expect(homeworkRefusal(last, now)?.reason).toBe("phase-running");
    const out = { ...last, clock: { ...last.clock, phaseEndsAt: now } };
    expect(homeworkRefusal(out, now)).toBeNull();
  });

  it("lasts three months at most", () => {
    expect(isUntil(later, now)).toBe(true);
    expect(isUntil(now, now)).toBe(false);
    expect(isUntil(new Date("2027-06-01"), now)).toBe(false);
  });

  it("lets one vote, write by the rules of the phases of writing, and vote again, each once", () => {
    for (const more of [{}, { isArchived: true }]) {
      const lesson1 = lesson("debrief", more);
      expect([
        ballotAt(at(lesson1)),
        ballotAt(at(lesson1, "FOR")),
        ballotAt(at(lesson1, "FOR", "FOR")),
      ]).toEqual(["OPENING", "CLOSING", null]);
      expect(ballotRefusal(at(lesson1), noor, "CLOSING")?.reason).toBe("ballot-closed");
      expect(postRefusal(at(lesson1), noor, "REBUT", null)).toBeNull();
      expect(
        postRefusal(at(lesson1), noor, "REBUT", { side: "OPPOSITION", status: "PUBLISHED" })?.reason,
      ).toBe("own-side");
      expect(phaseOf(at(lesson1).clock)).toMatchObject({ key: homeworkKey, allows: { rate: false } });
    }
    expect(postRefusal(at(lesson("debrief", { isLocked: true })), noor, "REBUT", null)?.reason).toBe(
      "room-locked",
    );
    expect(ballotAt(at(standing(workshop.phases, "end")))).toBeNull();
  });

  it("waits while the lesson goes on", () => {
    expect(at(lesson("rebuttals"))).toEqual(lesson("rebuttals"));
  });

  it("keeps results until the last vote, and posts from a class that would guess their author", () => {
    const homework = { until: later, opening: "FOR", closing: null, isOver: false } as const;
    const kept = (more: object, phases: unknown = oxford.phases) =>
      isKeptFromResults({ homework: { ...homework, ...more } }, phases as readonly Phase[]);
    expect([kept({}), kept({ closing: "FOR" }), kept({ isOver: true }), kept({}, workshop.phases)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(isForClass({ isHomework: true }, "REAL")).toBe(true);
    expect(isForClass({ isHomework: true }, "PSEUDONYM")).toBe(false);
    const seen = (viewer: "teacher" | "owner" | "watcher", isOver: boolean) =>
      JSON.stringify(seeLate({ hasDigest: true, homework: { ...homework, isOver } }, viewer));
    expect(seen("teacher", true)).toContain('"isOver":true');
    expect(seen("owner", true)).not.toContain("homework");
    expect(seen("watcher", false)).not.toContain("hasDigest");
    for (const viewer of ["teacher", "owner", "watcher"] as const)
      expect(seen(viewer, false)).not.toMatch(/FOR/);
  });
});
