import { expect, it } from "vitest";
import type { Viewer } from "../audience";
import type { Agreement } from "../vocabulary";
import { inGroundOrder, type SentenceRow, seeSentence } from "./see-sentence";

const row = (changes: Partial<SentenceRow> = {}): SentenceRow => ({
  id: "s1",
  text: "Both want peace.",
  authorId: "ada",
  authorName: "Ada",
  authorPseudonym: "Heron",
  authorRole: "STUDENT",
  isAuthorNameWaiting: false,
  status: "PUBLISHED",
  reason: null,
  phaseIndex: 2,
  createdAt: new Date("2026-11-30T08:00:00Z"),
  postIds: [],
  voices: new Map<string, Agreement>([["ben", "agree"]]),
  reasons: new Map(),
  count: { PROPOSITION: { agree: 4, here: 5 }, OPPOSITION: { agree: 2, here: 3 } },
  counted: null,
  ...changes,
});

const person = (id: string, role: Viewer["role"] = "STUDENT"): Viewer => ({ id, role, side: "OPPOSITION" });
const running = { names: "REAL", isOver: false, posts: [] } as const;
const over = { ...running, isOver: true };

it("tells students with which sides it has come while the phase runs, and what they say themselves", () => {
  expect(seeSentence(row(), person("ben"), running)).toEqual({
    id: "s1",
    text: "Both want peace.",
    by: { memberId: "ada", name: "Ada" },
    paragraphIds: [],
    mine: "agree",
    reach: "both",
  });
  expect(seeSentence(row(), person("noor"), running)).toMatchObject({ mine: null });
  expect(seeSentence(row(), { ...person("ben"), watchedBy: "okafor" }, running)).toMatchObject({
    mine: null,
  });
});

it("shows counts when the phase is over, those under three to the teacher alone", () => {
  const class_ = seeSentence(row(), person("noor"), over);
  expect(class_).toMatchObject({ stands: true, agree: { PROPOSITION: 4, OPPOSITION: "<3" } });
  const teacher = person("okafor", "TEACHER");
  expect(seeSentence(row(), teacher, running)).toMatchObject({ agree: { PROPOSITION: 4, OPPOSITION: 2 } });
  expect(seeSentence(row(), { ...teacher, isOnWall: true }, running)).not.toHaveProperty("agree");
});

it("shows reasons to the teacher without their names, and to who gave one", () => {
  const said = row({
    voices: new Map<string, Agreement>([
      ["ben", "not-yet"],
      ["noor", "not-yet"],
    ]),
    reasons: new Map([
      ["noor", "Too vague."],
      ["ben", "At what price?"],
    ]),
  });
  expect(seeSentence(said, person("ben"), running)).toMatchObject({ myReason: "At what price?" });
  expect(JSON.stringify(seeSentence(said, person("ada"), over))).not.toMatch(/price|vague/);
  expect(seeSentence(said, person("okafor", "TEACHER"), running)).toMatchObject({
    reasons: ["At what price?", "Too vague."],
    mine: null,
  });
});

it("keeps what waits or was taken away from the class, and a name that is hidden", () => {
  for (const status of ["PENDING", "HIDDEN"] as const) {
    const kept = row({ status, reason: "No." });
    expect(seeSentence(kept, person("noor"), over)).toBeNull();
    expect(seeSentence(kept, { ...person("okafor", "TEACHER"), isOnWall: true }, over)).toBeNull();
    expect(seeSentence(kept, person("ada"), over)).toMatchObject({ status, reason: "No." });
    expect(seeSentence(kept, person("okafor", "TEACHER"), over)).toMatchObject({ status });
  }
  const hidden = seeSentence(row(), person("noor"), { ...over, names: "PSEUDONYM" });
  expect(JSON.stringify(hidden)).not.toMatch(/ada/i);
});

it("puts first what bridges most, once it stands, and tells nothing by the order of masked counts", () => {
  const at = (id: string, agree: number, here: number) =>
    row({ id, count: { PROPOSITION: { agree, here }, OPPOSITION: { agree: 5, here: 5 } } });
  const order = (isOver: boolean, ...rows: readonly SentenceRow[]) =>
    rows.toSorted(inGroundOrder(() => isOver)).map(({ id }) => id);
  expect(order(true, at("a", 1, 5), at("b", 3, 5), at("c", 5, 5))).toEqual(["c", "b", "a"]);
  expect(order(false, at("a", 1, 5), at("b", 3, 5), at("c", 5, 5))).toEqual(["a", "b", "c"]);
  expect(order(true, at("a", 2, 3), at("b", 2, 3))).toEqual(["a", "b"]);
});
