import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findRunningDatabase } from "@/lib/embedded/running";
import { isQuick, secondsOf, tell } from "./figure";
import { follow } from "./followed-stream";
import { compare, countTaken, expectLastVotes, nothingLost, sayFailures, wrongFailures } from "./ledger";
import { look } from "./lookers";
import { childrenOf, kill, killAll } from "./running";
import { isHealthy, type StartedApp, startApp } from "./started-app";
import { until } from "./until";
import { expectWhole } from "./whole-streams";
import { type Class, seatClass } from "./writers";

const times = isQuick ? 1 : 20;

/** What ended is started again at most five times a minute. */
const rest = 12_500;

/** What ends PostgreSQL, in turn: all of it is killed, its first process, its parts, one that serves. */
const ends: readonly ((app: StartedApp) => void)[] = [
  (app) => killAll(app.postgresPid()),
  (app) => kill(app.postgresPid()),
  (app) => kill(app.postgresPid(), "SIGQUIT"),
  (app) => {
    const serving = childrenOf(app.postgresPid()).filter(({ args }) => args.includes("127.0.0.1"));
    kill(serving[Math.floor(Math.random() * serving.length)]?.pid ?? null);
  },
];

let app: StartedApp;
let school: Class;

beforeAll(async () => {
  app = await startApp();
  school = await seatClass();
}, 180_000);

afterAll(() => app?.[Symbol.asyncDispose](), 60_000);

/** While fifty write and others look on and listen, a fault is done so many times. */
async function underFifty(faults: () => Promise<void>) {
  const [debate] = school.rooms;
  const streams = [debate.teacher, debate.seat("Student 1")].map(({ token }) => ({
    token,
    stream: follow(debate.id, token),
  }));
  const before = countTaken(school.ledger);
  const [writing, looking] = [school.write(), look(debate, school.ledger)];
  await pause(1000);
  await faults();
  await pause(1000);
  await Promise.all([writing.stop(), looking.stop()]);
  expect(await compare(school.ledger, app.ask)).toEqual(nothingLost);
  await expectLastVotes(school.ledger, app.ask);
  await expectWhole(streams, app.ask, debate);
  const after = countTaken(school.ledger);
  const found =
    `0 lost, 0 doubled of ${after.posts - before.posts} posts, ` +
    `${after.ballots - before.ballots} ballots, ${after.acts - before.acts} acts`;
  return { found, gaps: streams.flatMap(({ stream }) => stream.gaps) };
}

test(`the app is killed ${times} × under 50 writers: nothing acknowledged is lost or doubled`, async () => {
  const back: number[] = [];
  const { found, gaps } = await underFifty(async () => {
    for (let time = 0; time < times; time++) {
      await pause(time === 0 ? 1000 : Math.max(0, rest - (back.at(-1) ?? 0)));
      const [killed, begun] = [app.appPid(), performance.now()];
      kill(killed);
      await until("another process answers", async () => {
        const pid = app.appPid();
        return pid !== null && pid !== killed && isHealthy();
      });
      back.push(performance.now() - begun);
      expect(await compare(school.ledger, app.ask)).toEqual(nothingLost);
    }
  });
  tell(`${times} × kill -9 of the app under 50 writers`, found);
  tell("the app's process dies: it is back by itself (goal 5 s)", secondsOf(back));
  tell("the app's process dies: its streams are back, every event once (goal 5 s)", secondsOf(gaps));
  expect(wrongFailures(school.ledger)).toEqual({});
});

test(`PostgreSQL is killed ${times} × under 50 writers: nothing acknowledged is lost or doubled`, async () => {
  const pid = app.appPid();
  const away: number[] = [];
  const former = school.ledger.statuses.get(503) ?? 0;
  const { found } = await underFifty(async () => {
    for (let time = 0; time < times; time++) {
      await pause(1500);
      const isBroken = await watchServer(app);
      const begun = performance.now();
      ends[time % ends.length]?.(app);
      await until("the database is away", isBroken);
      await until("the app is healthy again", isHealthy);
      away.push(performance.now() - begun);
      expect(await compare(school.ledger, app.ask)).toEqual(nothingLost);
    }
  });
  expect(app.appPid()).toBe(pid);
  tell(`${times} × PostgreSQL killed under 50 writers`, found);
  tell("PostgreSQL dies: all is back by itself", secondsOf(away));
  tell(
    "the database is away: every failure is 503 with Retry-After",
    `${sayFailures(school.ledger)} beside ${(school.ledger.statuses.get(503) ?? 0) - former} × 503`,
  );
  expect(wrongFailures(school.ledger)).toEqual({});
});

/** Holds a connection open, and answers whether it was broken since: whatever ends a server breaks it. */
async function watchServer({ dataDir }: StartedApp): Promise<() => boolean> {
  const client = new Client({ connectionString: (await findRunningDatabase(dataDir, "crossfloor")) ?? "" });
  let isBroken = false;
  for (const event of ["error", "end"] as const) client.on(event, () => (isBroken = true));
  await client.connect();
  return () => isBroken;
}
