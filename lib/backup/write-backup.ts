import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { wholePatience } from "../db/away/patience";
import { listApplied, listTables, quoted, type Table } from "./catalogue";
import { endOfTable, lineOf } from "./file";

/**
 * Writes everything in a database to a new file, as it is at one moment, while people go on writing. The file
 * is there whole or not at all; one that is there already is an error and stays. Returns how many rows there
 * are.
 */
export async function writeBackup(databaseUrl: string, path: string): Promise<number> {
  if (existsSync(path)) throw taken(path);
  const draft = `${path}.${randomUUID()}.part`;
  const client = new Client({ connectionString: databaseUrl, ...wholePatience });
  client.on("error", () => undefined);
  try {
    const file = await open(draft, "wx", 0o600);
    await client.connect();
    const counted = { rows: 0 };
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await pipeline(read(client, counted), createGzip({ level: 3 }), file.createWriteStream({ flush: true }));
    await client.query("COMMIT");
    await settle(draft, path);
    return counted.rows;
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}

/** Gives the written file its name, unless somebody else has taken it meanwhile. */
async function settle(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (existsSync(path)) throw taken(path);
    // A stick that knows one name for a file only.
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    await rename(draft, path);
  }
}

const taken = (path: string): Error => new Error(`${path} is there already. Choose another name.`);

async function* read(client: Client, counted: { rows: number }): AsyncGenerator<string | Buffer> {
  const header = { takenAt: new Date().toISOString(), migrations: await listApplied(client) };
  yield lineOf({ format: "crossfloor backup 1", ...header });
  for (const table of await listTables(client)) {
    yield lineOf(table);
    yield* rowsOf(client, table, counted);
    yield `${endOfTable}\n`;
  }
  yield lineOf({ rows: counted.rows });
}

async function* rowsOf(client: Client, table: Table, counted: { rows: number }): AsyncGenerator<Buffer> {
  const names = quoted(client, table);
  const copy = client.query(copyTo(`COPY (SELECT ${names.columns} FROM ${names.table}) TO STDOUT`));
  yield* copy as AsyncIterable<Buffer>;
  counted.rows += copy.rowCount;
}
