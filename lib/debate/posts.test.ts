import { describe, expect, it } from "vitest";
import oxford from "../../prisma/formats/oxford.json";
import type { Clock, Phase } from "./phases";
import {
  ballotRefusal,
  changeRefusal,
  editRefusal,
  isHeld,
  postRefusal,
  type Stand,
  statusOf,
  type Writer,
} from "./posts";
import { kinds } from "./vocabulary";

const phases = oxford.phases as unknown as readonly Phase[];
const at = (key: string, more: Partial<Clock> = {}): Stand => ({
  clock: {
    phases,
    phaseIndex: phases.findIndex((phase) => phase.key === key),
    phaseStartedAt: new Date(0),
    phaseEndsAt: null,
    pausedAt: null,
    isAutoAdvancing: true,
    ...more,
  },
  isLocked: false,
  isArchived: false,
});

const student = { role: "STUDENT", isMuted: false, isRemoved: false } as const;
const ada: Writer = { id: "ada", side: "PROPOSITION", ...student };
const ben: Writer = { id: "ben", side: "OPPOSITION", ...student };
const lee: Writer = { id: "lee", role: "JUDGE", side: null, isMuted: false, isRemoved: false };
const okafor: Writer = { id: "okafor", role: "TEACHER", side: null, isMuted: false, isRemoved: false };
const adas = { side: "PROPOSITION", status: "PUBLISHED" } as const;
const bens = { side: "OPPOSITION", status: "PUBLISHED" } as const;

const why = (refusal: ReturnType<typeof postRefusal>) => refusal?.reason ?? null;

describe("who may write", () => {
  it("Ben rebuts the essay in Opening arguments; Ada supports it", () => {
    expect(postRefusal(at("openings"), ben, "REBUT", null)).toBeNull();
    expect(postRefusal(at("openings"), ada, "SUPPORT", null)).toBeNull();
  });

  it("Ada may not rebut or concede the essay, which speaks for her own side", () => {
    expect(why(postRefusal(at("openings"), ada, "REBUT", null))).toBe("own-side");
    expect(why(postRefusal(at("openings"), ada, "CONCEDE", null))).toBe("own-side");
  });

  it("Ben may not support the essay: the phase does not allow that kind to his side", () => {
    expect(why(postRefusal(at("rebuttals"), ben, "SUPPORT", null))).toBe("kind-not-allowed");
  });

  it("replies wait for Rebuttals, and say which phase runs", () => {
    expect(postRefusal(at("openings"), ada, "REBUT", bens)).toMatchObject({
      reason: "phase-closed",
      phase: "openings",
    });
    expect(postRefusal(at("rebuttals"), ada, "REBUT", bens)).toBeNull();
  });

  it("in Replies nobody opens a new argument", () => {
    expect(why(postRefusal(at("replies"), ben, "REBUT", null))).toBe("phase-closed");
    expect(postRefusal(at("replies"), ben, "REBUT", adas)).toBeNull();
  });

  it("nobody rebuts or concedes to their own side, but may ask it and support it", () => {
    expect(kinds.map((kind) => why(postRefusal(at("replies"), ben, kind, bens)))).toEqual([
      "own-side",
      null,
      null,
      "own-side",
    ]);
  });

  it("a post that is hidden, pending or withdrawn is not answered", () => {
    for (const status of ["HIDDEN", "PENDING", "REJECTED", "WITHDRAWN"] as const) {
      expect(why(postRefusal(at("replies"), ben, "REBUT", { side: "PROPOSITION", status }))).toBe(
        "parent-not-published",
      );
    }
  });

  it("Judge Lee does not post, a student without a side not yet", () => {
    expect(why(postRefusal(at("replies"), lee, "QUESTION", adas))).toBe("judges-do-not-post");
    expect(why(postRefusal(at("replies"), { ...ada, side: null }, "QUESTION", bens))).toBe("needs-side");
  });

  it("a muted, removed, paused, locked or archived student is told so", () => {
    expect(why(postRefusal(at("replies"), { ...ben, isMuted: true }, "REBUT", adas))).toBe("muted");
    expect(why(postRefusal(at("replies"), { ...ben, isRemoved: true }, "REBUT", adas))).toBe("removed");
    expect(why(postRefusal(at("replies", { pausedAt: new Date(1) }), ben, "REBUT", adas))).toBe("paused");
    expect(why(postRefusal({ ...at("replies"), isLocked: true }, ben, "REBUT", adas))).toBe("room-locked");
    expect(why(postRefusal({ ...at("replies"), isArchived: true }, ben, "REBUT", adas))).toBe("archived");
  });

  it("Ms Okafor writes in every phase, paused and locked too, but not in the archive", () => {
    expect(
      postRefusal({ ...at("lobby", { pausedAt: new Date(1) }), isLocked: true }, okafor, "QUESTION", null),
    ).toBeNull();
    expect(why(changeRefusal({ ...at("lobby"), isArchived: true }, okafor))).toBe("archived");
  });
});

describe("changing one's post", () => {
  const post = { authorId: "ben", phaseIndex: 3, status: "PUBLISHED" } as const;

  it("is its author's, while its phase runs", () => {
    expect(editRefusal(at("rebuttals"), ben, post)).toBeNull();
    expect(editRefusal(at("rebuttals"), ada, post)?.reason).toBe("not-author");
    expect(editRefusal(at("replies"), ben, post)).toMatchObject({ reason: "phase-closed", phase: "replies" });
  });

  it("ends when the teacher acted on it, or on its author", () => {
    expect(editRefusal(at("rebuttals"), ben, { ...post, status: "PENDING" })).toBeNull();
    expect(editRefusal(at("rebuttals"), ben, { ...post, status: "HIDDEN" })?.reason).toBe("not-changeable");
    expect(editRefusal(at("rebuttals"), { ...ben, isMuted: true }, post)?.reason).toBe("muted");
  });
});

describe("voting", () => {
  it("is for students and judges at the stage that is open, muted ones too", () => {
    expect(ballotRefusal(at("opening-vote"), ada, "OPENING")).toBeNull();
    expect(ballotRefusal(at("opening-vote"), lee, "OPENING")).toBeNull();
    expect(ballotRefusal(at("opening-vote"), { ...ben, isMuted: true }, "OPENING")).toBeNull();
    expect(ballotRefusal(at("opening-vote"), ada, "CLOSING")).toMatchObject({
      reason: "ballot-closed",
      phase: "opening-vote",
    });
    expect(ballotRefusal(at("rebuttals"), ada, "OPENING")?.reason).toBe("ballot-closed");
    expect(ballotRefusal(at("opening-vote"), okafor, "OPENING")?.reason).toBe("not-allowed");
  });
});

describe("pre-moderation", () => {
  it("holds nothing, everything, or what comes before the first post that passed", () => {
    expect([false, true].map((hasPassed) => isHeld("OFF", ben, { hasPassed }))).toEqual([false, false]);
    expect([false, true].map((hasPassed) => isHeld("FIRST", ben, { hasPassed }))).toEqual([true, false]);
    expect([false, true].map((hasPassed) => isHeld("ALL", ben, { hasPassed }))).toEqual([true, true]);
    expect(isHeld("ALL", okafor, { hasPassed: false })).toBe(false);
    expect([ben, okafor].map((one) => isHeld("OFF", one, { hasPassed: true, hasFound: true }))).toEqual([
      true,
      false,
    ]);
  });

  it("makes a held post pending until it is approved or rejected; hiding goes before, withdrawal before all", () => {
    const held = { isWithdrawn: false, isHidden: false, isHeld: true, verdict: null } as const;
    expect(statusOf(held)).toBe("PENDING");
    expect(statusOf({ ...held, verdict: "APPROVED" })).toBe("PUBLISHED");
    expect(statusOf({ ...held, verdict: "REJECTED" })).toBe("REJECTED");
    expect(statusOf({ ...held, isHidden: true, verdict: "APPROVED" })).toBe("HIDDEN");
    expect(statusOf({ ...held, isHidden: true, isWithdrawn: true })).toBe("WITHDRAWN");
    expect(statusOf({ ...held, isHeld: false })).toBe("PUBLISHED");
  });
});
