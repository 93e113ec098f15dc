import type { PoolClient } from "pg";
import { pool } from "../db/pool";
import { statement } from "../db/statement";
import type { KeptLooks, Looks } from "./looks";
import { maskKey } from "./store";

/**
 * Keeps looks in the database, for all processes: each change of a key under the lock of its row. Of those
 * who wait for a key in this process one is on its way at a time.
 */
export function openSharedLooks(name: string): KeptLooks {
  const lines = new Map<string, Promise<unknown>>();
  return {
    change(key, by) {
      const row = `${name}:${maskKey(key)}`;
      const before = (lines.get(row) ?? Promise.resolve()).catch(() => undefined);
      const turn = before.then(() => changeRow(row, by));
      lines.set(row, turn);
      turn
        .catch(() => undefined)
        .then(() => {
          if (lines.get(row) === turn) lines.delete(row);
        });
      return turn;
    },
  };
}

const begin = statement("begin", "BEGIN");
const commit = statement("commit", "COMMIT");
const make = statement(
  "make misses",
  `INSERT INTO "Misses" (key, misses, at, looking, "lookedAt") VALUES ($1, 0, now(), 0, now())
  ON CONFLICT DO NOTHING`,
);
const read = statement<Looks & { now: number }>(
  "read misses",
  `SELECT misses, looking, ${["at", `"lookedAt"`, "clock_timestamp()"]
    .map((time) => `(extract(epoch FROM ${time}) * 1000)::float8`)
    .map((ms, at) => `${ms} AS ${["at", `"lookedAt"`, "now"][at]}`)
    .join(", ")}
  FROM "Misses" WHERE key = $1 FOR UPDATE`,
);
const write = statement(
  "write misses",
  `UPDATE "Misses" SET misses = $2, at = to_timestamp($3::float8 / 1000), looking = $4,
    "lookedAt" = to_timestamp($5::float8 / 1000) WHERE key = $1`,
);

async function changeRow<T>(
  row: string,
  by: (looks: Looks, now: number) => readonly [Looks | null, T],
): Promise<T> {
  const on = await pool.connect();
  try {
    const answer = await changeOn(on, row, by);
    on.release();
    return answer;
  } catch (error) {
    const broken = await on.query("ROLLBACK").catch((fault: Error) => fault);
    on.release(broken instanceof Error);
    throw error;
  }
}

async function changeOn<T>(
  on: PoolClient,
  row: string,
  by: (looks: Looks, now: number) => readonly [Looks | null, T],
): Promise<T> {
  const [, , [found]] = await Promise.all([begin(on), make(on, row), read(on, row)]);
  if (!found) throw new Error("there is no row of misses");
  const { now, ...looks } = found;
  const [next, answer] = by(looks, now);
  const { misses, at, looking, lookedAt } = next ?? looks;
  await Promise.all([...(next ? [write(on, row, misses, at, looking, lookedAt)] : []), commit(on)]);
  return answer;
}
