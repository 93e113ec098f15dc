import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allowsNothing,
  type Clock,
  clockAt,
  extendClock,
  needsSides,
  type Phase,
  type PhaseAllows,
  pauseClock,
  phaseIndexFor,
  phaseOf,
  resumeClock,
  startPhase,
  timeLeft,
} from "./phases";

const phase = (key: string, minutes: number | null, more: Partial<PhaseAllows> = {}): Phase => ({
  key,
  title: key,
  minutes,
  autoAdvance: minutes !== null,
  allows: { ...allowsNothing, ...more },
  writeFirst: null,
  sayItBack: false,
});

const noon = new Date("2026-11-24T12:00:00Z");
const plus = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);

const lesson: Clock = {
  phases: [
    phase("lobby", null),
    phase("vote", 8),
    phase("rebuttals", 12, { reply: true }),
    phase("debrief", 5),
  ],
  phaseIndex: 0,
  phaseStartedAt: noon,
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: true,
};
const vote = startPhase(lesson, 1, noon);

describe("Ms Okafor's clock", () => {
  it("gives a phase its minutes from the moment it starts", () => {
    expect(vote.phaseEndsAt).toEqual(plus(8 * 60));
    expect(timeLeft(vote, plus(60))).toBe(7 * 60_000);
  });

  it("stays in the lobby until she starts", () => {
    expect(clockAt(lesson, plus(86_400))).toBe(lesson);
  });

  it("holds to the last millisecond and moves on at the end itself", () => {
    expect(phaseOf(clockAt(vote, new Date(plus(480).getTime() - 1))).key).toBe("vote");
    expect(phaseOf(clockAt(vote, plus(480))).key).toBe("rebuttals");
  });

  it("moves on through several phases if nobody looked, each begun when the one before ended", () => {
    const late = clockAt(vote, plus(8 * 60 + 12 * 60 + 1));
    expect(phaseOf(late).key).toBe("debrief");
    expect(late.phaseStartedAt).toEqual(plus(20 * 60));
  });

  it("stays in the last phase", () => {
    expect(phaseOf(clockAt(vote, plus(86_400))).key).toBe("debrief");
  });

  it("does not move on where the room or the phase is moved by hand", () => {
    expect(phaseOf(clockAt({ ...vote, isAutoAdvancing: false }, plus(9999))).key).toBe("vote");
    const byHand = {
      ...vote,
      phases: [phase("lobby", null), { ...phase("vote", 8), autoAdvance: false }, phase("debrief", 5)],
    };
    expect(phaseOf(clockAt(byHand, plus(9999))).key).toBe("vote");
  });

  it("stands still while paused and ends later by as long", () => {
    const paused = pauseClock(vote, plus(60));
    expect(clockAt(paused, plus(9999))).toBe(paused);
    expect(timeLeft(paused, plus(9999))).toBe(7 * 60_000);
    expect(resumeClock(paused, plus(160)).phaseEndsAt).toEqual(plus(580));
    expect(pauseClock(paused, plus(99)).pausedAt).toEqual(plus(60));
    expect(resumeClock(vote, plus(99))).toBe(vote);
  });

  it("is extended from its end, or from now where the time had run out", () => {
    expect(extendClock(vote, 60, plus(10)).phaseEndsAt).toEqual(plus(540));
    expect(extendClock(vote, 60, plus(1000)).phaseEndsAt).toEqual(plus(1060));
    expect(extendClock(vote, -9999, plus(10)).phaseEndsAt).toEqual(plus(10));
    expect(extendClock(lesson, 60, noon)).toBe(lesson);
  });

  it("is led to a phase by key, on and back, and nowhere else", () => {
    expect(phaseIndexFor(vote, "next")).toBe(2);
    expect(phaseIndexFor(vote, "previous")).toBe(0);
    expect(phaseIndexFor(vote, "debrief")).toBe(3);
    expect(phaseIndexFor(lesson, "previous")).toBeNull();
    expect(phaseIndexFor(vote, "tea")).toBeNull();
  });

  it("needs sides from the first phase in which somebody writes", () => {
    expect(needsSides(vote)).toBe(false);
    expect(needsSides(startPhase(vote, 2, noon))).toBe(true);
    expect(needsSides(startPhase(vote, 3, noon))).toBe(true);
  });

  it("outside its format is a bug", () => {
    expect(() => phaseOf({ ...lesson, phaseIndex: 9 })).toThrow(RangeError);
  });
});

describe("whatever happens to the clock", () => {
  it("a look changes nothing that a later look would not find (looking twice is looking once)", () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (first, more) => {
        const direct = clockAt(vote, plus(first + more));
        expect(clockAt(clockAt(vote, plus(first)), plus(first + more))).toEqual(direct);
      }),
    );
  });

  it("pauses give back exactly the time they took", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 8 }), (pauses) => {
        let clock = vote;
        let at = 10;
        for (const seconds of pauses) {
          clock = resumeClock(pauseClock(clock, plus(at)), plus(at + seconds));
          at += seconds;
        }
        expect(timeLeft(clock, plus(at))).toBe(470_000);
      }),
    );
  });
});
