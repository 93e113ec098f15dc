import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, it, vi } from "vitest";
import { letIn } from "@/prisma/lesson";
import { serveLesson, serveTests } from "@/prisma/served-lesson";
import { castBallot } from "../ballots/commands";
import { db } from "../db/client";
import type { Outcome } from "../debate/outcome";
import { writePost } from "../posts/commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const races = 1000;
const writers = 60;
const around = 10;
const ways = ["opening-vote", "rebuttals"] as const;

it("a thousand times, who writes as another server's phase ends is in time or is refused, never late", async () => {
  await using server = await serveTests();
  const lesson = await serveLesson(db, server);
  const { roomId, paragraphs, teacherToken: token, send } = lesson;
  const students = [];
  for (let at = 0; at < writers; at++) students.push(await letIn(lesson, `Student ${at}`));
  const moveTo = async (to: string) => {
    const moved = await send("POST", `/api/v1/rooms/${roomId}/phase`, { token, json: { to } });
    expect(moved.status).toBe(200);
  };

  await moveTo(ways[0]);
  /** So many milliseconds after the teacher's press a write is as often in time as it is late. */
  let edge = 0;
  let accepted = 0;
  for (let race = 0; race < races; race++) {
    const student = students[Math.floor(race / 2) % writers];
    if (!student) throw new Error("nobody writes");
    const write = (): Promise<Outcome<unknown>> =>
      race % 2 === 0
        ? castBallot(student, { stage: "OPENING", choice: race % 3 ? "FOR" : "AGAINST" })
        : writePost(student, {
            paragraphId: paragraphs[0]?.id ?? "",
            kind: "QUESTION",
            body: `Question ${race}?`,
            evidence: [],
          });
    const offset = edge + (Math.random() - 0.5) * around;
    const [, outcome] = await Promise.all([
      sleep(Math.max(0, -offset)).then(() => moveTo(ways[(race + 1) % 2] ?? ways[0])),
      sleep(Math.max(0, offset)).then(write),
    ]);
    edge += outcome.ok ? 1 : -1;
    if (outcome.ok) accepted++;
    else expect(["phase-closed", "ballot-closed"]).toContain(outcome.reason);
  }

  const log = await db.event.findMany({
    where: { roomId },
    orderBy: { seq: "asc" },
    select: { seq: true, type: true, subjectId: true },
  });
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
  let phases = 0;
  const late = log.filter(({ type, subjectId }) => {
    if (type === "phase") phases++;
    const now = ways[(phases + 1) % 2];
    return (
      (type === "post" && now !== "rebuttals") || (type === "turnout" && subjectId && now !== "opening-vote")
    );
  });
  expect(phases).toBe(races + 1);
  expect(late).toEqual([]);
  expect(accepted).toBeGreaterThan(races * 0.2);
  expect(accepted).toBeLessThan(races * 0.8);
  console.log(
    `figure: no post or ballot after a phase's end in 1,000 boundary races | ${late.length} late, ${accepted} in time, ${races - accepted} refused`,
  );
});
