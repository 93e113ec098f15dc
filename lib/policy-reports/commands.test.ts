import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { countReports } from "./commands";
import { listReports } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

beforeEach(() => db.policyReport.deleteMany());
afterAll(() => db.$disconnect());

const spy = { directive: "img-src", source: "https://spy.example" } as const;
/** Kinds that nobody has seen. */
const madeUp = (many: number) =>
  Array.from({ length: many }, () => ({ ...spy, source: `https://${newId()}.example` }));
const sources = async (most: number) => (await listReports(most)).map(({ source, count }) => [source, count]);

it("counts a day's reports by rule and source, once for each who reports", async () => {
  await Promise.all(Array.from({ length: 5 }, () => countReports([spy, spy], newId())));
  const joker = newId();
  for (let times = 0; times < 20; times++) await countReports([spy], joker);
  expect(await listReports(9)).toMatchObject([{ ...spy, count: 6 }]);
});

it("tells ten kinds of one's apart, and counts the rest together", async () => {
  const joker = newId();
  await countReports(madeUp(240), joker);
  expect(await db.policyReport.count()).toBe(11);
  await countReports([spy], newId());
  expect(await sources(20)).toEqual(
    expect.arrayContaining([
      ["other", 230],
      [spy.source, 1],
    ]),
  );
});

it("keeps what many see, however many make up what nobody sees, before and after", async () => {
  const flood = async () => {
    for (let at = 0; at < 21; at++) await countReports(madeUp(10), newId());
  };
  await flood();
  for (let at = 0; at < 3; at++) await countReports([spy], newId());
  await flood();
  expect(await db.policyReport.count()).toBe(201);
  const shown = await sources(20);
  expect([shown[0], shown.at(-1)]).toEqual([
    [spy.source, 3],
    ["other", 221],
  ]);
});
