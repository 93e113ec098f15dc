import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, openLesson } from "@/prisma/lesson";
import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";
import { joinRoom } from "../joining/commands";
import { changePhase, deleteRoom } from "../rooms/commands";
import { hotCalls } from "../server/hot-calls";
import { assignSides } from "../sides/commands";
import type { Asked } from "../web/exchange";
import { answerOf } from "./route";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

type Call = keyof typeof hotCalls;
type Sent = Readonly<{ body: object; key?: string }>;

/** Asks as a program does, by token. */
async function ask(call: Call, params: object, token: string, { body, key }: Sent) {
  const [method = "", path = ""] = call.split(" ");
  const headers = new Headers({ Authorization: `Bearer ${token}`, "Content-Type": "application/json" });
  if (key) headers.set("Idempotency-Key", key);
  const asked: Asked = {
    method,
    url: `http://localhost${path}`,
    headers,
    body: new Blob([JSON.stringify(body)]).stream(),
    signal: new AbortController().signal,
  };
  const { status, body: said } = await answerOf(hotCalls[call], asked, { ...params });
  const { id, type } = JSON.parse(String(said)) as Readonly<{ id?: string; type?: string }>;
  return { status, id, type };
}

async function sitDown(
  { code }: Lesson,
  name: string,
): Promise<Readonly<{ memberId: string; token: string }>> {
  const who = { address: "", browserId: null, seat: null, receipt: null };
  const joined = await joinRoom({ code, name, rejoinKey: null }, who);
  if (!joined.ok) throw new Error(joined.reason);
  return joined.value;
}

/** A lesson where Ada has posted, so that her token is known here, and how she posts again. */
async function postedOnce() {
  const lesson = await openLesson(db);
  const ada = await sitDown(lesson, "Ada");
  await assignSides(lesson.teacher, { policy: "BALANCED", seed: "1" });
  await changePhase(lesson.teacher, { to: "rebuttals" });
  const key = randomUUID();
  const body = { paragraphId: lesson.paragraphs[0]?.id, kind: "QUESTION", body: "Is it dear?" };
  const post = (sent: Sent) =>
    ask("POST /api/v1/rooms/{roomId}/posts", { roomId: lesson.roomId }, ada.token, sent);
  const first = await post({ body, key });
  expect(first.status).toBe(201);
  expect(await post({ body, key })).toEqual(first);
  const count = () => db.post.count({ where: { roomId: lesson.roomId } });
  return {
    lesson,
    ada,
    postId: first.id,
    post,
    again: () => post({ body, key }),
    anew: () => post({ body }),
    count,
  };
}

const where = (roomId: string, { token }: Readonly<{ token: string }>) => ({
  roomId_hash: { roomId, hash: hashSecret(token) },
});

describe("somebody whose token is known here", () => {
  afterAll(() => db.$disconnect());

  it("is nobody at the first request after the token has ended, whatever was answered before", async () => {
    for (const end of [{ revokedAt: new Date() }, { expiresAt: new Date() }]) {
      const { lesson, ada, post, again, anew, count } = await postedOnce();
      await db.token.update({ where: where(lesson.roomId, ada), data: end });
      expect(await anew()).toMatchObject({ status: 401 });
      expect(await again()).toMatchObject({ status: 401 });
      expect(await post({ body: {} })).toMatchObject({ status: 401 });
      expect(await count()).toBe(1);
    }
  });

  it("is out at the first request after they were removed", async () => {
    const { lesson, ada, post, again, anew, count } = await postedOnce();
    const { roomId, teacher } = lesson;
    await db.removal.create({ data: { roomId, memberId: ada.memberId, byId: teacher.id, reason: "" } });
    expect(await anew()).toMatchObject({ status: 403, type: "removed" });
    expect(await again()).toMatchObject({ status: 403, type: "removed" });
    expect(await post({ body: {} })).toMatchObject({ status: 403, type: "removed" });
    expect(await count()).toBe(1);
  });

  it("is nobody once the room is gone", async () => {
    const { lesson, anew, again } = await postedOnce();
    await deleteRoom(lesson.teacher);
    expect(await anew()).toMatchObject({ status: 401 });
    expect(await again()).toMatchObject({ status: 401 });
  });

  it("finds no post of another room, nor what is no post", async () => {
    const { ada } = await postedOnce();
    const other = await postedOnce();
    for (const postId of [other.postId, "nothing", "%00", "a".repeat(100)])
      for (const body of [{ score: 3 }, {}])
        expect(await ask("PUT /api/v1/posts/{postId}/rating", { postId }, ada.token, { body })).toMatchObject(
          {
            status: 404,
          },
        );
  });
});
