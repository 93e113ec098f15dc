import { describe, expect, it } from "vitest";
import type { Snapshot } from "@/lib/debate/events";
import { isWaitingAt } from "./standing";

type Seen = Pick<Snapshot, "phase" | "me">;

/** What Ada sees of a gate, and where she has written first. */
const adaAt = (
  gate: Snapshot["phase"]["gate"],
  opened: readonly string[],
  role: Snapshot["me"]["role"] = "STUDENT",
): Seen => ({
  phase: {
    key: "rebuttals",
    title: "Rebuttals",
    index: 3,
    steps: [],
    startedAt: "2026-01-01T09:00:00.000Z",
    endsAt: null,
    paused: null,
    allows: {
      post: { PROPOSITION: [], OPPOSITION: [] },
      reply: true,
      rate: true,
      ballot: null,
      swap: false,
      reveals: false,
    },
    gate,
    sayItBack: false,
    holdsResults: false,
  },
  me: {
    memberId: "Ada",
    placed: null,
    name: "Ada",
    role,
    side: "PROPOSITION",
    isMuted: false,
    muteReason: null,
    pseudonym: null,
    ballots: { OPENING: null, CLOSING: null },
    credits: [],
    ratings: {},
    opened,
  },
});

describe("before a write-first gate", () => {
  it("Ada waits on each paragraph where she has not written", () => {
    const ada = adaAt("PARAGRAPH", ["p1"]);
    expect(["p1", "p2"].map((id) => isWaitingAt(ada, id))).toEqual([false, true]);
  });

  it("Ada waits everywhere until she has written anywhere, where the gate holds over the phase", () => {
    expect(["p1", "p2"].map((id) => isWaitingAt(adaAt("PHASE", []), id))).toEqual([true, true]);
    expect(["p1", "p2"].map((id) => isWaitingAt(adaAt("PHASE", [""]), id))).toEqual([false, false]);
  });

  it("nobody waits where there is no gate, and neither a judge nor the teacher where there is", () => {
    expect(isWaitingAt(adaAt(null, []), "p1")).toBe(false);
    expect(isWaitingAt(adaAt("PARAGRAPH", [], "JUDGE"), "p1")).toBe(false);
    expect(isWaitingAt(adaAt("PARAGRAPH", [], "TEACHER"), "p1")).toBe(false);
  });
});
