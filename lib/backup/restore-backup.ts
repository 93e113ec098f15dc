import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { z } from "zod";
import { wholePatience } from "../db/away/patience";
import { applyMigrations, migrationNames } from "../embedded/migrate";
import { listApplied, listForeignKeys, listTables, quoted, type Table } from "./catalogue";
import { endOfTable, endShape, headerShape, tableShape } from "./file";
import { type Lines, linesOf } from "./lines";

/**
 * Puts a backup into an empty database, as the release made it that the backup is of, and then brings it up
 * to date. A database that holds anything is refused and stays as it is; a file that is no whole backup
 * changes nothing. Returns how many rows there are.
 */
export async function restoreBackup(databaseUrl: string, path: string): Promise<number> {
  const bytes = createReadStream(path).pipe(createGunzip());
  const client = new Client({ connectionString: databaseUrl, ...wholePatience });
  client.on("error", () => undefined);
  try {
    const lines = linesOf(bytes);
    const { migrations } = parse(headerShape, await lines.next());
    const newer = migrations.filter((name) => !migrationNames().includes(name));
    if (newer.length > 0) throw new Error(`The backup is of a newer release: it knows ${newer.join(", ")}.`);

    await client.connect();
    await refuseFull(client, migrations);
    await applyMigrations(databaseUrl, migrations);
    const rows = await fill(client, lines);
    await applyMigrations(databaseUrl);
    await client.query("ANALYZE");
    return rows;
  } finally {
    bytes.destroy();
    await client.end();
  }
}

async function refuseFull(client: Client, migrations: readonly string[]): Promise<void> {
  const tables = await listTables(client);
  if (tables.length === 0) return;
  for (const table of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${quoted(client, table).table} LIMIT 1`);
    if (rowCount) throw new Error(`The database is not empty (${table.name}). Restore into an empty one.`);
  }
  if ((await listApplied(client)).join() !== migrations.join())
    throw new Error("The database has the tables of another release. Restore into one without any.");
}

/** Foreign keys go while the tables are filled, in any order, and are checked as they come back. */
async function fill(client: Client, lines: Lines): Promise<number> {
  await client.query("BEGIN");
  try {
    const tables = await listTables(client);
    const keys = await listForeignKeys(client);
    for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    const names = tables.map((table) => quoted(client, table).table);
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    if (names.length > 0) await client.query(`TRUNCATE ${names.join(", ")}`);

    const rows = await fillTables(client, lines);

    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    await client.query("COMMIT");
    return rows;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function fillTables(client: Client, lines: Lines): Promise<number> {
  let rows = 0;
  for (;;) {
    const line = await lines.next();
    const end = endShape.safeParse(json(line));
    if (end.success) {
      if (end.data.rows !== rows) throw new Error(`The backup has ${rows} rows and says ${end.data.rows}.`);
      return rows;
    }
    rows += await fillTable(client, parse(tableShape, line), lines);
  }
}

async function fillTable(client: Client, table: Table, lines: Lines): Promise<number> {
  const names = quoted(client, table);
  const copy = client.query(copyFrom(`COPY ${names.table} (${names.columns}) FROM STDIN`));
  await pipeline(Readable.from(lines.until(endOfTable)), copy);
  return copy.rowCount ?? 0;
}

function parse<T extends z.ZodType>(shape: T, line: string | null): z.output<T> {
  const parsed = shape.safeParse(json(line));
  if (!parsed.success) throw new Error("This is no whole backup of Crossfloor's.");
  return parsed.data;
}

function json(line: string | null): unknown {
  try {
    return line === null ? null : JSON.parse(line);
  } catch {
    return null;
  }
}
