import { Client } from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import commonGround from "@/prisma/formats/toward-common-ground.json";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { answerOf } from "../api/route";
import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { findGrade } from "../grades/queries";
import { proposeSentence, voiceAgreement } from "../ground/commands";
import { findRoomOfSentence, readGround } from "../ground/queries";
import { dealClass } from "../groups/commands";
import { goToGroup } from "../groups/entering/commands";
import { findOwnGroup } from "../groups/queries";
import { readDigest } from "../homework/queries";
import { joinRoom } from "../joining/commands";
import { findJoinable } from "../joining/queries";
import { findMemberAt } from "../members/member";
import { askBack } from "../returning/commands";
import { findWaiting } from "../returning/queries";
import { changePhase } from "../rooms/commands";
import { readResults } from "../rooms/queries";
import { forgetRoom, loadWholeRoom } from "../rooms/room-state";
import { searchRoom } from "../search/queries";
import { listSeats } from "../seats/queries";
import { hotCalls } from "../server/hot-calls";
import { assignSides } from "../sides/commands";
import type { Asked } from "../web/exchange";
import { partOf } from "./stand-in";
import { openStandIn } from "./stand-in-database";
import { distributed } from "./tables";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

type Sent = Readonly<{ text: string; values: readonly unknown[] }>;

/** What is sent to the database while somebody does something, each statement once. */
async function listen(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const sent = new Map<string, Sent>();
  const spy = vi.spyOn(Client.prototype, "query");
  try {
    await work();
    for (const [asked] of spy.mock.calls as unknown as [Partial<Sent> | string][])
      if (typeof asked === "object" && asked.text)
        sent.set(asked.text, { text: asked.text, values: asked.values ?? [] });
  } finally {
    spy.mockRestore();
  }
  return [...sent.values()];
}

let standIn: Client;
beforeAll(async () => {
  standIn = await openStandIn();
});
afterAll(async () => {
  await standIn?.end();
  await db.$disconnect();
});

type Plan = Readonly<{ "Relation Name"?: string; Plans?: readonly Plan[] }>;

const relationsOf = (plan: Plan): readonly string[] => [
  ...(plan["Relation Name"] ? [plan["Relation Name"]] : []),
  ...(plan.Plans ?? []).flatMap(relationsOf),
];

/** In how many places the rows are that a statement asks for; null where it asks for no distributed table. */
async function countPlaces({ text, values }: Sent): Promise<number | null> {
  const { rows } = await standIn.query<{ "QUERY PLAN": readonly Readonly<{ Plan: Plan }>[] }>({
    text: `EXPLAIN (FORMAT JSON) ${text}`,
    values: [...values],
  });
  const [plan] = rows[0]?.["QUERY PLAN"] ?? [];
  const parts = plan ? relationsOf(plan.Plan).flatMap((relation) => partOf(relation)?.part ?? []) : [];
  return parts.length === 0 ? null : new Set(parts).size;
}

const about = (text: string): boolean =>
  /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(text) &&
  Object.keys(distributed).some((table) => text.includes(`"${table}"`));

/** The statements that ask more than one place, by their beginnings. */
async function listCrossing(sent: readonly Sent[]): Promise<readonly string[]> {
  const crossing: string[] = [];
  for (const one of sent.filter(({ text }) => about(text))) {
    const places = await countPlaces(one);
    if (places !== null && places > 1) crossing.push(`${places}: ${one.text.replace(/\s+/g, " ")}`);
  }
  return crossing;
}

/** Asks as a program does, by token. */
async function askCall(
  call: keyof typeof hotCalls,
  params: object,
  token: string,
  body?: object,
  key?: string,
): Promise<Readonly<{ status: number; id?: string; type?: string }>> {
  const [method = "", path = ""] = call.split(" ");
  const headers = new Headers({ Authorization: `Bearer ${token}`, "Content-Type": "application/json" });
  if (key) headers.set("Idempotency-Key", key);
  const asked: Asked = {
    method,
    url: `http://localhost${path}`,
    headers,
    body: body ? new Blob([JSON.stringify(body)]).stream() : null,
    signal: new AbortController().signal,
  };
  const { status, body: said } = await answerOf(hotCalls[call], asked, { ...params });
  const { id, type } =
    said && method !== "GET" ? (JSON.parse(String(said)) as Readonly<{ id?: string; type?: string }>) : {};
  return { status, id, type };
}

const knocker = { address: "", browserId: null, seat: null };

async function sitDown({ code }: Lesson, name: string) {
  const joined = await joinRoom({ code, name, rejoinKey: null }, { ...knocker, receipt: null });
  if (!joined.ok) throw new Error(joined.reason);
  return joined.value;
}

it("nothing that a student does asks more than the one place where their room is", async () => {
  const lesson = await openLesson(db);
  const { roomId, teacher, paragraphs } = lesson;
  const sent = await listen(async () => {
    const [ada, ben] = [await sitDown(lesson, "Ada"), await sitDown(lesson, "Ben")];
    await assignSides(teacher, { policy: "BALANCED", seed: "1" });
    await findMemberAt(roomId, { session: { sessionId: newId() } as never, seatIn: () => ada.token });
    await loadWholeRoom(roomId);
    expect(await askCall("GET /api/v1/rooms/{roomId}", { roomId }, ada.token)).toMatchObject({ status: 200 });

    await changePhase(teacher, { to: "opening-vote" });
    const vote = { stage: "OPENING", choice: "FOR" };
    const voted = await askCall("PUT /api/v1/rooms/{roomId}/ballot", { roomId }, ada.token, vote, newId());
    expect(voted.status).toBe(200);

    await changePhase(teacher, { to: "rebuttals" });
    const body = { paragraphId: paragraphs[0]?.id, kind: "QUESTION", body: "Is it dear?" };
    const posts = "POST /api/v1/rooms/{roomId}/posts";
    const key = crypto.randomUUID();
    const posted = await askCall(posts, { roomId }, ada.token, body, key);
    expect(posted.status).toBe(201);
    expect(await askCall(posts, { roomId }, ada.token, body, key)).toEqual(posted);
    const postId = posted.id ?? "";
    const answer = { parentId: postId, kind: "REBUT", body: "It is not." };
    expect(await askCall(posts, { roomId }, ben.token, answer)).toMatchObject({ status: 201 });
    const path = "/api/v1/posts/{postId}" as const;
    const statuses = [
      await askCall(`PATCH ${path}`, { postId }, ada.token, { body: "Is it not dear?" }),
      await askCall(`PUT ${path}/rating`, { postId }, ben.token, { score: 4 }),
      await askCall(`POST ${path}/flag`, { postId }, ben.token, { reason: "off-topic" }),
      await askCall(`DELETE ${path}`, { postId }, ada.token),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 202, 204]);

    const wish = await askBack({ code: lesson.code, name: "Ada" }, { ...knocker, formerSecret: null });
    if (wish.ok) await findWaiting(roomId, hashSecret(wish.value.secret));
  });
  expect(sent.length).toBeGreaterThan(40);
  expect(await listCrossing(sent)).toEqual([]);
  // What changes something beside what it is named for is planned apart, over all places.
  expect(sent.filter(({ text }) => /\bWITH\b.*\b(INSERT|UPDATE|DELETE)\b/s.test(text))).toEqual([]);
});

it("nor does what they look at, and what they say of common ground", async () => {
  const lesson = await openLesson(db, commonGround);
  const { code, roomId, teacher } = lesson;
  const ada = await letIn(lesson, "Ada");
  await changePhase(teacher, { to: "openings" });
  await changePhase(teacher, { to: "common-ground" });
  await dealClass(teacher, { count: 2, seed: "1" });
  forgetRoom(roomId);
  const sent = await listen(async () => {
    const proposed = await proposeSentence(ada, { text: "Both want peace.", postIds: [] });
    if (!proposed.ok) throw new Error(proposed.reason);
    const { sentenceId } = proposed.value;
    expect(await findRoomOfSentence(sentenceId)).toBe(roomId);
    await voiceAgreement(ada, { sentenceId, voice: "agree", reason: null });
    await Promise.all([findJoinable(code), listSeats(roomId), readGround(ada), readResults(ada)]);
    await Promise.all([searchRoom(ada, "peace", 1), findGrade(ada, ada.id), readDigest(ada)]);
    expect(await findOwnGroup(ada)).toBeGreaterThan(0);
    expect(await goToGroup(ada, knocker)).toMatchObject({ ok: true });
  });
  expect(sent.length).toBeGreaterThan(20);
  expect(await listCrossing(sent)).toEqual([]);
});
