import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "@/lib/embedded/postgres";
import { baseUrl, openRoom, paragraphId, type Room, shippedMotion } from "../school";
import { type CutLine, openLine } from "./cut-line";
import { isQuick, tell } from "./figure";
import { hireWhenServed } from "./hire-when-served";
import { compare, countTaken, expectLastVotes, nothingLost, wrongFailures } from "./ledger";
import { kill } from "./running";
import { isHealthy, newDataDir, type StartedApp, startApp } from "./started-app";
import { until } from "./until";
import { seatClass } from "./writers";

/** Between whom asks and the app, and between the app and its database, stands a line that can be cut. */
let server: PostgresServer;
let toDatabase: CutLine;
let toApp: CutLine;
let app: StartedApp;
let room: Room;
let paragraph: string;

beforeAll(async () => {
  const dataDir = newDataDir();
  server = await startPostgres({ dataDir, onNote: () => undefined });
  const url = new URL(await server.openDatabase("crossfloor"));
  toDatabase = await openLine(Number(url.port));
  toApp = await openLine(Number(new URL(baseUrl).port));
  const behind = new URL(url);
  behind.port = String(toDatabase.port);
  app = await startApp({ DATABASE_URL: behind.href, NEXTAUTH_SECRET: randomUUID() }, dataDir, url.href);
  room = await openRoom(await hireWhenServed(), { waiting: ["Ada", "Ben"], phase: "rebuttals" });
  paragraph = await paragraphId(room, 1);
}, 180_000);

afterAll(async () => {
  await app?.stop();
  await Promise.all([toApp, toDatabase].map((line) => line?.[Symbol.asyncDispose]()));
  await server?.stop();
  await app?.[Symbol.asyncDispose]();
}, 60_000);

type Kind = Readonly<{
  path: () => string;
  token: () => string;
  body: (words: string) => object;
  row: string;
}>;

/** What is written under a key, and its row, found by the words in it. */
const kinds: Readonly<Record<string, Kind>> = {
  "a post": {
    path: () => `/api/v1/rooms/${room.id}/posts`,
    token: () => room.seat("Ada").token,
    body: (words) => ({ paragraphId: paragraph, kind: "QUESTION", body: words }),
    row: `SELECT id FROM "Post" WHERE body = $1`,
  },
  "an act of moderation": {
    path: () => `/api/v1/rooms/${room.id}/moderation`,
    token: () => room.teacher.token,
    body: (words) => ({ act: "rename", targetId: room.seat("Ben").memberId, name: words, reason: words }),
    row: `SELECT id FROM "ModerationEntry" WHERE reason = $1`,
  },
  "a seat": {
    path: () => "/api/v1/join",
    token: () => "",
    body: (words) => ({ code: room.code, name: words }),
    row: `SELECT id FROM "Member" WHERE name = $1`,
  },
  "a room": {
    path: () => "/api/v1/rooms",
    token: () => room.teacher.token,
    body: (words) => ({ motionId: shippedMotion, title: words }),
    row: `SELECT id FROM "Room" WHERE title = $1`,
  },
};

/** What happens after the commit and before its answer. */
const faults: Readonly<Record<string, Readonly<{ line: () => CutLine; strike: () => Promise<void> }>>> = {
  "the app is killed, and never knew": { line: () => toDatabase, strike: killApp },
  "the app is killed, and had answered": { line: () => toApp, strike: killApp },
  "the app's line to the database is cut": { line: () => toDatabase, strike: async () => toDatabase.cut() },
  "the line to who asked is cut": { line: () => toApp, strike: async () => toApp.cut() },
};

async function killApp(): Promise<void> {
  const killed = app.appPid();
  kill(killed);
  for (const line of [toApp, toDatabase]) {
    line.cut();
    line.judge(() => "pass");
  }
  await until("another process answers", async () => {
    const pid = app.appPid();
    return pid !== null && pid !== killed && isHealthy();
  });
}

/** What is killed is started again five times a minute: not each kind is written at each kill. */
const tried = Object.keys(faults).flatMap((fault) =>
  (fault.includes("killed") ? ["a post", "a seat"] : Object.keys(kinds)).map(
    (kind) => [fault, kind] as const,
  ),
);
const [first] = tried;

test.each(isQuick && first ? [first] : tried)(
  "after the commit %s: asked again, %s is one",
  async (fault, kind) => {
    const { line, strike } = faults[fault] ?? {};
    const written = kinds[kind];
    if (!line || !strike || !written) throw new Error("no such fault");
    const key = randomUUID();
    const words = key.slice(0, 20);
    const rows = () => app.ask<{ id: string }>(written.row, [words]);
    const ask = (at: string) =>
      fetch(new URL(written.path(), at), {
        method: "POST",
        headers: {
          ...(written.token() && { Authorization: `Bearer ${written.token()}` }),
          "Content-Type": "application/json",
          "Idempotency-Key": key,
        },
        body: JSON.stringify(written.body(words)),
      });

    holdAnswers(line());
    const unheard = ask(`http://127.0.0.1:${toApp.port}`).then(
      async (answer) => [answer.status, await answer.text()],
      () => [null],
    );
    await until("it is in the database", async () => (await rows()).length > 0);
    await strike();
    for (const each of [toApp, toDatabase]) each.judge(() => "pass");
    const heard = await unheard;

    const answers = [];
    while (answers.length < 2) {
      const answer = await ask(baseUrl);
      if (answer.status === 503) await pause(100);
      else answers.push([answer.status, await answer.text()]);
    }
    const [row, ...more] = await rows();
    expect(more).toEqual([]);
    expect(answers[0]?.[0]).toBe(201);
    expect(answers[1]).toEqual(answers[0]);
    // What lost its line to the database may find out by itself what became of it.
    if (heard[0] !== null && heard[0] !== 503) expect(heard).toEqual(answers[0]);
    expect(String(answers[0]?.[1])).toContain(row?.id);
    told.push(`${kind}: ${fault}`);
  },
);

const told: string[] = [];
afterAll(() =>
  tell(
    "after the commit, before the answer: the same key writes once, and is answered the same",
    `${told.length} of ${isQuick ? 1 : tried.length} ways`,
  ),
);

/** From the next commit on nothing comes back on that line. */
function holdAnswers(line: CutLine): void {
  const committing = new Set<number>();
  line.judge((bytes, way, number) => {
    if (line === toApp) return way === "back" ? "hold" : "pass";
    if (way === "there" && bytes.includes("COMMIT")) committing.add(number);
    return way === "back" && committing.has(number) ? "hold" : "pass";
  });
}

test.skipIf(isQuick)(
  "lines are cut again and again under 50 writers: nothing is lost or doubled",
  async () => {
    const school = await seatClass(`http://127.0.0.1:${toApp.port}`);
    const writing = school.write();
    let cuts = 0;
    for (const end = performance.now() + 20_000; performance.now() < end; cuts++) {
      await pause(Math.random() * 600);
      (cuts % 2 === 0 ? toApp : toDatabase).cut();
    }
    await writing.stop();
    expect(await compare(school.ledger, app.ask)).toEqual(nothingLost);
    await expectLastVotes(school.ledger, app.ask);
    const { posts, ballots, acts } = countTaken(school.ledger);
    tell(
      `lines cut ${cuts} × under 50 writers`,
      `0 lost, 0 doubled of ${posts} posts, ${ballots} ballots, ${acts} acts`,
    );
    expect(wrongFailures(school.ledger)).toEqual({});
  },
);
