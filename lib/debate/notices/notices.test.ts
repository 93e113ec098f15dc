import { describe, expect, it } from "vitest";
import oxford from "@/prisma/formats/oxford.json";
import { type Gate, openedBy } from "../gates";
import type { Clock, Phase } from "../phases";
import type { PostRow, RoomRow } from "../rows";
import { answersTo, type Shown } from "./answers";
import { deadlineIn } from "./deadline";
import { type Found, mostNotices, noticeDays, noticesOf, type Place } from "./notice";

const phases = (oxford.phases as unknown as readonly Phase[]).map((phase) => ({ ...phase }));
const at = (second: number): Date => new Date(second * 1000);
const indexOf = (key: string) => phases.findIndex((phase) => phase.key === key);
const rebuttals = indexOf("rebuttals");

const clockIn = (phaseIndex: number, more: Partial<Clock> = {}): Clock => ({
  phases,
  phaseIndex,
  phaseStartedAt: at(0),
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: true,
  ...more,
});
const room = { id: "room", names: "REAL", writeFirst: null, isArchived: false, isLocked: false };
const motion = { paragraphs: [{ id: "¶1", number: 1, text: "" }] };

const post = (authorId: string, second: number, more: Partial<PostRow> = {}): PostRow => ({
  id: `${authorId} at ${second}`,
  paragraphId: "¶1",
  parentId: null,
  kind: "REBUT",
  side: authorId === "Ben" ? "OPPOSITION" : "PROPOSITION",
  authorId,
  authorName: authorId,
  authorRole: "STUDENT",
  authorPseudonym: null,
  isAuthorNameWaiting: false,
  key: null,
  body: "Drills keep the peace.",
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
  createdAt: at(second),
  editedAt: null,
  phaseIndex: rebuttals,
  seq: 1,
  ...more,
});

const ada = { id: "Ada", role: "STUDENT", side: "PROPOSITION" } as const;
const adas = post("Ada", 1, { phaseIndex: rebuttals - 1 });
const answer = post("Ben", 10, { parentId: adas.id, id: "answer" });

type Around = Readonly<{ clock?: Clock; gate?: Gate | null; writeFirst?: "PHASE"; shown?: readonly Shown[] }>;

/** The seconds from which Ada can see answers to her, among these posts. */
const toAda = (posts: readonly PostRow[], { clock, gate = null, writeFirst, shown = [] }: Around = {}) =>
  answersTo(
    {
      room: { ...room, ...(writeFirst && { writeFirst }) } as unknown as RoomRow,
      clock: clock ?? clockIn(rebuttals),
      gate,
      motion: motion as never,
      posts: [adas, ...posts],
    },
    ada,
    shown,
  ).map((found) => found.at.getTime() / 1000);

describe("answers to somebody", () => {
  it("are the published ones of others to their own posts, and lead to their place", () => {
    const others = [post("Ben", 11), post("Ben", 12, { parentId: "Ben at 11" })];
    expect(toAda([answer, ...others, post("Ada", 13, { parentId: adas.id })])).toEqual([10]);
    const whole = { room: room as never, clock: clockIn(rebuttals), gate: null, motion: motion as never };
    const [found] = answersTo({ ...whole, posts: [adas, answer] }, ada, []);
    expect(found).toMatchObject({ kind: "answers", roomId: "room", path: "?p=1&post=answer#post-answer" });
  });

  it.each(["PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"] as const)("are none where one is %s", (status) => {
    expect(toAda([{ ...answer, status, hasReplies: true }])).toEqual([]);
  });

  it("are news when they are shown, where they waited or were hidden", () => {
    const acts = (["approve", "restore", "pin"] as const).map((act) => ({
      act,
      targetId: "other",
      at: at(60),
    }));
    expect(toAda([answer], { shown: acts })).toEqual([10]);
    for (const act of ["approve", "restore"])
      expect(toAda([answer], { shown: [{ act, targetId: "answer", at: at(50) }] })).toEqual([50]);
  });

  it("are none behind a write-first gate, and news when it lets them through", () => {
    const gated = (posts: readonly PostRow[], more: Around = {}) => {
      const all = [adas, ...posts].filter(({ phaseIndex }) => phaseIndex === rebuttals);
      const gate: Gate = { scope: "PHASE", phaseIndex: rebuttals, opened: openedBy("PHASE", all) };
      return toAda(posts, { gate, writeFirst: "PHASE", ...more });
    };
    expect(gated([answer])).toEqual([]);
    expect(gated([answer, post("Ada", 30)])).toEqual([30]);
    expect(gated([post("Ada", 5), answer])).toEqual([10]);
    const reveal = [{ act: "reveal", targetId: null, at: at(40) }];
    expect(gated([answer], { gate: null, shown: reveal })).toEqual([40]);
    const over = { clock: clockIn(rebuttals + 2, { phaseStartedAt: at(900) }), gate: null };
    expect(gated([answer], over)).toEqual([900]);
    expect(gated([answer, post("Seo-yeon", 700, { phaseIndex: rebuttals + 1 })], over)).toEqual([700]);
  });
});

describe("a deadline", () => {
  const now = at(1_000_000);
  const hour = 3600;
  const inHours = (hours: number) => at(1_000_000 + hours * hour);
  const week = { phaseStartedAt: inHours(-100), phaseEndsAt: inHours(20) };
  const told = (clock: Partial<Clock>, key = "rebuttals", of: object = {}) =>
    deadlineIn({ room: { ...room, ...of } as unknown as RoomRow, clock: clockIn(indexOf(key), clock) }, now);

  it("is told of from a day before, of a phase of a day or more in which there is something to do", () => {
    expect(told(week)).toMatchObject([{ at: inHours(-4), until: inHours(20), phase: { key: "rebuttals" } }]);
    expect(told(week, "closing-vote")).toHaveLength(1);
    expect(told({ ...week, phaseEndsAt: inHours(24) })).toHaveLength(1);
    expect(told({ ...week, phaseEndsAt: inHours(25) })).toEqual([]);
    expect(told({ ...week, phaseEndsAt: inHours(0) })).toEqual([]);
    expect(told({ phaseStartedAt: inHours(-1), phaseEndsAt: inHours(1) })).toEqual([]);
    expect(told(week, "debrief")).toEqual([]);
  });

  it("is none where nobody can do anything", () => {
    expect(told({ ...week, pausedAt: now })).toEqual([]);
    expect(told(week, "rebuttals", { isLocked: true })).toEqual([]);
    expect(told(week, "rebuttals", { isArchived: true })).toEqual([]);
  });
});

describe("notices", () => {
  const place = (more: Partial<Place> = {}): Place => ({
    roomId: "room",
    memberId: "Ada",
    roomTitle: "Period 3",
    seen: {},
    ...more,
  });
  const found = (second: number, more: Partial<Found> = {}): Found => ({
    kind: "answers",
    roomId: "room",
    at: at(second),
    path: `#${second}`,
    ...more,
  });
  const waits = new Set(["waiting"] as const);
  const listed = (all: readonly Found[], places = [place()], now = at(100)) =>
    noticesOf(all, places, waits, now).map(({ kind, count, isNew, path }) => [kind, count, isNew, path]);

  it("are one a room, kind and person, the newest first, and lead to the first that is new", () => {
    const kims = { kind: "moved", by: "Ms Kim", path: "" } as const;
    const all = [found(3), found(1), found(2, kims), found(5, { ...kims, by: "Mr Lee" })];
    expect(listed(all)).toEqual([
      ["moved", 1, true, ""],
      ["answers", 2, true, "#1"],
      ["moved", 1, true, ""],
    ]);
  });

  it("count what came since the viewer looked, or all once all is seen; what waits is always counted whole", () => {
    const seen = { answers: at(2).toISOString(), waiting: at(2).toISOString() };
    const all = [1, 2, 3].flatMap((second) => [found(second), found(second, { kind: "waiting" })]);
    expect(listed(all, [place({ seen })])).toEqual([
      ["answers", 1, true, "#3"],
      ["waiting", 3, true, "#1"],
    ]);
    const later = { answers: at(3).toISOString(), waiting: at(3).toISOString() };
    expect(listed(all, [place({ seen: later })]).map(([, count, isNew]) => [count, isNew])).toEqual([
      [3, false],
      [3, false],
    ]);
  });

  it("are of the viewer's own rooms, of the last days, and not without end", () => {
    expect(listed([found(1, { roomId: "another" })])).toEqual([]);
    expect(listed([found(1)], [place()], at(1 + noticeDays * 86_400))).toHaveLength(1);
    expect(listed([found(1)], [place()], at(2 + noticeDays * 86_400))).toEqual([]);
    const rooms = Array.from({ length: mostNotices + 1 }, (_, one) => `room ${one}`);
    expect(
      listed(
        rooms.map((roomId) => found(1, { roomId })),
        rooms.map((roomId) => place({ roomId })),
      ),
    ).toHaveLength(mostNotices);
  });
});
