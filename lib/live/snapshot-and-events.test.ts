import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import oxford from "@/prisma/formats/oxford.json";
import workshop from "@/prisma/formats/rebuttal-workshop.json";
import academic from "@/prisma/formats/structured-academic-controversy.json";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { castBallot } from "../ballots/commands";
import { db } from "../db/client";
import { hints } from "../db/hint";
import { newId } from "../db/new-id";
import { listPostRows, loadLater, readSeq } from "../db/room-rows";
import { makeQuote } from "../debate/anchors";
import type { Viewer } from "../debate/audience";
import { applyEvent, type RoomEvent, type Snapshot } from "../debate/events";
import type { Outcome } from "../debate/outcome";
import {
  choices,
  fairnesses,
  gateScopes,
  kinds,
  namings,
  premoderations,
  sidePolicies,
  sides,
  stages,
} from "../debate/vocabulary";
import { findWatched, type Member, withReceipt } from "../members/member";
import { moderate } from "../moderation/commands";
import { advanceDueRooms } from "../phases/clock";
import { editPost, markRestatement, withdrawPost, writePost } from "../posts/commands";
import { flagPost } from "../posts/flag-post";
import { ratePost } from "../ratings/commands";
import { askBack, letBackIn, turnAway } from "../returning/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { readFirstSnapshot, readSnapshotJson } from "../rooms/snapshot-json";
import { assignSides, chooseSide, placeMember, undoDraw } from "../sides/commands";
import { type LiveEvent, loadEvents } from "./load-events";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

/** One change: what is done, by whom, to what, and how; the numbers choose among what is there. */
type Change = Readonly<{ kind: Kind; who: number; what: number; how: number }>;
type Scene = Lesson & Readonly<{ students: Member[]; posts: string[] }>;
type Outcomes = Promise<Outcome<unknown>>;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const someone = ({ students }: Scene, { who }: Change): Member => at(students, who);
const anyone = (scene: Scene, { who }: Change): Member => at([...scene.students, scene.teacher], who);
const postOf = ({ posts }: Scene, { what }: Change): string =>
  posts.length === 0 ? "none" : at(posts, what);

const firstReturn = async ({ teacher }: Scene) => ({
  returnId: (await readSnapshot(teacher)).returns?.[0]?.id ?? "none",
});

async function write(
  scene: Scene,
  change: Change,
  place: { paragraphId: string } | { parentId: string },
): Outcomes {
  const text = scene.paragraphs[0]?.text ?? "";
  const quote =
    "paragraphId" in place && place.paragraphId === scene.paragraphs[0]?.id && change.how % 2
      ? makeQuote(text, 4, 12)
      : null;
  const evidence =
    change.how % 3 ? [] : [{ url: "https://school.example/source", title: "A source", words: "as it says" }];
  const key = `key-of-point-${scene.posts.length}`;
  const outcome = await writePost(withReceipt(anyone(scene, change), key, key), {
    ...place,
    kind: at(kinds, change.how),
    body: `Point ${scene.posts.length}`,
    restatement: change.how % 2 ? undefined : "You say that it is dear.",
    quote,
    evidence,
  });
  if (outcome.ok) scene.posts.push(outcome.value.postId);
  return outcome;
}

const act =
  (name: Parameters<typeof moderate>[1]["act"], on: "post" | "member" | "room") =>
  (scene: Scene, change: Change): Outcomes =>
    moderate(scene.teacher, {
      act: name,
      targetId:
        on === "post"
          ? postOf(scene, change)
          : on === "member"
            ? at(scene.students, change.what).id
            : undefined,
      reason: change.how % 2 ? "Be kind" : null,
      name: `Renamed ${change.how}`,
    });

const changes = {
  join: async (scene: Scene): Outcomes => {
    const student = await letIn(scene, `Student ${scene.students.length}`).catch(() => null);
    if (student) scene.students.push(student);
    return student ? { ok: true, value: null } : { ok: false, reason: "room-locked" };
  },
  sides: (scene: Scene, { how }: Change) =>
    assignSides(scene.teacher, { policy: at(sidePolicies, how), seed: `${how}` }),
  choose: (scene: Scene, change: Change) =>
    chooseSide(someone(scene, change), { side: at(sides, change.how) }),
  place: (scene: Scene, { what, how }: Change) =>
    placeMember(scene.teacher, { memberId: at(scene.students, what).id, side: at([...sides, null], how) }),
  judge: (scene: Scene, { what, how }: Change) =>
    placeMember(scene.teacher, {
      memberId: at(scene.students, what).id,
      side: null,
      role: how % 2 ? "STUDENT" : "JUDGE",
    }),
  move: (scene: Scene, { how }: Change) => changePhase(scene.teacher, { to: at(scene.phases, how).key }),
  runOut: async ({ roomId }: Scene): Outcomes => {
    const count = await db.$executeRaw`
      UPDATE "Room" SET "phaseEndsAt" = now() - interval '1 second'
      WHERE id = ${roomId} AND "pausedAt" IS NULL AND "isAutoAdvancing" AND "archivedAt" IS NULL
        AND "phaseIndex" BETWEEN 1 AND jsonb_array_length(phases) - 2
        AND (phases -> "phaseIndex" ->> 'autoAdvance')::boolean`;
    await advanceDueRooms();
    return count > 0 ? { ok: true, value: null } : { ok: false, reason: "not-allowed" };
  },
  pause: (scene: Scene, { how }: Change) => changePhase(scene.teacher, { pause: how % 2 === 0 }),
  extend: (scene: Scene, { how }: Change) => changePhase(scene.teacher, { extendSeconds: 60 + how }),
  post: (scene: Scene, change: Change) =>
    write(scene, change, { paragraphId: at(scene.paragraphs, change.what).id }),
  reply: (scene: Scene, change: Change) => write(scene, change, { parentId: postOf(scene, change) }),
  edit: (scene: Scene, change: Change) =>
    editPost(anyone(scene, change), { postId: postOf(scene, change), body: `Better ${change.how}` }),
  withdraw: (scene: Scene, change: Change) =>
    withdrawPost(anyone(scene, change), { postId: postOf(scene, change) }),
  flag: (scene: Scene, change: Change) =>
    flagPost(anyone(scene, change), { postId: postOf(scene, change), reason: "Unkind" }),
  hide: act("hide", "post"),
  restore: act("restore", "post"),
  approve: act("approve", "post"),
  reject: act("reject", "post"),
  pin: act("pin", "post"),
  unpin: act("unpin", "post"),
  resolve: act("resolve-flag", "post"),
  mute: act("mute", "member"),
  unmute: act("unmute", "member"),
  remove: act("remove", "member"),
  readmit: act("readmit", "member"),
  rename: act("rename", "member"),
  lock: act("lock", "room"),
  unlock: act("unlock", "room"),
  settings: (scene: Scene, { how }: Change) =>
    changeRoomSettings(scene.teacher, {
      title: `Room ${how}`,
      settings: { premoderation: at(premoderations, how), choiceCap: how, autoAdvance: how % 5 > 0 },
    }),
  gate: (scene: Scene, { how }: Change) =>
    changeRoomSettings(scene.teacher, {
      settings: { writeFirst: at([...gateScopes, null], how), sayItBack: how % 2 === 0 },
    }),
  names: (scene: Scene, { how }: Change) =>
    changeRoomSettings(scene.teacher, { settings: { names: at(namings, how) } }),
  namesWait: (scene: Scene, { how }: Change) =>
    changeRoomSettings(scene.teacher, { settings: { namesWait: how % 2 === 0 } }),
  stems: (scene: Scene, { how }: Change) =>
    changeRoomSettings(scene.teacher, {
      settings: {
        stems:
          how % 3 === 0 ? null : { REBUT: how % 2 ? ["But …"] : [], SUPPORT: [], QUESTION: [], CONCEDE: [] },
      },
    }),
  letThrough: act("let-through", "member"),
  letAllThrough: act("let-all-through", "room"),
  reveal: act("reveal", "room"),
  undo: (scene: Scene) => undoDraw(scene.teacher),
  absent: (scene: Scene, { what, how }: Change) =>
    placeMember(scene.teacher, { memberId: at(scene.students, what).id, absent: how % 2 === 0 }),
  rate: (scene: Scene, change: Change) =>
    ratePost(anyone(scene, change), { postId: postOf(scene, change), score: 1 + (change.how % 5) }),
  mark: (scene: Scene, change: Change) =>
    markRestatement(anyone(scene, change), {
      postId: postOf(scene, change),
      mark: at(fairnesses, change.how),
    }),
  credit: (scene: Scene, change: Change) =>
    castBallot(someone(scene, change), {
      stage: "CLOSING",
      choice: at(choices, change.how),
      credits: [postOf(scene, change)],
    }),
  ask: async ({ code, students }: Scene, { what }: Change): Outcomes =>
    askBack(
      { code, name: at(students, what).name },
      { address: newId(), browserId: null, seat: null, formerSecret: null },
    ),
  letBackIn: async (scene: Scene) => letBackIn(scene.teacher, await firstReturn(scene)),
  turnAway: async (scene: Scene) => turnAway(scene.teacher, await firstReturn(scene)),
  archive: (scene: Scene, { how }: Change) => changeRoomSettings(scene.teacher, { archived: how % 3 === 0 }),
  ballot: (scene: Scene, change: Change) =>
    castBallot(someone(scene, change), { stage: at(stages, change.what), choice: at(choices, change.how) }),
} satisfies Record<string, (scene: Scene, change: Change) => Outcomes>;

type Kind = keyof typeof changes;

/** What a browser makes of an event's text. */
function parse(text: string): RoomEvent {
  const [, seq, beside, type, data] =
    /^id: (\d+)(?:\.(\d+))?\nevent: (\S+)\ndata: (.*)\n\n$/s.exec(text) ?? [];
  return { seq: Number(seq), beside: Number(beside ?? 0), type, data: JSON.parse(data ?? "") } as RoomEvent;
}

/** Every snapshot kept, brought up to date by the later events as its member is sent them. */
async function bringUpToDate(scene: Scene, kept: Kept[]): Promise<void> {
  const first = Math.min(...kept.map(({ at }) => at));
  const last = await readSeq(scene.roomId);
  const events = await loadEvents(scene.roomId, first, last, 10_000);
  for (const one of kept) {
    const later = events.filter(({ seq }) => seq > one.at).flatMap((event) => tellOne(one, event));
    if (later.some(({ type }) => type === "reset")) Object.assign(one, await arrive(one.member));
    else one.snapshot = later.reduce(applyEvent, one.snapshot);
    one.at = last;
  }
}

/** An event as one is told of it, if at all: one that is told to few has no number of its own. */
function tellOne(one: Kept, event: LiveEvent): readonly RoomEvent[] {
  const audience = event.audienceOf(one.viewer);
  if (event.isForAll) one.beside = 0;
  if (!audience) return [];
  if (!event.isForAll) one.beside += 1;
  return [parse(event.textFor.frames(audience, one.beside))];
}

type Kept = { readonly member: Member; snapshot: Snapshot; viewer: Viewer; at: number; beside: number };

/** Loads a snapshot, and listens from then on as whom it shows. */
async function arrive(member: Member): Promise<Kept> {
  const snapshot = await readSnapshot(member);
  const { role, side } = snapshot.me;
  const { watchedBy, isOnWall } = member;
  const { seq: at } = await readWholeRoom(member.roomId);
  return {
    member,
    snapshot,
    viewer: { id: member.id, role, side, watchedBy, isOnWall },
    at,
    beside: snapshot.beside ?? 0,
  };
}

async function listRemoved(roomId: string): Promise<readonly string[]> {
  return (await db.removal.findMany({ where: { roomId }, select: { memberId: true } })).map(
    ({ memberId }) => memberId,
  );
}

async function listCredits(roomId: string): Promise<readonly string[]> {
  const found = await db.credit.findMany({ where: { roomId }, select: { postId: true } });
  return found.map(({ postId }) => postId).sort();
}

/** Tells this process what was committed since the room was read last, as a writer does who hands it over. */
async function handOver(roomId: string): Promise<void> {
  const { seq } = await readWholeRoom(roomId, 0);
  const later = await loadLater(roomId, seq, 1000);
  if (!later) return;
  const { frame: _, returns: __, ...rows } = later.rows;
  hints.emit("room", roomId, later.events.at(-1)?.seq ?? seq, { events: later.events, rows });
}

/** Milliseconds after which a slow machine tries no more rooms. */
const longest = 12_000;

const seen = new Set<Kind>();

/**
 * Plays the changes; some watch all the time, and after many a change one more loads a snapshot. In the end
 * all must see what a fresh one shows.
 */
async function play(
  list: readonly Change[],
  format: Parameters<typeof openLesson>[1] = oxford,
): Promise<void> {
  const lesson = await openLesson(db, format);
  const scene: Scene = { ...lesson, students: [], posts: [] };
  for (const name of ["Ada", "Ben", "Min-jun", "Judge Lee"]) scene.students.push(await letIn(lesson, name));
  const watching: Kept[] = [];
  for (const member of [scene.teacher, ...scene.students]) watching.push(await arrive(member));
  const watched = await findWatched(scene.teacher, at(scene.students, 0).id);
  if (watched) watching.push(await arrive(watched));
  watching.push(await arrive({ ...scene.teacher, isOnWall: true }));
  const later: Kept[] = [];
  const out = new Set<string>();

  for (const change of list) {
    const outcome = await changes[change.kind](scene, change);
    if (outcome.ok) seen.add(change.kind);
    if (change.how % 3) await handOver(scene.roomId);
    const whole = await readWholeRoom(scene.roomId);
    expect(whole, change.kind).toEqual(await loadWholeRoom(scene.roomId));
    expect(await listPostRows(scene.roomId, scene.posts), change.kind).toEqual(whole.posts);
    expect(await listCredits(scene.roomId), change.kind).toEqual([...whole.credits.values()].flat().sort());
    expect(
      JSON.parse(String(Buffer.concat(await readSnapshotJson(scene.teacher)))),
      "as the API writes it",
    ).toEqual(JSON.parse(JSON.stringify(await readSnapshot(scene.teacher))));
    await bringUpToDate(scene, watching);
    const member = at([scene.teacher, ...scene.students], change.how + change.who);
    if (change.how % 2) later.push(await arrive(member));
    if (change.kind === "remove") for (const id of await listRemoved(scene.roomId)) out.add(id);
  }

  if (later.length > 0) await bringUpToDate(scene, later);
  for (const { member, snapshot } of [...watching, ...later]) {
    if (out.has(member.id)) continue;
    const fresh = JSON.parse(JSON.stringify(await readSnapshot(member)));
    expect({ ...snapshot, beside: snapshot.beside || undefined, counted: undefined }).toEqual(fresh);
    expect(JSON.parse((await readFirstSnapshot(member)).json), "as the page writes it").toEqual(fresh);
    expect(JSON.parse(String(Buffer.concat(await readSnapshotJson(member)))), "as the API writes it").toEqual(
      fresh,
    );
  }
}

const step = (kind: Kind, who = 0, what = 0, how = 0): Change => ({ kind, who, what, how });

/**
 * Every kind of change once at least, in an order in which each is allowed. Ada is 0, Ben 1, Min-jun 2, Judge
 * Lee 3, Ms Okafor last.
 */
const wholeLesson: readonly Change[] = [
  ...[
    step("join"),
    step("judge", 0, 3, 0),
    step("settings", 0, 0, 3),
    step("names", 0, 0, 1),
    step("sides", 0, 0, 0),
    step("undo"),
    step("absent", 0, 2, 0),
    step("absent", 0, 2, 1),
    step("sides", 0, 0, 3),
    step("choose", 0, 0, 0),
    step("choose", 1, 0, 1),
  ],
  ...[
    step("place", 0, 2, 1),
    step("move", 0, 0, 1),
    step("ballot", 0, 0, 0),
    step("ballot", 1, 0, 1),
    step("ballot", 3, 0, 2),
    step("ballot", 0, 0, 1),
  ],
  ...[
    step("runOut"),
    step("gate", 0, 0, 0),
    step("post", 1, 0, 3),
    step("post", 1, 1, 0),
    step("post", 0, 2, 1),
  ],
  ...[
    step("mark", 5, 1, 0),
    step("reveal"),
    step("gate", 0, 0, 2),
    step("extend", 0, 0, 5),
    step("pause", 0, 0, 0),
  ],
  ...[
    step("pause", 0, 0, 1),
    step("edit", 1, 0, 4),
    step("flag", 0, 0, 1),
    step("resolve"),
    step("move", 0, 0, 3),
  ],
  ...[step("rate", 0, 1, 2), step("rate", 0, 1, 3), step("rate", 3, 0, 4), step("reply", 0, 0, 2)],
  ...[
    step("reply", 1, 2, 2),
    step("hide", 0, 0, 1),
    step("hide", 0, 1, 1),
    step("restore"),
    step("pin"),
    step("unpin"),
    step("withdraw", 1, 4, 0),
  ],
  ...[
    step("settings", 0, 0, 2),
    step("post", 1, 0, 0),
    step("reject", 0, 5, 1),
    step("approve", 0, 5, 1),
    step("post", 0, 1, 2),
    step("mute", 0, 1, 1),
  ],
  ...[
    step("ask", 0, 1),
    step("ask", 0, 2),
    step("letBackIn"),
    step("turnAway"),
    step("unmute", 0, 1, 1),
    step("rename", 0, 1, 7),
    step("lock"),
    step("unlock"),
    step("remove", 0, 4, 1),
    step("readmit", 0, 4, 1),
  ],
  ...[
    step("move", 0, 0, 4),
    step("hide", 0, 0, 1),
    step("restore"),
    step("remove", 0, 3, 1),
    step("readmit", 0, 3, 1),
    step("judge", 0, 1, 0),
    step("judge", 0, 1, 1),
    step("move", 0, 0, 5),
    step("ballot", 0, 1, 0),
    step("credit", 1, 2, 0),
    step("move", 0, 0, 6),
    step("archive", 0, 0, 0),
    step("archive", 0, 0, 1),
    step("join"),
    step("namesWait", 0, 0, 0),
    step("join"),
    step("join"),
    step("stems", 0, 0, 1),
    step("stems", 0, 0, 3),
    step("letThrough", 0, 6),
    step("letAllThrough"),
    step("join"),
    step("namesWait", 0, 0, 1),
  ],
];

/** The teacher writes where a gate holds, which opens nothing for anybody: chance found it once. */
const teacherBehindGate: readonly Change[] = [
  step("move", 0, 0, 2),
  step("post", 4, 0, 2),
  step("reply", 4, 0, 2),
];

const anyChange = fc.record({
  kind: fc.constantFrom(
    ...(Object.keys(changes) as Kind[]),
    "post" as const,
    "post" as const,
    "reply" as const,
    "ballot" as const,
  ),
  who: fc.nat(9),
  what: fc.nat(29),
  how: fc.nat(29),
});

describe("a snapshot and its later events", () => {
  afterAll(() => db.$disconnect());

  it("make a fresh snapshot, for every kind of change and every audience", { timeout: 120_000 }, async () => {
    await play(wholeLesson);
    await play(teacherBehindGate, workshop);
    expect(Object.keys(changes).filter((kind) => !seen.has(kind as Kind))).toEqual([]);
    const begun = performance.now();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(oxford, academic, workshop),
        fc.integer({ min: 1, max: 6 }),
        fc.array(anyChange, { minLength: 10, maxLength: 30 }),
        async (format, phase, list) => {
          if (performance.now() - begun < longest) await play([step("move", 0, 0, phase), ...list], format);
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
