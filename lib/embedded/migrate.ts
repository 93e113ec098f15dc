import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { wholePatience } from "../db/away/patience";

const MIGRATIONS = resolve("prisma/migrations");
const MIGRATING = 20_261_125;

/** The history as `prisma migrate` keeps it, so that `prisma migrate deploy` works on the same database. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations that the database does not have yet and returns their names. Each is applied and
 * recorded in one transaction, so a kill leaves it done or not begun. Two processes at the same time take
 * turns. With `only`, those of these names are applied and no others.
 */
export async function applyMigrations(
  databaseUrl: string,
  only: readonly string[] = migrationNames(),
): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl, ...wholePatience });
  client.on("error", () => undefined);
  await client.connect();

  try {
    if ((await listMissing(client, only)).length === 0) return [];

    await client.query("SELECT pg_advisory_lock($1)", [MIGRATING]);
    await client.query(HISTORY);
    const missing = await listMissing(client, only);
    for (const name of missing) await apply(client, name);
    return missing;
  } finally {
    await client.end();
  }
}

/** The names of this release's migrations, in their order. */
export function migrationNames(): readonly string[] {
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

async function listMissing(client: Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await client
    .query<{ name: string }>(
      'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    .catch(ignoreMissingTable);

  const applied = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !applied.has(name));
}

async function apply(client: Client, name: string): Promise<void> {
  const sql = readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(sql).digest("hex");

  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    throw new Error(`The migration ${name} could not be applied; the database is as it was before it.`, {
      cause: error,
    });
  }
}

function ignoreMissingTable(error: unknown): { rows: { name: string }[] } {
  if (error instanceof Error && "code" in error && error.code === "42P01") return { rows: [] };
  throw error;
}
