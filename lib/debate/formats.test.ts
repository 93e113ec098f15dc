import { describe, expect, test } from "vitest";
import aWeek from "../../prisma/formats/a-week.json";
import oxford from "../../prisma/formats/oxford.json";
import workshop from "../../prisma/formats/rebuttal-workshop.json";
import controversy from "../../prisma/formats/structured-academic-controversy.json";
import { formatFaults, formatReasons, longestPhase, totalMinutes } from "./formats";
import { allowsNothing, type Phase, type PhaseAllows } from "./phases";
import { kinds } from "./vocabulary";

const silent: Phase = {
  key: "",
  title: "A phase",
  minutes: 5,
  autoAdvance: true,
  allows: allowsNothing,
  writeFirst: null,
  sayItBack: false,
};
/** A phase that allows more, or less. */
const allowing = (phase: Phase, changed: Partial<PhaseAllows>): Phase => ({
  ...phase,
  allows: { ...phase.allows, ...changed },
});

const writing = { post: { PROPOSITION: ["SUPPORT"], OPPOSITION: ["REBUT"] }, reply: true } as const;

const lobby: Phase = { ...silent, key: "lobby", minutes: null, autoAdvance: false };
const opening = allowing({ ...silent, key: "opening-vote" }, { ballot: "OPENING" });
const rebuttals = allowing({ ...silent, key: "rebuttals" }, writing);
const closing = allowing({ ...silent, key: "closing-vote" }, { ballot: "CLOSING" });
const debrief = allowing({ ...silent, key: "debrief" }, { reveals: true });
const lesson = [lobby, opening, rebuttals, closing, debrief] as const;

/** Ms Okafor's lesson with one phase changed. */
const lessonWith = (
  key: string,
  more: Partial<Phase>,
  allowed: Partial<PhaseAllows> = {},
): readonly Phase[] =>
  lesson.map((phase) => (phase.key === key ? allowing({ ...phase, ...more }, allowed) : phase));

const lobbies = (count: number): readonly Phase[] =>
  Array.from({ length: count }, (_, at) => ({ ...lobby, key: `lobby-${at}` }));

const shipped = [oxford, controversy, workshop, aWeek].map(({ id, title, position, phases }) => ({
  id,
  title,
  position,
  phases: phases as unknown as readonly Phase[],
}));

describe("a format is possible", () => {
  test("for Ms Okafor's lesson, and with only what it needs", () => {
    expect(formatFaults(lesson)).toEqual([]);
    expect(formatFaults([rebuttals])).toEqual([]);
  });

  test("with 30 phases, a phase of 30 days, a ballot while people write, and nothing revealed", () => {
    expect(formatFaults([...lobbies(29), rebuttals])).toEqual([]);
    expect(formatFaults(lessonWith("rebuttals", { minutes: longestPhase }))).toEqual([]);
    expect(formatFaults(lessonWith("opening-vote", {}, writing))).toEqual([]);
    expect(formatFaults(lessonWith("debrief", {}, { reveals: false }))).toEqual([]);
    expect(formatFaults([opening, rebuttals, debrief])).toEqual([]);
  });

  test("where answers come in a later phase, and for concessions, which need none", () => {
    const openings = allowing({ ...rebuttals, key: "openings" }, { reply: false });
    expect(formatFaults([openings, rebuttals])).toEqual([]);
    expect(
      formatFaults([rebuttals, allowing(openings, { post: { PROPOSITION: [], OPPOSITION: ["CONCEDE"] } })]),
    ).toEqual([]);
  });

  test("where the Opposition can only concede to the essay", () => {
    expect(
      formatFaults([allowing(rebuttals, { post: { PROPOSITION: ["SUPPORT"], OPPOSITION: ["CONCEDE"] } })]),
    ).toEqual([]);
  });

  test("with a gate and a swap in a phase in which people write, if only replies for the swap", () => {
    expect(formatFaults(lessonWith("rebuttals", { writeFirst: "PHASE" }, { swap: true }))).toEqual([]);
    expect(
      formatFaults([rebuttals, allowing({ ...silent, key: "swap" }, { reply: true, swap: true })]),
    ).toEqual([]);
  });
});

const impossible: readonly (readonly [
  reason: string,
  index: number | null,
  what: string,
  phases: readonly Phase[],
])[] = [
  ["no-phases", null, "no phases", []],
  ["too-many-phases", null, "31 phases", [...lobbies(30), rebuttals]],
  ["nobody-writes", null, "no phase in which somebody writes", [lobby, opening, closing, debrief]],
  [
    "essay-unanswerable",
    null,
    "an Opposition that only asks",
    lessonWith(
      "rebuttals",
      {},
      {
        post: { PROPOSITION: ["SUPPORT", "REBUT"], OPPOSITION: ["QUESTION", "SUPPORT"] },
      },
    ),
  ],
  [
    "essay-unanswerable",
    null,
    "only replies",
    lessonWith("rebuttals", {}, { post: { PROPOSITION: [], OPPOSITION: [] } }),
  ],
  ["bad-key", 4, "a key that came before", lessonWith("debrief", { key: "lobby" })],
  ["bad-key", 2, "no key", lessonWith("rebuttals", { key: "" })],
  ["bad-key", 2, "a key of 41 letters", lessonWith("rebuttals", { key: "a".repeat(41) })],
  ["bad-key", 2, "a key with a capital", lessonWith("rebuttals", { key: "Rebuttals" })],
  ["bad-key", 2, "a key that means another phase", lessonWith("rebuttals", { key: "next" })],
  ["bad-key", 2, "another one", lessonWith("rebuttals", { key: "previous" })],
  ["bad-title", 0, "no title", lessonWith("lobby", { title: "" })],
  ["bad-title", 0, "a title of blanks", lessonWith("lobby", { title: "  " })],
  ["bad-title", 0, "a title of 81 characters", lessonWith("lobby", { title: "🦉".repeat(81) })],
  [
    "bad-title",
    0,
    "a title in which there is nothing to see",
    lessonWith("lobby", { title: "\u200b\u3164" }),
  ],
  ["bad-title", 0, "a title with U+0000", lessonWith("lobby", { title: "Lob\u0000by" })],
  ["bad-minutes", 2, "0 minutes", lessonWith("rebuttals", { minutes: 0 })],
  ["bad-minutes", 2, "a minute and a half", lessonWith("rebuttals", { minutes: 1.5 })],
  ["bad-minutes", 2, "more than 30 days", lessonWith("rebuttals", { minutes: longestPhase + 1 })],
  ["bad-minutes", 2, "no number of minutes", lessonWith("rebuttals", { minutes: Number.NaN })],
  ["advance-without-minutes", 0, "a lobby that ends by itself", lessonWith("lobby", { autoAdvance: true })],
  [
    "ballot-twice",
    3,
    "two opening ballots",
    [lobby, opening, rebuttals, allowing(closing, { ballot: "OPENING" }), debrief],
  ],
  [
    "ballot-twice",
    4,
    "two closing ballots",
    [lobby, opening, rebuttals, closing, { ...closing, key: "again" }],
  ],
  ["closing-before-opening", 1, "a closing ballot before the opening one", [rebuttals, closing, opening]],
  ["closing-before-opening", 1, "a closing ballot without an opening one", [rebuttals, closing]],
  [
    "reveals-too-early",
    2,
    "tallies before the closing ballot",
    lessonWith("rebuttals", {}, { reveals: true }),
  ],
  [
    "reveals-too-early",
    3,
    "tallies during the closing ballot",
    lessonWith("closing-vote", {}, { reveals: true }),
  ],
  [
    "reveals-too-early",
    0,
    "tallies during an opening ballot alone",
    [allowing(opening, { reveals: true }), rebuttals],
  ],
  ["nobody-answers", 2, "no replies", lessonWith("rebuttals", {}, { reply: false })],
  [
    "nobody-answers",
    1,
    "replies that come too early",
    [rebuttals, allowing({ ...rebuttals, key: "last" }, { reply: false })],
  ],
  [
    "gate-without-posts",
    1,
    "a gate where nobody writes",
    lessonWith("opening-vote", { writeFirst: "PARAGRAPH" }),
  ],
  [
    "gate-without-posts",
    1,
    "a gate where people only reply",
    [rebuttals, allowing({ ...silent, key: "replies", writeFirst: "PHASE" }, { reply: true })],
  ],
  [
    "gate-without-posts",
    2,
    "a gate that one side could not open",
    lessonWith("rebuttals", { writeFirst: "PHASE" }, { post: { PROPOSITION: [], OPPOSITION: ["REBUT"] } }),
  ],
  ["swap-without-writing", 3, "a swap where nobody writes", lessonWith("closing-vote", {}, { swap: true })],
];

describe("a format is impossible", () => {
  test.each(impossible)("%s at %s: %s", (reason, index, _, phases) => {
    expect(formatFaults(phases)).toEqual([{ reason, index }]);
  });

  test("for every reason there is, each of them tried above", () => {
    expect([...new Set(impossible.map(([reason]) => reason))].sort()).toEqual([...formatReasons].sort());
  });

  test("for several at once, in the order of the phases", () => {
    const phases = [
      { ...lobby, title: "", autoAdvance: true },
      allowing({ ...rebuttals, minutes: 0 }, { reply: false }),
    ];
    expect(formatFaults(phases)).toEqual([
      { reason: "bad-title", index: 0 },
      { reason: "advance-without-minutes", index: 0 },
      { reason: "bad-minutes", index: 1 },
      { reason: "nobody-answers", index: 1 },
    ]);
  });
});

describe("a format takes", () => {
  test("the minutes of its phases, the lobby aside", () => {
    expect(totalMinutes(lesson)).toBe(20);
    expect(totalMinutes([rebuttals])).toBe(5);
    expect(totalMinutes([])).toBe(0);
  });

  test("counts only the phases that have a time", () => {
    expect(totalMinutes(lessonWith("debrief", { minutes: null }))).toBe(15);
  });
});

describe("the formats that ship", () => {
  test.each(shipped)("$title is possible", ({ phases }) => expect(formatFaults(phases)).toEqual([]));

  test("have their own ids and places in the list", () => {
    expect(shipped.map(({ id, position }) => [id, position])).toEqual([
      ["oxford", 1],
      ["structured-academic-controversy", 2],
      ["rebuttal-workshop", 3],
      ["a-week", 4],
    ]);
  });

  test("take the time their titles say, the week in days and the workshop until its end", () => {
    expect(shipped.map(({ phases }) => totalMinutes(phases))).toEqual([45, 60, 25, 7 * 24 * 60]);
  });

  test("promise each side no kind of post that the rules refuse it", () => {
    for (const {
      allows: { post },
    } of shipped.flatMap(({ phases }) => phases)) {
      expect(post.PROPOSITION.filter((kind) => kind === "REBUT" || kind === "CONCEDE")).toEqual([]);
      expect([...post.PROPOSITION, ...post.OPPOSITION].every((kind) => kinds.includes(kind))).toBe(true);
    }
  });
});
