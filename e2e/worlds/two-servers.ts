import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "pg";
import { findFreePort } from "@/lib/embedded/free-port";
import { applyMigrations } from "@/lib/embedded/migrate";

/** When the first step of every world is, a second before the next. */
const worldBegin = Date.UTC(2030, 0, 7, 9);

/** What everybody calls a world's site. */
export const worldHost = "crossfloor.example";

/**
 * A server of the built app with a database of its own, in which clock and lot are the script's. The
 * database's clock stands where it was set last: at the last step that wrote.
 */
export type WorldServer = Readonly<{ port: number; setClock: (step: number) => Promise<void> }>;

/** Two servers of which no one can tell one from the other. */
export async function openTwoServers(): Promise<AsyncDisposable & Readonly<{ servers: WorldServer[] }>> {
  const names = ["one", "other"].map((name) => `world_${name}_${process.pid}`);
  const admin = new Client({ connectionString: process.env.DATABASE_URL });
  await admin.connect();
  const opened = await Promise.all(names.map((name) => open(admin, name)));
  return {
    servers: opened.map(({ server }) => server),
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map(({ close }) => close()));
      for (const name of names) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

async function open(admin: Client, name: string) {
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  await applyMigrations(url.href);
  const database = new Client({ connectionString: url.href });
  await database.connect();
  await stopClock(database, name);
  const port = await findFreePort();
  const app = serve(port, url.href);
  while (!(await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null))?.ok) {
    if (app.exitCode !== null) throw new Error(`a world's server ended with ${app.exitCode}`);
    await new Promise((again) => setTimeout(again, 50));
  }
  const setClock = async (step: number) => {
    await database.query("UPDATE world.clock SET at = $1", [new Date(worldBegin + step * 1000)]);
  };
  return {
    server: { port, setClock },
    async close() {
      const ended = once(app, "exit");
      app.kill("SIGTERM");
      await ended;
      await database.end();
    },
  };
}

/** Has the database find a clock of ours before its own, and every column that begins with the time, too. */
async function stopClock(database: Client, name: string): Promise<void> {
  await database.query(`
    CREATE SCHEMA world;
    CREATE TABLE world.clock (at timestamptz NOT NULL);
    INSERT INTO world.clock VALUES ('${new Date(worldBegin).toISOString()}');
    CREATE FUNCTION world.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM world.clock';
    CREATE FUNCTION world.clock_timestamp() RETURNS timestamptz LANGUAGE sql STABLE
      AS 'SELECT at FROM world.clock';
    ALTER DATABASE ${name} SET search_path = world, pg_catalog, public;
    DO $$ DECLARE it record; BEGIN
      FOR it IN SELECT table_name, column_name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_default LIKE '%CURRENT_TIMESTAMP%' LOOP
        EXECUTE format('ALTER TABLE public.%I ALTER %I SET DEFAULT world.now()', it.table_name, it.column_name);
      END LOOP;
    END $$`);
}

function serve(port: number, databaseUrl: string): ChildProcess {
  const preload = pathToFileURL(resolve(import.meta.dirname, "by-script.mjs")).href;
  const args = ["--import", preload, "--import", import.meta.resolve("tsx/esm"), "lib/server/server.ts"];
  return spawn(process.execPath, args, {
    cwd: resolve(import.meta.dirname, "../.."),
    env: {
      ...process.env,
      NODE_ENV: "production",
      WORLD_BEGIN: new Date(worldBegin).toISOString(),
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      NEXTAUTH_URL: `http://${worldHost}`,
      TEACHER_SIGNUP: "open",
      TRUST_PROXY: "1",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
