import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyMigrations, migrationNames } from "@/lib/embedded/migrate";
import { type PostgresServer, startPostgres } from "@/lib/embedded/postgres";
import { isQuick, tell } from "./figure";
import { kill } from "./running";
import { newDataDir } from "./started-app";

const times = 20;
const looked = ["Post", "Room", "Teacher", "Member"];
let dataDir: string;
let server: PostgresServer;

beforeAll(async () => {
  dataDir = newDataDir();
  server = await startPostgres({ dataDir, onNote: () => undefined });
});

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every column, key, index and kind of value there is, and which migrations are said to be done. */
const schemaOf = (url: string) =>
  withClient(url, async (client) => {
    const ask = async (sql: string) =>
      (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line);
    const hasBegun = await ask(
      `SELECT 1::text AS line WHERE to_regclass('"_prisma_migrations"') IS NOT NULL`,
    );
    return {
      done:
        hasBegun.length === 0
          ? []
          : await ask(
              `SELECT migration_name AS line FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY 1`,
            ),
      columns:
        await ask(`SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
        ORDER BY 1`),
      keys: await ask(`SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
          AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1`),
      indexes: await ask(`SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'
        AND tablename <> '_prisma_migrations' ORDER BY 1`),
      values: await ask(`SELECT t.typname || ' ' || e.enumlabel AS line
        FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
        ORDER BY 1`),
    };
  });

/** Brings a database up to date in a process of its own, as `npm start` does. */
function beginMigrating(url: string) {
  const script = `import("./scripts/database.mjs").then(async ({ migrateDatabase }) => {
    await migrateDatabase(process.env.DATABASE_URL);
    process.exit(0);
  });`;
  return spawn(process.execPath, ["-e", script], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: "pipe",
  });
}

const teachers = async (url: string) =>
  withClient(
    url,
    async (client) => (await client.query(`SELECT id, email, name FROM "Teacher" ORDER BY id`)).rows,
  );

test.skipIf(isQuick)(
  `migrating is killed ${times} × and done again: the schema and the data are whole`,
  async () => {
    const names = migrationNames();
    const reference = await server.openDatabase("reference");
    const schemas = [await schemaOf(reference)];
    for (const [at] of names.entries()) {
      await applyMigrations(reference, names.slice(0, at + 1));
      schemas.push(await schemaOf(reference));
    }

    const cut = new Set<number>();
    for (let time = 0; time < times; time++) {
      const url = await server.openDatabase(`killed_${time}`);
      const old = names.slice(0, 1 + (time % 3));
      await applyMigrations(url, old);
      await withClient(url, (client) =>
        client.query(`INSERT INTO "Teacher" (id, email, name, "passwordHash")
        SELECT 'teacher' || n, n || '@school.example', 'Ms Okafor', '' FROM generate_series(1, 1000) n`),
      );
      const before = await teachers(url);

      // Somebody looks at a table that a later migration changes: it waits there, half done, and is killed.
      await withClient(url, async (client) => {
        await client.query("BEGIN");
        await client.query(`LOCK TABLE "${looked[time % looked.length]}" IN ACCESS SHARE MODE`);
        const migrating = beginMigrating(url);
        const ended = once(migrating, "exit");
        await untilWaiting(url, migrating);
        kill(migrating.pid ?? null);
        await ended;
      });

      const half = await schemaOf(url);
      cut.add(half.done.length);
      expect(half).toEqual(schemas[half.done.length]);
      expect(await teachers(url)).toEqual(before);
      const [exitCode] = await once(beginMigrating(url), "exit");
      expect(exitCode).toBe(0);
      expect(await schemaOf(url)).toEqual(schemas.at(-1));
      expect(await teachers(url)).toEqual(before);
    }
    expect(Math.min(...cut)).toBeLessThan(names.length);
    tell(
      `migrating is killed ${times} × and done again: schema and data whole`,
      `${times} of ${times}, after ${[...cut].sort((one, other) => one - other).join(", ")} of ${names.length} migrations`,
    );
  },
);

/** Until it waits for the table in the midst of a migration, or has ended without. */
async function untilWaiting(url: string, migrating: ChildProcess): Promise<void> {
  const end = performance.now() + 30_000;
  await withClient(url, async (client) => {
    while (migrating.exitCode === null && performance.now() < end) {
      const { rows } = await client.query(
        `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'relation' AND database =
          (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      if (rows.length > 0) return;
      await pause(5);
    }
  });
}
