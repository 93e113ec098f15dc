import { afterAll, expect, it, vi } from "vitest";
import { pool } from "../db/pool";
import { openAllowance } from "./allowance";
import { openPatience } from "./patience";
import { clearOver } from "./store";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  process.env.LIMITS_IN = "database";
});
afterAll(() => pool.end());

const rows = async (table: string) => (await pool.query(`SELECT * FROM "${table}"`)).rows;
/** As two processes have one each. */
const twice = <T>(open: () => T): readonly [T, T] => [open(), open()];

it("what two processes let pass is one limit, and nobody can be read from what is kept", async () => {
  const [here, there] = twice(() => openAllowance("test", 10, 60));
  const key = `ada@school.example ${crypto.randomUUID()}`;
  const waits = await Promise.all(
    Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? here : there).take(key)),
  );
  expect(waits.filter((wait) => wait === null)).toHaveLength(10);
  const refused = waits.filter((wait) => wait !== null);
  expect(Math.min(...refused)).toBeGreaterThan(30);
  expect(Math.max(...refused)).toBeLessThanOrEqual(60);
  expect(JSON.stringify(await rows("Allowance"))).not.toContain("ada");
  await here.clear(key);
  expect(await there.take(key)).toBe(null);
});

it("who misses waits in every process, and gains nothing by sending many at once to several", async () => {
  const [here, there] = twice(() => openPatience("test", { free: 2, most: 600, forgotten: 1000, atOnce: 5 }));
  const key = `10.0.0.1 ${crypto.randomUUID()}`;
  const many = () =>
    Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? here : there).begin(key)));
  const begun = (await many()).filter((wait) => wait === null).length;
  expect(begun).toBe(5);
  for (let at = 0; at < begun; at++) await there.end(key, true);
  expect((await many()).filter((wait) => wait === null)).toEqual([]);
  expect(await here.begin(key)).toBe(8);
  expect(JSON.stringify(await rows("Misses"))).not.toContain("10.0.0.1");
  await pool.query(`UPDATE "Misses" SET at = at - interval '8 seconds'`);
  expect((await many()).filter((wait) => wait === null)).toHaveLength(1);
});

it("a look that its process never ended is over after a minute", async () => {
  const [here, there] = twice(() => openPatience("test", { free: 0, most: 1, forgotten: 1000 }));
  const key = crypto.randomUUID();
  await here.begin(key);
  await here.end(key, true);
  await pool.query(`UPDATE "Misses" SET at = at - interval '1 second'`);
  expect(await here.begin(key)).toBe(null);
  expect(await there.begin(key)).toBe(1);
  await pool.query(`UPDATE "Misses" SET "lookedAt" = "lookedAt" - interval '61 seconds'`);
  expect(await there.begin(key)).toBe(null);
});

it("what is over is deleted", async () => {
  await openAllowance("test", 1, 1).take(crypto.randomUUID());
  await pool.query(`UPDATE "Allowance" SET expire = expire - 3600000`);
  const longAgo = "now() - interval '13 hours'";
  await pool.query(`UPDATE "Misses" SET at = ${longAgo}, "lookedAt" = ${longAgo}`);
  await clearOver();
  expect([await rows("Allowance"), await rows("Misses")]).toEqual([[], []]);
});
