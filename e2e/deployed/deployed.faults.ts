import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFreePort } from "@/lib/embedded/free-port";
import { type PostgresServer, startPostgres } from "@/lib/embedded/postgres";
import { isQuick, tell } from "../faults/figure";
import { childrenOf, kill } from "../faults/running";
import { until } from "../faults/until";
import { openCaddy } from "./caddy";
import { playDockerfile } from "./played-dockerfile";
import { readCompose, readDeployed } from "./shapes";
import { openWay } from "./through-tls";

/** What the file .env beside the compose file says; an empty one counts as unset there, too. */
const said: Readonly<Record<string, string>> = {
  SITE: "localhost",
  CROSSFLOOR_PASSWORD: "marigold".repeat(8),
  NEXTAUTH_SECRET: "chalk".repeat(10),
  TEACHER_SIGNUP: "open",
};
const filled = (value: string): string =>
  value.replaceAll(/\$\{(\w+)(?::\?|:-(\w*))\}/g, (_, name, otherwise = "") => said[name] ?? otherwise);

const place = mkdtempSync(join(tmpdir(), "deployed-"));
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const apps: ChildProcess[] = [];
let image: ReturnType<typeof playDockerfile>;
let server: PostgresServer;
let databaseUrl: URL;
let ports: readonly number[];
let caddy: Awaited<ReturnType<typeof openCaddy>>;

beforeAll(async () => {
  if (isQuick) return;
  chmodSync(place, 0o755);
  image = playDockerfile(resolve("deploy/Dockerfile"), process.cwd(), place, { NEXT_DEPLOYMENT_ID: "tried" });
  server = await startPostgres({ dataDir: join(place, "data"), onNote: () => undefined });
  databaseUrl = makeRole(new URL(server.superUrl("postgres")));
  ports = [await findFreePort(), await findFreePort()];
  for (const [at] of ports.entries()) await startApp(at);
  caddy = await openCaddy(
    place,
    ports.map((port) => `127.0.0.1:${port}`),
  );
}, 900_000);

afterAll(async () => {
  caddy?.stop();
  await Promise.all(apps.map(stop));
  await server?.stop();
  rmSync(place, { recursive: true, force: true });
}, 300_000);

/** Runs the script that PostgreSQL's image runs. The server here has a role of that name already. */
function makeRole(superUrl: URL): URL {
  const script = readDeployed("several/first-role.sh").replaceAll(" crossfloor", " several");
  const { username, password, hostname, port } = superUrl;
  execFileSync("sh", ["-c", script], {
    env: {
      ...process.env,
      ...said,
      POSTGRES_USER: username,
      PGPASSWORD: password,
      PGHOST: hostname,
      PGPORT: port,
      PGDATABASE: "postgres",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return Object.assign(new URL(superUrl), {
    username: "several",
    password: said.CROSSFLOOR_PASSWORD,
    pathname: "several",
  });
}

/** One of the compose file's processes, as its image and its environment say, as nobody with a /tmp. */
async function startApp(at: number): Promise<void> {
  const scratch = join(place, `tmp-${at}`);
  mkdirSync(scratch, { recursive: true });
  chmodSync(scratch, 0o777);
  const { environment = {} } = readCompose("several/compose.yaml").services[`app-${at + 1}`] ?? {};
  const told = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]));
  const [program = "", ...args] = image.command;
  const { VALKEY_URL: _, ...others } = told;
  const app = spawn(program, args, {
    ...nobody,
    cwd: image.workdir,
    env: {
      PATH: process.env.PATH,
      ...image.variables,
      ...others,
      DATABASE_URL: databaseUrl.href,
      PORT: String(ports[at]),
      TMPDIR: scratch,
      HOME: scratch,
      DATA_DIR: join(scratch, "crossfloor"),
    } as Record<string, string> as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let heard = "";
  for (const stream of [app.stdout, app.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      heard += text;
    });
  apps[at] = app;
  const isReady = async () => app.exitCode !== null || (await isWell(at));
  await until("a process is healthy", isReady, { patience: 180_000 }).catch(() => undefined);
  expect(await isWell(at).catch(() => false), heard).toBe(true);
}

async function stop(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const left = childrenOf(app.pid ?? null);
  const ended = once(app, "exit");
  app.kill("SIGTERM");
  await ended;
  for (const { pid } of left) kill(pid);
}

const healthOf = (at: number, query = "") => fetch(`http://127.0.0.1:${ports[at]}/api/health${query}`);
const isWell = async (at: number): Promise<boolean> => (await healthOf(at)).ok;

test.skipIf(isQuick)(
  "the image is small, serves as nobody from files that nobody may write, and says how it is",
  () => {
    const [kilobytes = ""] = execFileSync("du", ["-sk", image.workdir], { encoding: "utf8" }).split("\t");
    const megabytes = Math.round(Number(kilobytes) / 1024);
    expect(megabytes).toBeLessThan(600);
    tell("what the image adds to Node's own", `${megabytes} MB`);
    const ask = (port: number) =>
      spawnSync(process.execPath, ["scripts/ask-health.mjs"], {
        cwd: image.workdir,
        env: { ...process.env, PORT: String(port) },
      });
    expect(ask(ports[0] ?? 0).status).toBe(0);
    expect(ask(1).status).toBe(1);
  },
);

test.skipIf(isQuick)(
  "a class works on through Caddy while each process is started anew: nothing is lost or doubled, each event comes once",
  async () => {
    const redirect = await fetch(caddy.http, { redirect: "manual" });
    expect([redirect.status, redirect.headers.get("location")]).toEqual([
      308,
      expect.stringMatching(/^https:/),
    ]);
    const { ask, must, follow } = openWay(caddy.https, caddy.ca);
    expect((await ask("GET", "/api/metrics")).status).toBe(404);
    const front = await ask("GET", "/login");
    expect(front.status).toBe(200);
    expect(front.headers["strict-transport-security"]).toMatch(/max-age/);

    const password = "chalk and debate";
    const email = "deployed@school.example";
    await must("POST", "/api/v1/teachers", { body: { name: "Ms Okafor", email, password } });
    const { token } = await must("POST", "/api/v1/tokens", { body: { email, password } });
    const teacher = { token: String(token) };
    const settings = { autoAdvance: false };
    const room = await must("POST", "/api/v1/rooms", {
      ...teacher,
      body: { motionId: "us-rok-alliance", title: "Deployed", settings },
    });
    const seat = await must("POST", "/api/v1/join", { body: { code: room.code, name: "Ada" } });
    await must("POST", `/api/v1/rooms/${room.id}/phase`, { ...teacher, body: { to: "openings" } });
    const student = { token: String(seat.token) };
    const { motion } = (await must("GET", `/api/v1/rooms/${room.id}`, student)) as {
      motion: { paragraphs: { id: string }[] };
    };

    const streams = Array.from({ length: 6 }, () => follow(`/api/v1/rooms/${room.id}/events`, student.token));
    const areOpen = () => streams.every((stream) => stream.isOpen());
    await until("all listen", areOpen);
    let written = 0;
    let key = randomUUID();
    let again = 0;
    // What Debian's Caddy could not hand to a process that has just gone, or nobody can answer yet.
    const take = (what: string, status: number) => {
      if (status === 502 || status === 503) again += 1;
      else failures.push(`${what}: ${status}`);
    };
    let isWriting = true;
    const failures: string[] = [];
    const write = async () => {
      while (isWriting) {
        const body = {
          paragraphId: motion.paragraphs[0]?.id,
          kind: "QUESTION",
          body: `The question ${written + 1}`,
        };
        const sent = { ...student, body, key };
        const { status } = await ask("POST", `/api/v1/rooms/${room.id}/posts`, sent);
        if (status === 201) {
          written += 1;
          key = randomUUID();
        } else take("a post", status);
        const page = await ask("GET", `/api/v1/rooms/${room.id}`, student);
        if (page.status !== 200) take("a snapshot", page.status);
        // No faster than the limits of one who writes.
        await pause(500);
      }
    };
    const writing = write().catch((error) => failures.push(String(error)));
    for (const at of [0, 1]) {
      const former = written;
      await until("somebody has written", () => written > former || failures.length > 0);
      await stop(apps[at] as ChildProcess);
      await startApp(at);
    }
    isWriting = false;
    await writing;
    expect(failures, caddy.said()).toEqual([]);
    expect(written).toBeGreaterThan(1);
    expect(again).toBeLessThan(written);
    const { posts } = (await must("GET", `/api/v1/rooms/${room.id}`, student)) as { posts: unknown[] };
    expect(posts).toHaveLength(written);

    // Unbuffered: the last is there while the stream stays open.
    const reference = follow(`/api/v1/rooms/${room.id}/events`, student.token);
    const all = [...streams, reference];
    await until(
      "every stream has all",
      () => new Set(all.map(({ ids }) => ids.join())).size === 1 && reference.ids.length >= written,
    );
    expect(areOpen()).toBe(true);
    expect(new Set(reference.ids).size).toBe(reference.ids.length);
    expect(streams.some((stream) => stream.breaks() > 0)).toBe(true);
    for (const one of all) one.end();
    tell(
      "two processes behind Caddy, each started anew",
      `${written} posts, 0 lost or doubled, ${again} sent again; each event once on ${streams.length} streams`,
    );
  },
);

test.skipIf(isQuick)(
  "where the database is away, a process says so, and asks nobody to start it anew",
  async () => {
    await server.stop();
    await until("it is noticed", async () => (await healthOf(0)).status === 503);
    expect((await healthOf(0, "?of=process")).status).toBe(200);
  },
);
