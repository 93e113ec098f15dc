import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { expect, test } from "vitest";
import { startPostgres } from "@/lib/embedded/postgres";
import { isQuick, tell } from "./figure";
import { type Ask, newDataDir, startApp } from "./started-app";
import { seatClass } from "./writers";

const npmRun = (act: string, file: string, dataDir: string) =>
  promisify(execFile)(process.execPath, ["scripts/backup.mjs", act, file], {
    env: { ...process.env, DATA_DIR: dataDir },
  });

test.skipIf(isQuick)("a backup taken under 50 writers, restored, equals row by row", async () => {
  await using app = await startApp();
  const school = await seatClass();
  const writing = school.write();
  await pause(2000);
  const acknowledged = [...school.ledger.posts.values()].flatMap(({ id }) => id ?? []);
  const file = join(app.dataDir, "under-load.gz");
  await npmRun("backup", file, app.dataDir);
  await pause(500);
  await writing.stop();

  const dataDir = newDataDir();
  try {
    await npmRun("restore", file, dataDir);
    await using restored = await openRestored(dataDir);
    // All that was written up to the moment of the backup, which each room's log tells, and nothing after it.
    const cursors = await restored.ask<{ roomId: string; seq: number }>(`SELECT "roomId", seq FROM "Cursor"`);
    const moment = [cursors.map(({ roomId }) => roomId), cursors.map(({ seq }) => seq)];
    const until = `JOIN unnest($1::text[], $2::int[]) AS upto ("roomId", seq) ON upto."roomId" = t."roomId"`;
    const written = `EXISTS (SELECT FROM "Event" e WHERE e."roomId" = t."roomId" AND e."subjectId" = t.id AND e.seq <= upto.seq)`;
    const texts = {
      Event: [`SELECT t::text AS row FROM "Event" t ${until} WHERE t.seq <= upto.seq ORDER BY 1`],
      Post: [`SELECT (to_jsonb(t) - 'seq')::text AS row FROM "Post" t ${until} WHERE ${written} ORDER BY 1`],
      Member: [`SELECT t::text AS row FROM "Member" t ${until} ORDER BY 1`],
    };
    let rows = 0;
    for (const [table, [sql = ""]] of Object.entries(texts)) {
      const [before, after] = [
        await app.ask<{ row: string }>(sql, moment),
        await restored.ask<{ row: string }>(sql, moment),
      ];
      expect(after, table).toEqual(before);
      const [count] = await restored.ask<{ all: number }>(`SELECT count(*)::int AS all FROM "${table}"`);
      expect(after, table).toHaveLength(count?.all ?? -1);
      rows += after.length;
    }
    const posts = new Set((await restored.ask<{ id: string }>(`SELECT id FROM "Post"`)).map(({ id }) => id));
    expect(acknowledged.filter((id) => !posts.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
    tell("a backup under 50 writers, restored: rows that differ", `0 of ${rows} events, posts and members`);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

async function openRestored(dataDir: string): Promise<AsyncDisposable & Readonly<{ ask: Ask }>> {
  const server = await startPostgres({ dataDir, onNote: () => undefined });
  const client = new Client({ connectionString: await server.openDatabase("crossfloor") });
  await client.connect();
  return {
    ask: async (sql, values = []) => (await client.query(sql, [...values])).rows,
    async [Symbol.asyncDispose]() {
      await client.end();
      await server.stop();
    },
  };
}
