import { describe, expect, it } from "vitest";
import type { MemberRow, PostRow } from "../rows";
import type { Naming, Status } from "../vocabulary";
import { countTold } from "./standing";
import { isTold, seqAfter, type Told, toldOfMember, toldOfPost, writeTold } from "./told";

const at = new Date("2026-11-24T09:00:00Z");

const bens: PostRow = {
  id: "p1",
  paragraphId: "one",
  parentId: null,
  kind: "REBUT",
  side: "OPPOSITION",
  authorId: "ben",
  authorName: "Ben",
  authorRole: "STUDENT",
  authorPseudonym: "Otter",
  isAuthorNameWaiting: false,
  key: null,
  body: "Costs are not harms.",
  restatement: null,
  quote: null,
  evidence: [],
  status: "PUBLISHED",
  reason: null,
  hasReplies: false,
  flags: 0,
  anchor: "same",
  quotedBefore: null,
  isPinned: false,
  isFirst: false,
  createdAt: at,
  editedAt: null,
  phaseIndex: 2,
  seq: 4,
};

const ben: MemberRow = {
  id: "ben",
  role: "STUDENT",
  side: "OPPOSITION",
  name: "Ben",
  pseudonym: "Otter",
  isNameWaiting: false,
  isMuted: false,
  muteReason: null,
  isRemoved: false,
  isAbsent: false,
  isExpected: false,
  placed: null,
  joinedAt: at,
};

const open = { names: "REAL" as Naming, isGated: false };
const with_ = (part: Partial<PostRow>): PostRow => ({ ...bens, ...part });
const was = (status: Status) => with_({ status });

describe("of a post", () => {
  it.each<[string, PostRow | null, PostRow, Told]>([
    ["that is written, everybody is told", null, bens, null],
    ["that waits, the teacher and its author", null, was("PENDING"), ["teacher", "teacher-author", "owner"]],
    [
      "that waits and is rejected, the same",
      was("PENDING"),
      was("REJECTED"),
      ["teacher", "teacher-author", "owner"],
    ],
    [
      "that waits and is taken back, the same",
      was("PENDING"),
      was("WITHDRAWN"),
      ["teacher", "teacher-author", "owner"],
    ],
    ["that is approved, everybody", was("PENDING"), bens, null],
    [
      "that is flagged, the teacher and the wall, and not its author",
      bens,
      with_({ flags: 1 }),
      ["teacher", "teacher-author", "wall"],
    ],
    ["that is hidden, everybody", bens, was("HIDDEN"), null],
    ["that looks the same to all, nobody", bens, with_({ seq: 9 }), []],
  ])("%s", (_, before, after, told) => expect(toldOfPost(before, after, open)).toEqual(told));

  it("behind a gate, those who may see it, without a number of its own", () =>
    expect(toldOfPost(null, bens, { ...open, isGated: true })).toContain("class"));
});

describe("of a member", () => {
  it.each<[string, Partial<MemberRow>, Naming, Told]>([
    [
      "who is muted, the teacher, themself and the wall",
      { isMuted: true },
      "REAL",
      ["teacher", "owner", "wall"],
    ],
    ["who is absent, the teacher alone", { isAbsent: true }, "REAL", ["teacher"]],
    ["who changes sides, everybody", { side: "PROPOSITION" }, "REAL", null],
    ["who is removed, everybody", { isRemoved: true }, "REAL", null],
    ["who is renamed, everybody", { name: "Benjamin" }, "REAL", null],
    [
      "who is renamed behind a pseudonym, the teacher and themself",
      { name: "Benjamin" },
      "PSEUDONYM",
      ["teacher", "owner"],
    ],
    [
      "whose name waits no more behind a pseudonym, the teacher",
      { isNameWaiting: true },
      "PSEUDONYM",
      ["teacher"],
    ],
  ])("%s", (_, part, names, told) => expect(toldOfMember(ben, { ...ben, ...part }, names)).toEqual(told));
});

it("who is told is kept as a text; the class counts none of it", () => {
  const told: Told = ["teacher", "wall"];
  expect([isTold(writeTold(told), "wall"), isTold(writeTold(told), "class")]).toEqual([true, false]);
  expect([isTold(writeTold(null), "waiting"), isTold(writeTold([]), "teacher")]).toEqual([true, false]);
  expect([seqAfter(told, 7, 4), seqAfter(["class"], 7, 4), seqAfter(null, 7, 4)]).toEqual([4, 7, 8]);
});

it("of what few were told each counts their own", () => {
  const few = [
    { topic: "rating" as const, subjectId: "ben", toldTo: "owner" },
    { topic: "post" as const, subjectId: "p1", toldTo: "teacher wall" },
  ];
  const count = (id: string, role: "STUDENT" | "TEACHER") =>
    countTold({ id, role, side: null }, few, null, () => bens);
  expect([count("ben", "STUDENT"), count("ada", "STUDENT"), count("okafor", "TEACHER")]).toEqual([1, 0, 1]);
});
