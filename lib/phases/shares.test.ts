import { Client } from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, openBallot } from "@/prisma/lesson";
import { castBallot } from "../ballots/commands";
import { isAway } from "../db/away/is-away";
import { db } from "../db/client";
import { isDatabaseUp } from "../db/health";
import { pool } from "../db/pool";
import type { Outcome } from "../debate/outcome";
import type { Member } from "../members/member";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const vote = (member: Member) => castBallot(member, { stage: "OPENING", choice: "FOR" });

/** Holds rooms as a stranger does who locks them and never ends. */
async function hold(lessons: readonly Lesson[]): Promise<AsyncDisposable> {
  const other = new Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  await other.query("BEGIN");
  await other.query('SELECT FROM "Cursor" WHERE "roomId" = ANY($1) FOR UPDATE', [
    lessons.map(({ roomId }) => roomId),
  ]);
  return { [Symbol.asyncDispose]: () => other.end() };
}

describe("a room that cannot be had", () => {
  afterAll(() => db.$disconnect());

  it("takes one connection, whoever hammers it: other rooms are written and read, and all are answered", async () => {
    const held = await openBallot(db, 50);
    const other = await openBallot(db, 5);
    const holding = await hold([held.lesson]);
    const answers = held.students.flatMap((one) => [vote(one), vote(one), vote(one)].map(orError));
    for (let round = 0; round < 20; round++) {
      for (const { ok } of await Promise.all(other.students.map(vote))) expect(ok).toBe(true);
      expect(await db.event.count({ where: { roomId: other.lesson.roomId } })).toBeGreaterThan(0);
    }
    expect(pool.totalCount - pool.idleCount).toBeLessThanOrEqual(2);
    expect(pool.waitingCount).toBe(0);
    expect(await isDatabaseUp()).toBe(true);
    expect(isAway(await Promise.race(answers))).toBe(true);
    await holding[Symbol.asyncDispose]();
    for (const answer of await Promise.all(answers))
      expect(isAway(answer) || (answer as Outcome<unknown>).ok, String(answer)).toBe(true);
  });

  it("leaves connections to who reads, however many such rooms there are", async () => {
    const many = await Promise.all(Array.from({ length: pool.options.max + 2 }, () => openBallot(db, 1)));
    const free = await openBallot(db, 1);
    const holding = await hold(many.map(({ lesson }) => lesson));
    const answers = many.map(({ students: [one] }) => orError(vote(one as Member)));
    await vi.waitUntil(() => pool.totalCount - pool.idleCount >= 12, { interval: 5 });
    expect(await db.event.count({ where: { roomId: free.lesson.roomId } })).toBeGreaterThan(0);
    expect(await isDatabaseUp()).toBe(true);
    expect(pool.totalCount - pool.idleCount).toBe(12);
    await holding[Symbol.asyncDispose]();
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: true });
    expect((await vote(free.students[0] as Member)).ok).toBe(true);
  });
});

const orError = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
