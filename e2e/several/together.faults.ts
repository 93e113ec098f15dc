import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tell } from "../faults/figure";
import { follow } from "../faults/followed-stream";
import { until } from "../faults/until";
import {
  baseUrl,
  hireTeacher,
  logInByForm,
  openRoom,
  paragraphId,
  type Room,
  type Teacher,
  write,
} from "../school";
import { type Several, startSeveral } from "./processes";

/** Two processes on one database, who know of each other by it alone. */
let app: Several;
let teacher: Teacher;
let room: Room;

beforeAll(async () => {
  app = await startSeveral(2);
  teacher = await hireTeacher();
  room = await openRoom(teacher, { waiting: ["Ada", "Ben"], phase: "rebuttals" });
}, 120_000);

afterAll(() => app?.[Symbol.asyncDispose](), 30_000);

const inBoth = <T>(work: (url: string) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(app.urls.map(work));

test("a session is known in both, and a form that one drew is taken by the other", async () => {
  const { name, value } = await logInByForm(teacher);
  const asked = await inBoth((url) =>
    fetch(`${url}/rooms`, { headers: { Cookie: `${name}=${value}` }, redirect: "manual" }),
  );
  expect(asked.map(({ status }) => status)).toEqual([200, 200]);
  expect(app.balancer.asked.size).toBe(2);
});

test("what is written in one is heard in the other, once", async () => {
  const streams = app.urls.map((url) => follow(room.id, room.seat("Ben").token, 0, url));
  await until("both listen", () => streams.every((stream) => stream.isOpen()));
  for (let at = 0; at < 6; at++) await write(room, "Ada", { body: `Post ${at}` });
  const [cursor] = await app.ask<{ number: number }>(`SELECT number FROM "Cursor" WHERE "roomId" = $1`, [
    room.id,
  ]);
  const all = Array.from({ length: cursor?.number ?? 0 }, (_, at) => at + 1);
  for (const { ids } of streams) await until("all is heard", () => ids.length >= all.length);
  expect(streams.map(({ ids }) => ids)).toEqual([all, all]);
  await Promise.all(streams.map((stream) => stream.end()));
});

test("of a member's seventh stream the oldest ends, in whichever it is", async () => {
  const open: { at: number; isOver: boolean }[] = [];
  for (let at = 0; at < 8; at++) {
    const stream = { at, isOver: false };
    open.push(stream);
    const answer = await fetch(`${app.urls[at % 2]}/api/v1/rooms/${room.id}/events?after=0`, {
      headers: { Authorization: `Bearer ${room.seat("Ada").token}` },
    });
    void answer
      .text()
      .catch(() => "")
      .finally(() => (stream.isOver = true));
  }
  await until("two have ended", () => open.filter(({ isOver }) => isOver).length >= 2);
  expect(open.filter(({ isOver }) => isOver).map(({ at }) => at)).toEqual([0, 1]);
});

test("the same request that reaches both at once is carried out once", async () => {
  const paragraph = await paragraphId(room, 1);
  for (let at = 0; at < 4; at++) {
    const [key, body] = [randomUUID(), `Once ${randomUUID()}`];
    const answers = await inBoth(async (url) => {
      const answer = await fetch(`${url}/api/v1/rooms/${room.id}/posts`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${room.seat("Ben").token}`,
          "Content-Type": "application/json",
          "Idempotency-Key": key,
        },
        body: JSON.stringify({ paragraphId: paragraph, kind: "QUESTION", body }),
      });
      return [answer.status, (await answer.json()).id];
    });
    expect(answers[0]?.[0]).toBe(201);
    expect(answers[1]).toEqual(answers[0]);
    expect(await app.ask(`SELECT id FROM "Post" WHERE body = $1`, [body])).toHaveLength(1);
  }
});

test("who guesses is slowed by both together, and a class that is there comes in by both", async () => {
  const guess = (url: string, code: string, name = "Nobody") =>
    fetch(`${url}/api/v1/join`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": randomUUID(),
        "X-Forwarded-For": "192.0.2.7",
      },
      body: JSON.stringify({ code, name }),
    });
  const elsewhere = await openRoom(teacher);
  expect((await guess(app.urls[0] ?? "", room.code, "Chae")).status).toBe(201);
  const wrong = [];
  for (let at = 0; at < 24; at++) wrong.push((await guess(app.urls[at % 2] ?? "", "222222")).status);
  expect(wrong.filter((status) => status !== 429)).toHaveLength(20);
  const [here, there] = await inBoth((url) => guess(url, room.code, `Dae ${url.slice(-4)}`));
  expect([here?.status, there?.status]).toEqual([201, 201]);
  const others = await inBoth((url) => guess(url, elsewhere.code));
  expect(others.map(({ status }) => status)).toEqual([429, 429]);
});

test("phases move on once, and within a second where one process has just died", async () => {
  const due: Room[] = [];
  for (let at = 0; at < 6; at++)
    due.push(await openRoom(teacher, { phase: "rebuttals", settings: { autoAdvance: true } }));
  const ids = due.map(({ id }) => id);
  const count = () =>
    app.ask<{ id: string; times: number; last: Date }>(
      `SELECT "roomId" AS id, count(*)::int AS times, max("createdAt") AS last FROM "Event"
      WHERE "roomId" = ANY ($1) AND type = 'phase' GROUP BY "roomId"`,
      [ids],
    );
  const before = await count();
  const end = async (some: readonly string[]) => {
    const [row] = await app.ask<{ at: Date }>(
      `UPDATE "Room" SET "phaseEndsAt" = now() + interval '1 second' WHERE id = ANY ($1)
      RETURNING "phaseEndsAt" AS at`,
      [some],
    );
    return row?.at.getTime() ?? 0;
  };
  const haveMoved = (some: readonly string[]) => async () =>
    (await count()).every(({ id, times }) => !some.includes(id) || times > timesOf(before, id));

  await end(ids.slice(1));
  await until("the rooms move on", haveMoved(ids.slice(1)));
  const ends = await end(ids.slice(0, 1));
  await app.end(1, "SIGKILL");
  await until("the last room moves on", haveMoved(ids));
  const after = await count();
  expect(after.map(({ id, times }) => times - timesOf(before, id))).toEqual(ids.map(() => 1));
  const late = (after.find(({ id }) => id === ids[0])?.last.getTime() ?? 0) - ends;
  expect(late).toBeLessThan(1000);
  tell("one of two processes dies: the other moves a phase on", `${late} ms after its time`);
  expect((await fetch(new URL("/api/health", baseUrl))).status).toBe(200);
});

const timesOf = (rows: readonly Readonly<{ id: string; times: number }>[], id: string): number =>
  rows.find((row) => row.id === id)?.times ?? 0;
