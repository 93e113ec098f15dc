import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { Client } from "pg";
import { applyMigrations } from "@/lib/embedded/migrate";
import { type PostgresServer, startPostgres } from "@/lib/embedded/postgres";
import { seed } from "@/prisma/seed";
import { findQuietPort } from "../faults/quiet-port";
import { type Ask, newDataDir } from "../faults/started-app";
import { until } from "../faults/until";
import { baseUrl } from "../school";
import { type Balancer, openBalancer } from "./balancer";

type Settings = Readonly<Record<string, string>>;
type One = { readonly port: number; child: ChildProcess };

/** Several processes of the app from one build, on one database, behind a balancer at the tests' address. */
export type Several = AsyncDisposable &
  Readonly<{
    balancer: Balancer;
    /** The address of each process. */
    urls: readonly string[];
    ask: Ask;
    server: PostgresServer;
    databaseUrl: string;
    /** Ends one of them, as a power cut or a rolling restart does. */
    end: (which: number, signal: NodeJS.Signals) => Promise<void>;
    /** Starts it again, and answers when it is healthy. */
    begin: (which: number) => Promise<void>;
    /** Ends all of them in order, and starts them with other settings. */
    setOtherwise: (settings: Settings) => Promise<void>;
    heard: () => string;
  }>;

export async function startSeveral(count: number): Promise<Several> {
  const dataDir = newDataDir();
  const server = await startPostgres({ dataDir, onNote: () => undefined });
  const databaseUrl = await server.openDatabase("crossfloor");
  await applyMigrations(databaseUrl);
  await seed({ databaseUrl, isDemoWanted: false, isSignUpOpen: true });
  const secret = randomBytes(32).toString("hex");
  let settings: Settings = {};
  let heard = "";

  const open = (port: number): ChildProcess => {
    const child = spawn(process.execPath, ["--import", "tsx/esm", "lib/server/server.ts"], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        LIMITS_IN: "database",
        NEXTAUTH_URL: baseUrl,
        NEXTAUTH_SECRET: secret,
        TEACHER_SIGNUP: "open",
        TRUST_PROXY: "1",
        LOG_FORMAT: "text",
        PORT: String(port),
        ...settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (heard += text));
    return child;
  };
  const isServed =
    ({ port, child }: One) =>
    async () => {
      if (child.exitCode !== null) throw new Error(`a process ended: ${heard}`);
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`);
      await answer.arrayBuffer();
      return answer.ok;
    };
  const all: One[] = [];
  for (let at = 0; at < count; at++) {
    const port = await findQuietPort();
    all.push({ port, child: open(port) });
  }
  for (const one of all) await until("a process serves", isServed(one), { patience: 180_000 });
  const balancer = await openBalancer(baseUrl, () => all.map(({ port }) => port));
  const at = (which: number): One => all[which] as One;

  async function end(which: number, signal: NodeJS.Signals): Promise<void> {
    const { child } = at(which);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
  async function begin(which: number): Promise<void> {
    const one = at(which);
    one.child = open(one.port);
    await until("it serves again", isServed(one), { patience: 180_000 });
  }
  return {
    balancer,
    server,
    databaseUrl,
    urls: all.map(({ port }) => `http://127.0.0.1:${port}`),
    ask: (sql, values = []) => until(sql, () => askOnce(databaseUrl, sql, values)),
    end,
    begin,
    async setOtherwise(next) {
      await Promise.all(all.map((_, which) => end(which, "SIGTERM")));
      settings = next;
      for (const which of all.keys()) await begin(which);
    },
    heard: () => heard,
    async [Symbol.asyncDispose]() {
      await balancer[Symbol.asyncDispose]();
      await Promise.all(all.map((_, which) => end(which, "SIGTERM")));
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function askOnce<Row>(url: string, sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows as Row[];
  } finally {
    await client.end().catch(() => undefined);
  }
}
