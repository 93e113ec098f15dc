import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seed } from "@/prisma/seed";
import { applyMigrations } from "../embedded/migrate";
import { listForeignKeys, listTables } from "./catalogue";
import { findLastBackup, keepDailyBackup } from "./daily";
import { restoreBackup } from "./restore-backup";
import { writeBackup } from "./write-backup";

const server = process.env.TEST_DATABASE_URL ?? "";
const folder = mkdtempSync(join(tmpdir(), "backup-"));
const made: string[] = [];
let filled = "";

/** A database of its own on the tests' server. */
async function newDatabase(): Promise<string> {
  const name = `backup_${randomUUID().replaceAll("-", "")}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`));
  made.push(name);
  return Object.assign(new URL(server), { pathname: name }).href;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every row of every table, as text, and every key. */
const wholeOf = (url: string) =>
  withClient(url, async (client) => {
    const rows: Record<string, readonly string[]> = {};
    for (const { name } of await listTables(client)) {
      const found = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM "${name}" t ORDER BY t::text COLLATE "C"`,
      );
      rows[name] = found.rows.map(({ row }) => row);
    }
    return { rows, keys: await listForeignKeys(client) };
  });

const pathOf = (): string => join(folder, `${randomUUID()}.gz`);

beforeAll(async () => {
  filled = await newDatabase();
  await applyMigrations(filled);
  await seed({ databaseUrl: filled, isDemoWanted: true, isSignUpOpen: true });
  await withClient(filled, (client) =>
    client.query(`UPDATE "Post" SET body = E'a tab\\t, \\\\. and\\n\\\\.\\na \\u2028 line, 한국어, 👩‍🏫, "\\r\\n" {"rows":0}'
      WHERE id = (SELECT id FROM "Post" LIMIT 1)`),
  );
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await withClient(server, async (client) => {
    for (const name of made) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}, 60_000);

test("what was backed up and restored is the same, row by row, key by key", async () => {
  const path = pathOf();
  const rows = await writeBackup(filled, path);
  const restored = await newDatabase();
  expect(await restoreBackup(restored, path)).toBe(rows);
  const [before, after] = [await wholeOf(filled), await wholeOf(restored)];
  expect(Object.values(before.rows).flat()).toHaveLength(rows);
  expect(before.rows.Post?.length).toBeGreaterThan(10);
  expect(after).toEqual(before);
});

test("a backup taken while people write is of one moment", async () => {
  const busy = await newDatabase();
  const first = pathOf();
  await writeBackup(filled, first);
  await restoreBackup(busy, first);
  let isOver = false;
  const writing = withClient(busy, async (client) => {
    while (!isOver) {
      await client.query("BEGIN");
      const { rows } = await client.query('UPDATE "Cursor" SET seq = seq + 1 RETURNING "roomId", seq');
      for (const { roomId, seq } of rows)
        await client.query(`INSERT INTO "Event" ("roomId", seq, type) VALUES ($1, $2, 'phase')`, [
          roomId,
          seq,
        ]);
      await client.query("COMMIT");
    }
  });
  const paths: string[] = [];
  for (let time = 0; time < 5; time++) {
    const path = pathOf();
    await writeBackup(busy, path);
    paths.push(path);
  }
  isOver = true;
  await writing;
  const ends = new Set<string>();
  for (const path of paths) {
    const restored = await newDatabase();
    await restoreBackup(restored, path);
    const { rows } = await withClient(restored, (client) =>
      client.query(`SELECT c.seq::text AS seq, max(e.seq)::text AS last
        FROM "Cursor" c JOIN "Event" e USING ("roomId") GROUP BY c."roomId", c.seq`),
    );
    for (const { seq, last } of rows) {
      expect(seq).toBe(last);
      ends.add(seq);
    }
  }
  expect(ends.size).toBeGreaterThan(1);
});

describe("nothing is overwritten, and nothing half done", () => {
  test("a file that is there stays", async () => {
    const path = pathOf();
    writeFileSync(path, "mine");
    await expect(writeBackup(filled, path)).rejects.toThrow("is there already");
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("a database that holds anything stays", async () => {
    const path = pathOf();
    await writeBackup(filled, path);
    const before = await wholeOf(filled);
    await expect(restoreBackup(filled, path)).rejects.toThrow("The database is not empty");
    expect(await wholeOf(filled)).toEqual(before);
  });

  test("a file that was cut off, or says another number, or is none, changes nothing", async () => {
    const path = pathOf();
    await writeBackup(filled, path);
    const bytes = readFileSync(path);
    const text = gunzipSync(bytes).toString();
    const lines = text.trimEnd().split("\n");
    const broken = {
      "cut off in its bytes": bytes.subarray(0, bytes.length / 2),
      "cut off in its lines": gzipSync(lines.slice(0, -1).join("\n")),
      "cut off in a table": gzipSync(lines.slice(0, lines.length / 2).join("\n")),
      "one row short": gzipSync(text.replace(/\n[^\n{\\]+\n\\\.\n/, "\n\\.\n")),
      "of a newer release": gzipSync(text.replace('"migrations":["', '"migrations":["99991231000000_x","')),
      "no backup": Buffer.from("PK"),
    };
    for (const [what, content] of Object.entries(broken)) {
      const file = pathOf();
      writeFileSync(file, content);
      const empty = await newDatabase();
      await expect(restoreBackup(empty, file), what).rejects.toThrow();
      expect(Object.values((await wholeOf(empty)).rows).flat(), what).toEqual([]);
    }
  });
});

test("each day has one backup, those of fourteen days are kept, and other files stay", async () => {
  const daily = join(folder, "daily");
  expect(await findLastBackup(daily)).toBe(null);
  for (let day = 1; day <= 16; day++) {
    const now = new Date(Date.UTC(2026, 10, day, 12));
    expect(await keepDailyBackup(filled, daily, { days: 14, now })).toBe(true);
    expect(await keepDailyBackup(filled, daily, { days: 14, now })).toBe(false);
    if (day === 1) writeFileSync(join(daily, "2020-01-01 mine.gz"), "");
  }
  const kept = readdirSync(daily).sort();
  expect(kept).toHaveLength(15);
  expect(kept[1]).toBe("2026-11-03.backup.gz");
  expect(kept).toContain("2020-01-01 mine.gz");
  expect(await findLastBackup(daily)).toEqual(statSync(join(daily, "2026-11-16.backup.gz")).mtime);
});
