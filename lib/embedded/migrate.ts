import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm";
import { Client } from "pg";
import { FILTERS, openSchemaEngine } from "@/lib/embedded/schema-engine";

const MIGRATIONS = resolve("prisma/migrations");
const SCHEMA = resolve("prisma/schema.prisma");
const MIGRATING = 20_261_125;

/**
 * Applies the migrations that the database does not have yet and returns their names. Two processes at the same time take turns. The
 * history is kept as `prisma migrate deploy` keeps it.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  client.on("error", () => undefined);
  await client.connect();

  try {
    if (await isUpToDate(client)) return [];

    await client.query("SELECT pg_advisory_lock($1)", [MIGRATING]);
    return (await isUpToDate(client)) ? [] : await applyMissing(databaseUrl);
  } finally {
    await client.end();
  }
}

async function isUpToDate(client: Client): Promise<boolean> {
  const { rows } = await client
    .query<{ name: string }>('SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL')
    .catch(ignoreMissingTable);

  const applied = new Set(rows.map(({ name }) => name));
  return listMigrations().every((name) => applied.has(name));
}

async function applyMissing(databaseUrl: string): Promise<string[]> {
  const engine = await openSchemaEngine(databaseUrl, { path: SCHEMA, content: readFileSync(SCHEMA, "utf8") });
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(), filters: FILTERS });
    for (const name of appliedMigrationNames) console.log(`  applied migration ${name}`);
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

function readMigrations(): MigrationList {
  const path = "migration_lock.toml";
  return {
    baseDir: MIGRATIONS,
    shadowDbInitScript: "",
    lockfile: { path, content: readFileSync(join(MIGRATIONS, path), "utf8") },
    migrationDirectories: listMigrations().map(readMigration),
  };
}

function listMigrations(): string[] {
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

function readMigration(name: string): MigrationDirectory {
  const sql = readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8");
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } } };
}

function ignoreMissingTable(error: unknown): { rows: { name: string }[] } {
  if (error instanceof Error && "code" in error && error.code === "42P01") return { rows: [] };
  throw error;
}
