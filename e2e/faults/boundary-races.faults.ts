import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, moveTo, must, openRoom, paragraphId, type Room, type Teacher } from "../school";
import { isQuick, tell } from "./figure";
import { hireWhenServed } from "./hire-when-served";
import { type StartedApp, startApp } from "./started-app";
import { until } from "./until";

const names = Array.from({ length: 50 }, (_, at) => `Student ${at + 1}`);
const times = 10;
let app: StartedApp;
let teacher: Teacher;

beforeAll(async () => {
  app = await startApp();
  teacher = await hireWhenServed();
}, 180_000);

afterAll(() => app?.[Symbol.asyncDispose](), 60_000);

type Logged = Readonly<{ seq: number; type: string; subjectId: string | null }>;

/**
 * Fifty send at the moment when the phase's time runs out. What was acknowledged is there, what was refused
 * is not, and nothing came after the end. Answers how many were in time and how many late.
 */
async function race(
  room: Room,
  phase: string,
  topic: string,
  send: (name: string) => Promise<Readonly<{ status: number; subject: string }>>,
) {
  await moveTo(room, phase);
  const [cursor] = await app.ask<{ seq: number; now: Date }>(
    `SELECT seq, clock_timestamp() AS now FROM "Cursor" WHERE "roomId" = $1`,
    [room.id],
  );
  const begun = performance.now();
  const endsAt = new Date((cursor?.now.getTime() ?? 0) + 500).toISOString();
  await must("POST", `/api/v1/rooms/${room.id}/phase`, { token: teacher.token, body: { endsAt } });
  const answers = await Promise.all(
    names.map(async (name) => {
      await pause(300 + Math.random() * 400 - (performance.now() - begun));
      return send(name);
    }),
  );
  const log = await until("the phase is over", async () => {
    const events = await app.ask<Logged>(
      `SELECT seq, type, "subjectId" FROM "Event" WHERE "roomId" = $1 AND seq > $2 ORDER BY seq`,
      [room.id, cursor?.seq],
    );
    return events.filter(({ type }) => type === "phase").length > 1 ? events : null;
  });
  const end = log.findLast(({ type }) => type === "phase")?.seq ?? 0;
  const written = log.filter(({ type, subjectId }) => type === topic && subjectId !== null);
  expect(written.filter(({ seq }) => seq > end)).toEqual([]);
  expect(answers.filter(({ status }) => ![200, 201, 409].includes(status))).toEqual([]);
  const late = await app.ask(
    `SELECT id FROM "Post" WHERE "roomId" = $1 AND "createdAt" >= $2
    UNION ALL SELECT "memberId" FROM "Ballot" WHERE "roomId" = $1 AND "castAt" >= $2`,
    [room.id, endsAt],
  );
  expect(late).toEqual([]);
  const taken = answers.filter(({ status }) => status < 300).map(({ subject }) => subject);
  expect(written.map(({ subjectId }) => subjectId).sort()).toEqual(taken.sort());
  return { early: taken.length, late: answers.length - taken.length };
}

test.skipIf(isQuick)("no post and no ballot comes in after its phase's end in 1,000 races", async () => {
  const open = () =>
    openRoom(teacher, { waiting: names, settings: { autoAdvance: true, wordFilter: false } });
  const [debate, ballot] = [await open(), await open()];
  const paragraph = await paragraphId(debate, 1);
  const post = async (name: string) => {
    const body = { paragraphId: paragraph, kind: "QUESTION", body: randomUUID() };
    const path = `/api/v1/rooms/${debate.id}/posts`;
    const answer = await call("POST", path, { token: debate.seat(name).token, body });
    return { status: answer.status, subject: String(answer.body.id) };
  };
  const vote = async (name: string) => {
    const { token, memberId } = ballot.seat(name);
    const body = { stage: "OPENING", choice: "FOR" };
    const { status } = await call("PUT", `/api/v1/rooms/${ballot.id}/ballot`, { token, body });
    return { status, subject: memberId };
  };
  const found: Readonly<{ early: number; late: number }>[] = [];
  for (let time = 0; time < times; time++) {
    found.push(await race(debate, "rebuttals", "post", post));
    found.push(await race(ballot, "opening-vote", "turnout", vote));
  }
  const sum = (of: "early" | "late") => found.reduce((total, one) => total + one[of], 0);
  expect(Math.min(sum("early"), sum("late"))).toBeGreaterThan(100);
  tell(
    `${found.length * names.length} races with the end of a phase: posts or ballots after it`,
    `0 (${sum("early")} in time, ${sum("late")} refused)`,
  );
});

test.skipIf(isQuick)("fifty ballots of one member at once are one, in each stage", async () => {
  const room = await openRoom(teacher, { waiting: ["Ada"] });
  const { token, memberId } = room.seat("Ada");
  for (const [phase, stage] of [
    ["opening-vote", "OPENING"],
    ["closing-vote", "CLOSING"],
  ] as const) {
    await moveTo(room, phase);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        call("PUT", `/api/v1/rooms/${room.id}/ballot`, {
          token,
          body: { stage, choice: ["FOR", "AGAINST", "UNDECIDED"][at % 3] },
        }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  }
  const rows = await app.ask<{ stage: string }>(`SELECT stage::text FROM "Ballot" WHERE "memberId" = $1`, [
    memberId,
  ]);
  expect(rows.map(({ stage }) => stage).sort()).toEqual(["CLOSING", "OPENING"]);
  tell("50 ballots of one member at once, in each of two stages", `${rows.length / 2} a stage`);
});
