import { Client } from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, openBallot } from "@/prisma/lesson";
import { castBallot } from "../ballots/commands";
import { db } from "../db/client";
import { hints } from "../db/hint";
import { inRoomTransaction } from "../db/room-transaction";
import { addPost } from "../db/write-statements";
import type { Member } from "../members/member";
import { withdrawPost, writePost } from "../posts/commands";
import { changePhase } from "../rooms/commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  process.env.PGAPPNAME = "turns";
});

type Logged = Readonly<{ seq: number; type: string; subjectId: string | null }>;

const logOf = ({ roomId }: Lesson): Promise<readonly Logged[]> =>
  db.event.findMany({
    where: { roomId },
    orderBy: { seq: "asc" },
    select: { seq: true, type: true, subjectId: true },
  });

const lastOf = async (lesson: Lesson): Promise<number> => (await logOf(lesson)).at(-1)?.seq ?? 0;

const vote = (member: Member) => castBallot(member, { stage: "OPENING", choice: "FOR" });

const ask = (member: Member, { paragraphs }: Lesson, body: string) =>
  writePost(member, { paragraphId: paragraphs[0]?.id ?? "", kind: "QUESTION", body, evidence: [] });

/** Does something over and over, never waiting, until the returned function is called and all is answered. */
function keepOn(act: () => Promise<unknown>): () => Promise<void> {
  let isOver = false;
  const going = (async () => {
    while (!isOver) await act();
  })();
  return () => {
    isOver = true;
    return going;
  };
}

describe("who writes in a room", () => {
  afterAll(() => db.$disconnect());

  it("lets its teacher go before a hundred students who vote in loops", async () => {
    const { lesson, students } = await openBallot(db, 100);
    const ends = students.map((student) => keepOn(() => vote(student)));
    const passed: number[] = [];
    for (let at = 0; at < 20; at++) {
      const before = await lastOf(lesson);
      expect(await changePhase(lesson.teacher, { extendSeconds: 60 })).toMatchObject({ ok: true });
      const log = await logOf(lesson);
      const own = log.findLast(({ type }) => type === "phase")?.seq ?? 0;
      passed.push(log.filter(({ seq, type }) => type === "turnout" && seq > before && seq < own).length);
    }
    await Promise.all(ends.map((end) => end()));
    expect(Math.max(...passed)).toBeGreaterThan(0);
    // A transaction takes thirty: the one under way then, and one that ended while its number was looked up.
    expect(Math.max(...passed)).toBeLessThanOrEqual(60);
  }, 60_000);

  it("is not held up by one who sends a hundred changes at once", async () => {
    const { lesson, students } = await openBallot(db, 2);
    const [ada, ben] = students as [Member, Member];
    const before = await lastOf(lesson);
    const many = Array.from({ length: 100 }, () => vote(ada));
    const one = vote(ben);
    await Promise.all([...many, one]);
    const log = (await logOf(lesson)).filter(({ seq }) => seq > before);
    expect(log).toHaveLength(101);
    expect(log.findIndex(({ subjectId }) => subjectId === ben.id)).toBeLessThan(3);
  });

  it("is told to wait where they have hundreds waiting already, and nothing of it is written", async () => {
    const { lesson, students } = await openBallot(db, 1);
    const [ada] = students as [Member];
    const before = await lastOf(lesson);
    const answers = await Promise.all(Array.from({ length: 400 }, () => vote(ada)));
    const done = answers.filter(({ ok }) => ok).length;
    expect(answers).toContainEqual(expect.objectContaining({ reason: "too-many", retryAfter: 1 }));
    expect((await lastOf(lesson)) - before).toBe(done);
  });

  it("fails alone where what they write cannot be written", async () => {
    const { lesson, students } = await openBallot(db, 6);
    const before = await lastOf(lesson);
    const { roomId } = lesson;
    const broken = (by: string) =>
      inRoomTransaction(roomId, { by, isFirst: false }, null, {
        read: async () => null,
        judge: ({ number }) => ({
          value: null,
          events: [{ topic: "post" as const, subjectId: "nothing" }],
          write: (on) => [
            addPost(on, {
              roomId,
              id: "nothing",
              authorId: "nobody",
              key: null,
              paragraphId: "nowhere",
              parentId: null,
              kind: "REBUT",
              side: null,
              body: "",
              restatement: null,
              isFirst: false,
              quote: null,
              anchor: "same",
              evidence: [],
              phaseKey: "",
              phaseIndex: 0,
              isHeld: false,
              createdAt: new Date(),
              seq: number,
            }),
          ],
        }),
      });
    const misjudged = (by: string) =>
      inRoomTransaction(roomId, { by, isFirst: false }, null, {
        read: async () => null,
        judge: () => {
          throw new Error("a bug");
        },
      });
    const all = await Promise.allSettled([
      ...students.slice(0, 3).map(vote),
      broken("one"),
      misjudged("three"),
      ...students.slice(3).map(vote),
      broken("two"),
    ]);
    const isDone = all.map((one) => one.status === "fulfilled" && one.value.ok);
    expect(isDone).toEqual([true, true, true, false, false, true, true, true, false]);
    const log = (await logOf(lesson)).filter(({ seq }) => seq > before);
    expect(log.map(({ seq }) => seq - before)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(log.map(({ subjectId }) => subjectId))).toEqual(new Set(students.map(({ id }) => id)));
  });

  it("is answered by what was committed, whoever stumbles over hearing of it", async () => {
    const { lesson, students } = await openBallot(db, 3);
    const told = vi.fn();
    hints.on("fault", told);
    const heard: string[] = [];
    const stumble = () => {
      throw new Error("a listener that stumbles");
    };
    const hear = (roomId: string) => heard.push(roomId);
    hints.prependListener("room", stumble).on("room", hear);
    const all = await Promise.all(students.map(vote));
    hints.off("room", stumble).off("room", hear).off("fault", told);
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(heard).toContain(lesson.roomId);
    expect(told).toHaveBeenCalled();
  });

  it("waits in order with the writers of other processes, and leaves no hole in the numbers", async () => {
    const { lesson, students } = await openBallot(db, 10);
    const others = Array.from(
      { length: 4 },
      () => new Client({ connectionString: process.env.DATABASE_URL }),
    );
    await Promise.all(others.map((other) => other.connect()));
    const ends = others.map((other) => keepOn(() => writeElsewhere(other, lesson.roomId)));
    await Promise.all(students.flatMap((student) => Array.from({ length: 10 }, () => vote(student))));
    await Promise.all(ends.map((end) => end()));
    await Promise.all(others.map((other) => other.end()));
    const log = await logOf(lesson);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
    expect(log.filter(({ type }) => type === "turnout").length).toBeGreaterThanOrEqual(100);
    expect(log.filter(({ type }) => type === "room").length).toBeGreaterThan(4);
  });

  it("finds what somebody before them in the same moment has taken back", async () => {
    const { lesson, students } = await openBallot(db, 3);
    await changePhase(lesson.teacher, { to: "openings" });
    const [ada, ben, cleo] = students as [Member, Member, Member];
    const asked = await ask(ada, lesson, "Is it dear?");
    if (!asked.ok) throw new Error(asked.reason);
    const { postId } = asked.value;
    const reply = { parentId: postId, kind: "QUESTION" as const, body: "To whom?", evidence: [] };
    const [, taken, replied] = await Promise.all([
      ask(cleo, lesson, "And who pays?"),
      withdrawPost(ada, { postId }),
      writePost(ben, reply),
    ]);
    expect(taken).toMatchObject({ ok: true });
    expect(replied).toMatchObject({ ok: false, reason: "parent-not-published" });
  });

  it("loses nothing that was acknowledged where connections are cut, and goes on afterwards", async () => {
    const { lesson, students } = await openBallot(db, 10);
    const before = await lastOf(lesson);
    let acknowledged = 0;
    let broken = 0;
    const ends = students.map((student) =>
      keepOn(async () => {
        const answer = await vote(student).catch(() => null);
        if (answer?.ok) acknowledged += 1;
        else broken += 1;
      }),
    );
    const other = new Client({ connectionString: process.env.DATABASE_URL, application_name: "other" });
    await other.connect();
    for (const reached of [20, 40, 60, 80, 100]) {
      await vi.waitUntil(() => acknowledged >= reached, { timeout: 20_000, interval: 1 });
      await other.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'turns'`,
      );
    }
    await other.end();
    await Promise.all(ends.map((end) => end()));
    expect(await vote(students[0] as Member)).toMatchObject({ ok: true });
    expect(broken).toBeGreaterThan(0);
    const log = (await logOf(lesson)).filter(({ seq }) => seq > before);
    expect(log.map(({ seq }) => seq - before)).toEqual(log.map((_, at) => at + 1));
    expect(log.length).toBeGreaterThan(acknowledged);
  });

  it("is answered by what is in the log, in the order of the commits", async () => {
    const { lesson, students } = await openBallot(db, 8);
    await changePhase(lesson.teacher, { to: "openings" });
    const answers = await Promise.all(
      students.flatMap((student) => [ask(student, lesson, "One?"), ask(student, lesson, "Two?")]),
    );
    const ids = answers.map((answer) => (answer.ok ? answer.value.postId : null));
    expect(ids).not.toContain(null);
    const posts = await db.post.findMany({
      where: { roomId: lesson.roomId },
      select: { id: true, seq: true },
    });
    const log = (await logOf(lesson)).filter(({ type }) => type === "post");
    expect(new Map(posts.map(({ id, seq }) => [seq, id]))).toEqual(
      new Map(log.map(({ seq, subjectId }) => [seq, subjectId])),
    );
    expect(new Set(posts.map(({ id }) => id))).toEqual(new Set(ids));
  });
});

/** One event of a process that is not this one, which takes the room's lock as this one does. */
async function writeElsewhere(other: Client, roomId: string): Promise<void> {
  await other.query("BEGIN");
  const { rows } = await other.query(`SELECT seq FROM "Cursor" WHERE "roomId" = $1 FOR UPDATE`, [roomId]);
  const next = rows[0].seq + 1;
  await other.query(`INSERT INTO "Event" ("roomId", seq, type) VALUES ($1, $2, 'room')`, [roomId, next]);
  await other.query(`UPDATE "Cursor" SET seq = $2 WHERE "roomId" = $1`, [roomId, next]);
  await other.query("COMMIT");
}
