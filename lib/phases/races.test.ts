import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { castBallot } from "../ballots/commands";
import { db } from "../db/client";
import type { Outcome } from "../debate/outcome";
import type { Member } from "../members/member";
import { writePost } from "../posts/commands";
import { changePhase } from "../rooms/commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

type Server = Readonly<{
  castBallot: typeof castBallot;
  writePost: typeof writePost;
  changePhase: typeof changePhase;
}>;

/**
 * The same commands once more, with connections, lines and rooms of their own: what another process has in
 * common with this one is the database.
 */
async function startAnother(): Promise<Server & Readonly<{ end: () => Promise<void> }>> {
  const all = globalThis as Record<string, unknown>;
  const own = Object.entries(all).filter(([name]) => name.startsWith("crossfloor"));
  for (const [name] of own) delete all[name];
  vi.resetModules();
  const [ballots, posts, rooms, client] = await Promise.all([
    import("../ballots/commands"),
    import("../posts/commands"),
    import("../rooms/commands"),
    import("../db/client"),
  ]);
  Object.assign(all, Object.fromEntries(own));
  return { ...ballots, ...posts, ...rooms, end: () => client.db.$disconnect() };
}

const here: Server = { castBallot, writePost, changePhase };

type Logged = Readonly<{ seq: number; type: string; subjectId: string | null }>;

async function readLog({ roomId }: Lesson): Promise<readonly Logged[]> {
  const select = { seq: true, type: true, subjectId: true };
  const log = await db.event.findMany({ where: { roomId }, orderBy: { seq: "asc" }, select });
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
  return log;
}

/** Two hundred posts of twenty students at the same moment, each second one by way of another server. */
async function openRush(other: Server) {
  const lesson = await openLesson(db);
  const students: Member[] = [];
  for (let at = 0; at < 20; at++) students.push(await letIn(lesson, `Student ${at}`));
  await changePhase(lesson.teacher, { to: "rebuttals" });
  const paragraphId = lesson.paragraphs[0]?.id ?? "";
  const post = (student: Member, at: number) => {
    return (at % 2 === 0 ? here : other).writePost(student, {
      paragraphId,
      kind: "QUESTION",
      body: `Question ${at}?`,
      evidence: [],
    });
  };
  const rush = () => students.flatMap((student) => Array.from({ length: 10 }, (_, at) => post(student, at)));
  return { lesson, rush };
}

/** What was acknowledged is there and was written before the phase ended; of what was refused, nothing is. */
async function expectInTime(lesson: Lesson, answers: readonly Outcome<{ postId: string }>[]) {
  const log = await readLog(lesson);
  const end = log.findLast(({ type }) => type === "phase")?.seq ?? 0;
  const written = log.filter(({ type }) => type === "post");
  expect(written.filter(({ seq }) => seq > end)).toEqual([]);
  const taken = answers.flatMap((answer) => (answer.ok ? [answer.value.postId] : []));
  expect(taken.toSorted()).toEqual(written.map(({ subjectId }) => subjectId).sort());
  const rows = await db.post.findMany({
    where: { roomId: lesson.roomId },
    select: { id: true, phaseKey: true },
  });
  expect(rows.map(({ id }) => id).sort()).toEqual(taken.toSorted());
  expect(new Set(rows.map(({ phaseKey }) => phaseKey))).toEqual(new Set(["rebuttals"]));
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]));
  expect(new Set(refused)).toEqual(new Set(["phase-closed"]));
}

describe("at the same moment, by way of two servers", () => {
  afterAll(() => db.$disconnect());

  it("fifty ballots of one member leave one", async () => {
    const other = await startAnother();
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    await changePhase(lesson.teacher, { to: "opening-vote" });
    const choices = ["FOR", "AGAINST", "UNDECIDED"] as const;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        (at % 2 === 0 ? here : other).castBallot(ada, {
          stage: "OPENING",
          choice: choices[at % 3] ?? "FOR",
        }),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await db.ballot.count({ where: { memberId: ada.id } })).toBe(1);
    const votes = (await readLog(lesson)).filter(({ type }) => type === "turnout");
    expect(votes.filter(({ subjectId }) => subjectId === ada.id)).toHaveLength(50);
    await other.end();
  });

  const ends = {
    "the teacher's next phase": async (lesson: Lesson, other: Server) =>
      expect(await other.changePhase(lesson.teacher, { to: "closing-vote" })).toMatchObject({ ok: true }),
    "the end of the time": ({ roomId }: Lesson) =>
      db.room.update({ where: { id: roomId }, data: { phaseEndsAt: new Date() } }),
  };
  it.each(Object.entries(ends))("two hundred posts and %s leave none that is late", async (_, end) => {
    const other = await startAnother();
    const { lesson, rush } = await openRush(other);
    const posts = rush();
    await Promise.any(posts);
    await end(lesson, other);
    await expectInTime(lesson, await Promise.all(posts));
    await other.end();
  });
});
