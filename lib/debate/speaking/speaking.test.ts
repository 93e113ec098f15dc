import { describe, expect, it } from "vitest";
import spokenDebate from "../../../prisma/formats/spoken-debate.json";
import { formatFaults } from "../formats";
import type { Clock, Phase } from "../phases";
import type { Stand, Writer } from "../posts";
import type { Side } from "../vocabulary";
import { callOrder } from "./call-order";
import { askRefusal, callRefusal, notePlaceRefusal, noteRefusal } from "./may-speak";
import { seeFloor } from "./see-turn";
import { bankOf, secondsFor, type TurnRow } from "./turn";

const times = { turnSeconds: 60, bankSeconds: 150 };
const full = { PROPOSITION: 150, OPPOSITION: 150 };
const at = (second: number) => new Date(Date.UTC(2026, 10, 30, 9, 0, second));

const sidesOf: Readonly<Record<string, Side>> = {
  Ada: "PROPOSITION",
  "Min-jun": "PROPOSITION",
  Ben: "OPPOSITION",
  "Seo-yeon": "OPPOSITION",
};

const turn = (name: string, asked: number, changes: Partial<TurnRow> = {}): TurnRow => ({
  id: `t${1000 - asked}`,
  memberId: name,
  name,
  pseudonym: `Animal of ${name.length}`,
  role: "STUDENT",
  isNameWaiting: false,
  isMuted: false,
  isRemoved: false,
  phaseIndex: 3,
  state: "waiting",
  side: sidesOf[name] ?? null,
  paragraphId: null,
  postId: null,
  askedAt: at(asked),
  startedAt: null,
  endsAt: null,
  endedAt: null,
  noteId: null,
  ...changes,
});

const spoken = (name: string, from: number, until: number): TurnRow =>
  turn(name, from, { state: "spoken", startedAt: at(from), endsAt: at(from + 60), endedAt: at(until) });

const order = (waiting: readonly TurnRow[], before: readonly TurnRow[] = [], bank = full) =>
  callOrder(waiting, before, bank).map(({ name }) => name);

describe("who is called next", () => {
  it("is nobody where nobody waits, and the one who waits alone", () => {
    expect(order([])).toEqual([]);
    expect(order([turn("Ben", 1)])).toEqual(["Ben"]);
  });

  it("alternates between the sides from the Proposition on, whoever asked first", () => {
    expect(order([turn("Ben", 1), turn("Seo-yeon", 2), turn("Ada", 3), turn("Min-jun", 4)])).toEqual([
      "Ada",
      "Ben",
      "Min-jun",
      "Seo-yeon",
    ]);
    expect(order([turn("Ada", 1), turn("Ben", 2)], [spoken("Min-jun", 0, 30)])).toEqual(["Ben", "Ada"]);
  });

  it("is of a side who spoke least, then who has waited longest; the order they are listed in says nothing", () => {
    const before = [spoken("Ada", 0, 10), spoken("Ben", 20, 30)];
    expect(order([turn("Ada", 40), turn("Min-jun", 50)], before)).toEqual(["Min-jun", "Ada"]);
    expect(order([turn("Min-jun", 50), turn("Ada", 40)])).toEqual(["Ada", "Min-jun"]);
  });

  it("goes on with the other side where nobody of one waits, or its time is used up", () => {
    expect(order([turn("Ada", 1), turn("Min-jun", 2)], [spoken("Ada", 0, 1)])).toEqual(["Min-jun", "Ada"]);
    expect(order([turn("Ada", 1), turn("Ben", 2)], [], { ...full, PROPOSITION: 0 })).toEqual(["Ben", "Ada"]);
  });

  it("leaves nobody out of many", () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      turn(at % 3 === 0 ? "Ada" : "Ben", at, { id: `t${at}`, memberId: `m${at}` }),
    );
    expect(new Set(callOrder(many, [], full)).size).toBe(200);
  });
});

it("has a format that ships, by which a debate can be held", () => {
  expect(formatFaults(spokenDebate.phases as readonly Phase[])).toEqual([]);
});

it("takes from a side's bank what its turns took, at most what they were given", () => {
  expect(bankOf([], times)).toEqual(full);
  const turns = [spoken("Ada", 0, 20), spoken("Ben", 100, 200), turn("Ada", 300, { state: "skipped" })];
  expect(bankOf(turns, times)).toEqual({ PROPOSITION: 130, OPPOSITION: 90 });
  const running = turn("Ada", 0, { state: "speaking", startedAt: at(0), endsAt: at(60) });
  expect(bankOf([running], times)).toEqual(full);
  expect(secondsFor({ PROPOSITION: 20, OPPOSITION: 90 }, "PROPOSITION", times)).toBe(20);
  expect(secondsFor({ PROPOSITION: 20, OPPOSITION: 90 }, "OPPOSITION", times)).toBe(60);
});

const nothing = { PROPOSITION: [], OPPOSITION: [] };
const allows = { post: nothing, reply: false, rate: false, ballot: null, swap: false, reveals: false };
const phase = { key: "speaking-turns", title: "Speaking turns", minutes: null, autoAdvance: false };
const clockWith = (floor: typeof times | undefined): Clock => ({
  phases: [{ ...phase, allows: { ...allows, floor }, writeFirst: null, sayItBack: false }],
  phaseIndex: 0,
  phaseStartedAt: at(0),
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: false,
});
const stand: Stand = { clock: clockWith(times), isLocked: false, isArchived: false };
const closed: Stand = { ...stand, clock: clockWith(undefined) };
const paused: Stand = { ...stand, clock: { ...stand.clock, pausedAt: at(5) } };
const ada: Writer = {
  id: "Ada",
  role: "STUDENT",
  side: "PROPOSITION",
  isMuted: false,
  isRemoved: false,
};
const okafor: Writer = { ...ada, id: "Okafor", role: "TEACHER", side: null };

it("lets students with a side ask while the phase has a floor", () => {
  expect(askRefusal(stand, ada)).toBeNull();
  const refused = [
    askRefusal(closed, ada),
    askRefusal(paused, ada),
    askRefusal(stand, { ...ada, isMuted: true }),
    askRefusal(stand, { ...ada, side: null }),
    askRefusal(stand, { ...ada, role: "JUDGE" }),
    askRefusal(stand, okafor),
  ].map((refusal) => refusal?.reason);
  expect(refused).toEqual(["phase-closed", "paused", "muted", "needs-side", "not-allowed", "not-allowed"]);
});

it("lets a teacher call whoever waits, but in a pause, in another phase, and without time", () => {
  const waits = turn("Ada", 1, { phaseIndex: 0 });
  expect(callRefusal(stand, okafor, waits, full)).toBeNull();
  const refused = [
    callRefusal(paused, okafor, waits, full),
    callRefusal(closed, okafor, waits, null),
    callRefusal(stand, okafor, { ...waits, phaseIndex: 2 }, full),
    callRefusal(stand, okafor, { ...waits, state: "spoken" }, full),
    callRefusal(stand, okafor, { ...waits, side: null }, full),
    callRefusal(stand, okafor, waits, { ...full, PROPOSITION: 0 }),
  ].map((refusal) => refusal?.reason);
  expect(refused).toEqual([
    "paused",
    "phase-closed",
    "not-changeable",
    "not-changeable",
    "needs-side",
    "bank-empty",
  ]);
});

it("lets the scribe and teachers note a turn that began, once, where the speaker could answer", () => {
  const said = { ...spoken("Ben", 1, 9), phaseIndex: 0 };
  expect(noteRefusal(stand, ada, true, said)).toBeNull();
  expect(noteRefusal(stand, okafor, false, { ...said, phaseIndex: 9 })).toBeNull();
  const refused = [
    noteRefusal(stand, ada, false, said),
    noteRefusal(stand, { ...ada, isMuted: true }, true, said),
    noteRefusal(stand, ada, true, { ...said, state: "waiting" }),
    noteRefusal(stand, ada, true, { ...said, noteId: "p1" }),
    noteRefusal(stand, ada, true, { ...said, phaseIndex: 9 }),
    notePlaceRefusal("PROPOSITION", "REBUT", null),
    notePlaceRefusal("OPPOSITION", "REBUT", { side: "PROPOSITION", status: "HIDDEN" }),
  ].map((refusal) => refusal?.reason);
  expect(refused).toEqual([
    "not-allowed",
    "muted",
    "not-changeable",
    "already-noted",
    "phase-closed",
    "own-side",
    "parent-not-published",
  ]);
  expect(notePlaceRefusal("OPPOSITION", "REBUT", null)).toBeNull();
});

describe("what the floor shows", () => {
  const person = (id: string, role: Writer["role"] = "STUDENT") => ({ id, role, side: null });
  const floor = {
    times,
    phaseIndex: 3,
    names: "PSEUDONYM",
    scribe: turn("Min-jun", 0),
    turns: [
      spoken("Ben", 0, 20),
      turn("Seo-yeon", 30, { state: "skipped", endedAt: at(31) }),
      turn("Ada", 40, { isMuted: true, postId: "p1" }),
      turn("Min-jun", 50, { isRemoved: true }),
    ],
  } as const;
  const named = (viewer: ReturnType<typeof person>) =>
    seeFloor(floor, viewer, []).turns.map(({ name, state, place }) => [name, state, place]);

  it("is who waits and who spoke by the names that the room shows; who is passed over, few are told", () => {
    expect(named(person("Okafor", "TEACHER"))).toEqual([
      ["Ada", "waiting", 1],
      ["Seo-yeon", "skipped", null],
      ["Ben", "spoken", null],
    ]);
    expect(named(person("Ada"))).toEqual([
      ["Animal of 3", "waiting", 1],
      ["Animal of 3", "spoken", null],
    ]);
    expect(named(person("Seo-yeon")).map(([, state]) => state)).toEqual(["waiting", "skipped", "spoken"]);
    const seen = JSON.stringify(seeFloor(floor, person("Ben"), []));
    expect(seen).not.toMatch(/Ada|Min-jun|isMuted|p1/);
    expect(JSON.stringify(seeFloor(floor, person("Okafor", "TEACHER"), []))).toContain("isMuted");
  });

  it("offers the note to teachers and the scribe, but to nobody who looks on as them", () => {
    const toNote = (viewer: Parameters<typeof seeFloor>[1], scribe: TurnRow | null = turn("Ada", 0)) =>
      seeFloor({ ...floor, scribe }, viewer, []).turns.some(({ isToNote }) => isToNote);
    expect([person("Okafor", "TEACHER"), person("Ada"), person("Ben")].map((one) => toNote(one))).toEqual([
      true,
      true,
      false,
    ]);
    expect(toNote({ ...person("Ada"), watchedBy: "Okafor" })).toBe(false);
    expect(toNote(person("Ada"), null)).toBe(false);
  });
});
