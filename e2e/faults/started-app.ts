import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { findRunningDatabase } from "@/lib/embedded/running";
import { baseUrl } from "../school";
import { childrenOf } from "./running";
import { until } from "./until";

/** The app as `npm start` runs it, on a database of its own. */
export type StartedApp = AsyncDisposable &
  Readonly<{
    dataDir: string;
    /** Of `npm start` itself. */
    pid: number;
    /** The app's own process, which answers; null while there is none. */
    appPid: () => number | null;
    /** PostgreSQL's first process; null while there is none. */
    postgresPid: () => number | null;
    /** All that was said so far. */
    said: () => string;
    isRunning: () => boolean;
    /** Asks the database directly, again while it is away. */
    ask: Ask;
    /** Ends it in order, as Ctrl-C does. */
    stop: () => Promise<void>;
  }>;

export type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

type Settings = Readonly<Record<string, string>>;

/** A new folder for the data of an app. */
export function newDataDir(): string {
  mkdirSync(".data", { recursive: true });
  return resolve(mkdtempSync(".data/test-faults-"));
}

/**
 * Begins `npm start` at the tests' address, with limits off that a program meets and hands do not. Without a
 * `databaseUrl` the tests ask the database that comes with it.
 */
function beginApp(dataDir: string, settings: Settings = {}, databaseUrl?: string): StartedApp {
  const npm = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      PORT: new URL(baseUrl).port,
      DATA_DIR: dataDir,
      SEED_DEMO: "0",
      BACKUP_DAYS: "0",
      TEACHER_SIGNUP: "open",
      LIFT_MEMBER_LIMITS: "1",
      // It ends by itself where this process is gone.
      npm_lifecycle_event: "start",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [npm.stdout, npm.stderr])
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  const pid = npm.pid ?? 0;
  const isRunning = () => npm.exitCode === null && npm.signalCode === null;
  const stop = async () => {
    const ended = once(npm, "exit");
    if (!isRunning()) return;
    npm.kill("SIGTERM");
    await ended;
  };
  return {
    dataDir,
    pid,
    appPid: () => childrenOf(pid).find(({ args }) => args.includes("lib/server/server.ts"))?.pid ?? null,
    postgresPid: () => readPostgresPid(dataDir),
    said: () => said,
    isRunning,
    ask: (sql, values) => until(sql, () => askOnce(dataDir, databaseUrl, sql, values)),
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts the app, and answers once it is healthy. */
export async function startApp(
  settings: Settings = {},
  dataDir = newDataDir(),
  databaseUrl?: string,
): Promise<StartedApp> {
  const app = beginApp(dataDir, settings, databaseUrl);
  const isReady = async () => app.said().includes("Ctrl-C stops it.") && (await isHealthy());
  await until("npm start has served or ended", async () => !app.isRunning() || (await isReady())).catch(() =>
    app.stop(),
  );
  if (!app.isRunning()) throw new Error(`npm start ended, or served nothing in time:\n${app.said()}`);
  return app;
}

/** Whether the app can do its work now. */
export const isHealthy = (): Promise<boolean> =>
  fetch(new URL("/api/health", baseUrl), { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );

function readPostgresPid(dataDir: string): number | null {
  try {
    return Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}

async function askOnce<Row>(
  dataDir: string,
  url: string | undefined,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[] | null> {
  const connectionString = url ?? (await findRunningDatabase(dataDir, "crossfloor"));
  if (!connectionString) return null;
  const client = new Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows as Row[];
  } finally {
    await client.end().catch(() => undefined);
  }
}
