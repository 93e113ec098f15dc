import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFreePort } from "@/lib/embedded/free-port";
import { applyMigrations } from "@/lib/embedded/migrate";
import { type PostgresServer, startPostgres } from "@/lib/embedded/postgres";
import { seed } from "@/prisma/seed";

/**
 * The built app on a database that is stopped, killed, cut off, full or held, under people who read and write
 * all the time: what they are answered, and whether it is back by itself.
 */

const people = 50;
const isRoot = process.getuid?.() === 0;
const dataDir = mkdtempSync(join(tmpdir(), "away-"));
let server: PostgresServer;
let app: ChildProcess;
let url = "";
let databaseUrl = "";

type Seat = Readonly<{ roomId: string; token: string }>;
type Class = Readonly<{ teacher: string; seats: readonly Seat[] }>;

async function call(method: string, path: string, token: string | null, body?: object) {
  const headers = {
    "Content-Type": "application/json",
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(method === "POST" && { "Idempotency-Key": crypto.randomUUID() }),
    "X-Forwarded-For": crypto.randomUUID(),
  };
  const answer = await fetch(new URL(path, url), { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: text };
}

async function must(method: string, path: string, token: string | null, body?: object) {
  const answer = await call(method, path, token, body);
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body}`);
  return answer.body === "" ? {} : JSON.parse(answer.body);
}

async function openClass(count: number): Promise<Class> {
  const account = {
    name: "Ms Okafor",
    email: `${crypto.randomUUID()}@school.example`,
    password: "chalk and debate",
  };
  await must("POST", "/api/v1/teachers", null, account);
  const { name: _, ...credentials } = account;
  const { token: teacher } = await must("POST", "/api/v1/tokens", null, credentials);
  const room = await must("POST", "/api/v1/rooms", teacher, { motionId: "us-rok-alliance", title: "Away" });
  const seats: Seat[] = [];
  for (let at = 0; at < count; at++) {
    const joined = await must("POST", "/api/v1/join", null, { code: room.code, name: `Student ${at}` });
    seats.push({ roomId: room.id, token: joined.token });
  }
  await must("POST", `/api/v1/rooms/${room.id}/phase`, teacher, { to: "opening-vote" });
  return { teacher, seats };
}

const vote = ({ roomId, token }: Seat, at: number) =>
  call("PUT", `/api/v1/rooms/${roomId}/ballot`, token, {
    stage: "OPENING",
    choice: at % 2 ? "FOR" : "AGAINST",
  });
const read = ({ roomId, token }: Seat) => call("GET", `/api/v1/rooms/${roomId}`, token);
const flow = ({ roomId, token }: Seat) => call("GET", `/api/v1/rooms/${roomId}/flow`, token);
const page = () =>
  fetch(url, { headers: { Accept: "text/html" } }).then(async (answer) => {
    await answer.text();
    return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: "" };
  });

/** Lets everybody ask in loops while something happens, and counts what they were answered. */
async function under(seats: readonly Seat[], happening: () => Promise<void>) {
  const counts = new Map<number, number>();
  let isOver = false;
  const asking = seats.map(async (seat, at) => {
    for (let turn = at; !isOver; turn++) {
      const answer = await [vote, read, flow, page][turn % 4]?.(seat, turn);
      if (!answer) continue;
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      if (answer.status === 503) expect(Number(answer.retryAfter)).toBeGreaterThan(0);
      if (answer.status === 503) await sleep(20);
    }
  });
  const all = Promise.all(asking);
  all.catch(() => undefined);
  await happening().finally(() => (isOver = true));
  await all;
  return counts;
}

/** How long until a ballot is taken again, in milliseconds. */
async function untilBack(seat: Seat): Promise<number> {
  const begun = performance.now();
  while ((await vote(seat, 1)).status !== 200) {
    if (performance.now() - begun > 60_000) throw new Error("it does not come back");
    await sleep(50);
  }
  return performance.now() - begun;
}

const said = (counts: ReadonlyMap<number, number>) =>
  [...counts]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${count} × ${status}`)
    .join(", ");

/** Nothing but yes and come back later, and of both some. */
function expectTrue(what: string, counts: ReadonlyMap<number, number>, back: number): void {
  console.log(
    `figure: the database is away (${what}): 503, never 500 | ${said(counts)}; back after ${(back / 1000).toFixed(1)} s`,
  );
  expect([...counts.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(counts.get(503) ?? 0).toBeGreaterThan(0);
  expect(counts.get(200) ?? 0).toBeGreaterThan(0);
}

const ask = async (text: string, values: unknown[] = []) => {
  const client = new Client({ connectionString: server.superUrl("away") });
  client.on("error", () => undefined);
  await client.connect();
  return client.query(text, values).finally(() => client.end());
};

const pidOfServer = (): number =>
  Number(readFileSync(join(dataDir, "data/postgres/postmaster.pid"), "utf8").split("\n")[0]);

beforeAll(async () => {
  if (!existsSync(".next/BUILD_ID")) throw new Error("the app is not built");
  // Small, so that it can be filled.
  if (isRoot) spawnSync("mount", ["-t", "tmpfs", "-o", "size=400m,mode=755", "crossfloor", dataDir]);
  server = await startPostgres({ dataDir: join(dataDir, "data"), onNote: console.log });
  databaseUrl = await server.openDatabase("away");
  await applyMigrations(databaseUrl);
  await seed({ databaseUrl, isDemoWanted: false, isSignUpOpen: true });
  const port = await findFreePort();
  url = `http://127.0.0.1:${port}`;
  app = spawn(process.execPath, ["--import", import.meta.resolve("tsx/esm"), "lib/server/server.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(dataDir, "data"),
      LEAST_FREE_MB: "50",
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: "only for the tests of what goes wrong",
      TEACHER_SIGNUP: "open",
      TRUST_PROXY: "1",
      LIFT_MEMBER_LIMITS: "1",
    },
    stdio: "ignore",
  });
  while (!(await fetch(`${url}/api/health`).catch(() => null))?.ok) await sleep(100);
}, 120_000);

afterAll(async () => {
  if (app && app.exitCode === null) {
    app.kill("SIGTERM");
    await once(app, "exit");
  }
  await server?.stop();
  if (isRoot) spawnSync("umount", [dataDir]);
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

describe("people at work", () => {
  test("while PostgreSQL is killed and stopped at once, three times each, and connections are cut", async () => {
    const { seats } = await openClass(people);
    let back = 0;
    const counts = await under(seats, async () => {
      for (let time = 0; time < 6; time++) {
        process.kill(pidOfServer(), time % 2 ? "SIGQUIT" : "SIGKILL");
        await sleep(300);
        back = Math.max(back, await untilBack(seats[0] as Seat));
        await sleep(500);
        await ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'crossfloor_app'");
        await sleep(500);
      }
    });
    expectTrue("killed, stopped, cut off", counts, back);
    expect(app.exitCode).toBe(null);
  });

  test("while a stranger's transaction holds their room: they are told within half a minute, others go on", async () => {
    const held = await openClass(people);
    const free = await openClass(5);
    const other = new Client({ connectionString: server.superUrl("away") });
    await other.connect();
    await other.query("BEGIN");
    await other.query('SELECT FROM "Cursor" WHERE "roomId" = $1 FOR UPDATE', [held.seats[0]?.roomId]);
    const begun = performance.now();
    const answers = held.seats.flatMap((seat) => [vote(seat, 0), vote(seat, 1)]);
    let isOver = false;
    const all = Promise.all(answers).finally(() => (isOver = true));
    let others = 0;
    while (!isOver) {
      for (const seat of free.seats)
        for (const answer of await Promise.all([vote(seat, others), read(seat)])) {
          expect(answer.status).toBe(200);
          others += 1;
        }
    }
    const waited = performance.now() - begun;
    const told = new Set((await all).map(({ status }) => status));
    await other.end();
    console.log(
      `figure: a room that cannot be had holds up nobody else | ${answers.length} writers told ${[...told]} within ${(waited / 1000).toFixed(1)} s; ${others} calls of another room answered meanwhile`,
    );
    expect([...told]).toEqual([503]);
    expect(waited).toBeLessThan(30_000);
    expect(others).toBeGreaterThan(20);
    await untilBack(held.seats[0] as Seat);
  });

  test.skipIf(!isRoot)(
    "while the disk is full: health has warned before, and all is back when there is room",
    async () => {
      const { seats, teacher } = await openClass(people);
      const health = async () => (await fetch(`${url}/api/health`)).json();
      expect(await health()).toMatchObject({ status: "ok", disk: "ok" });
      const filler = join(dataDir, "filler");
      const fill = (leave: number) => {
        const { bavail, bsize } = statfsSync(dataDir);
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)), { flag: "a" });
      };
      fill(20 * 2 ** 20);
      expect(await health()).toMatchObject({ status: "warning", disk: "low", database: "up" });
      let back = 0;
      const counts = await under(seats, async () => {
        const text = `${"A long essay about nothing. ".repeat(30)}\n\n`.repeat(30);
        fill(0);
        for (let time = 0; time < 40; time++) {
          const body = { title: `Full ${time}`, language: "en", text };
          const { status } = await call("POST", "/api/v1/motions", teacher, body);
          if (status !== 201) expect(status).toBe(503);
          await sleep(200);
        }
        rmSync(filler);
        back = await untilBack(seats[0] as Seat);
      });
      expectTrue("its disk is full", counts, back);
      expect(await health()).toMatchObject({ status: "ok", disk: "ok" });
    },
  );
});
