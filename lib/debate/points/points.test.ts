import { expect, it } from "vitest";
import type { Viewer } from "../audience";
import type { Stand, Writer } from "../posts";
import { beginningRefusal, choiceRefusal, proposalRefusal } from "./points";
import { type PointRow, seePoint } from "./see-point";

const clock = { phases: [], phaseIndex: 0, phaseStartedAt: new Date(0), phaseEndsAt: null, pausedAt: null };
const stand: Stand = {
  clock: { ...clock, isAutoAdvancing: true },
  isLocked: false,
  isArchived: false,
};
const writer: Writer = { id: "ada", role: "STUDENT", side: null, isMuted: false, isRemoved: false };
const reasonOf = (refusal: ReturnType<typeof choiceRefusal>) => refusal?.reason ?? null;

it("lets a student propose three points until they are chosen, with a side or without", () => {
  const ask = (who: Partial<Writer>, proposed = 0, isChosen = false) =>
    reasonOf(proposalRefusal(stand, { ...writer, ...who }, { isChosen, proposed }));
  expect([ask({}), ask({ side: "OPPOSITION" }), ask({}, 2)]).toEqual([null, null, null]);
  expect(ask({}, 3)).toBe("too-many-points");
  expect(ask({}, 0, true)).toBe("points-chosen");
  expect([ask({ role: "TEACHER" }), ask({ role: "JUDGE" })]).toEqual(["not-allowed", "not-allowed"]);
  expect(ask({ isMuted: true })).toBe("muted");
});

it("has the points chosen once", () => {
  const teacher = { ...writer, role: "TEACHER" } as const;
  expect(reasonOf(choiceRefusal(stand, teacher, { isChosen: false }))).toBeNull();
  expect(reasonOf(choiceRefusal(stand, teacher, { isChosen: true }))).toBe("points-chosen");
  expect(reasonOf(choiceRefusal({ ...stand, isArchived: true }, teacher, { isChosen: false }))).toBe(
    "archived",
  );
});

it("begins no debate without them, by hand or by the clock", () => {
  const begin = (phaseIndex: number, phaseEndsAt: Date | null, isChosen = false) =>
    reasonOf(beginningRefusal({ phaseIndex, phaseEndsAt }, { isChosen }));
  expect([begin(0, null), begin(1, null, true), begin(0, new Date(1), true)]).toEqual([null, null, null]);
  expect([begin(1, null), begin(0, new Date(1))]).toEqual(["points-missing", "points-missing"]);
});

const row = (changes: Partial<PointRow> = {}): PointRow => ({
  id: "p1",
  text: "They buzz.",
  authorId: "ada",
  authorName: "Ada",
  authorPseudonym: "Heron",
  authorRole: "STUDENT",
  isAuthorNameWaiting: false,
  status: "PUBLISHED",
  reason: null,
  ...changes,
});
const person = (id: string, role: Viewer["role"] = "STUDENT"): Viewer => ({ id, role, side: null });

it("keeps what waits or was taken away from the class, and a name that is hidden", () => {
  const teacher = person("okafor", "TEACHER");
  for (const status of ["PENDING", "HIDDEN"] as const) {
    const kept = row({ status, reason: "Unkind." });
    expect(seePoint(kept, person("ben"), "REAL")).toBeNull();
    expect(seePoint(kept, { ...teacher, isOnWall: true }, "REAL")).toBeNull();
    expect(seePoint(kept, person("ada"), "REAL")).toMatchObject({ status, reason: "Unkind." });
    expect(seePoint(kept, teacher, "REAL")).toMatchObject({ status });
  }
  expect(seePoint(row({ reason: "Unkind." }), person("ben"), "REAL")).toEqual({
    id: "p1",
    text: "They buzz.",
    by: { memberId: "ada", name: "Ada" },
  });
  expect(JSON.stringify(seePoint(row(), person("ben"), "PSEUDONYM"))).not.toMatch(/ada/i);
  expect(seePoint(row(), teacher, "PSEUDONYM")).toMatchObject({ by: { name: "Ada" } });
});
