import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "../db/client";
import { countReports } from "./commands";
import { listReports } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

beforeAll(() => db.policyReport.deleteMany());
afterAll(() => db.$disconnect());

it("counts a day's reports by rule and source, and of many sources no more than 200 apart", async () => {
  const spy = { directive: "img-src", source: "https://spy.example" } as const;
  await Promise.all(Array.from({ length: 5 }, () => countReports([spy, spy])));
  expect(await listReports(9)).toMatchObject([{ ...spy, count: 10 }]);
  const others = Array.from({ length: 240 }, (_, at) => ({ ...spy, source: `https://${at}.example` }));
  await countReports(others);
  await countReports([spy]);
  expect(await db.policyReport.count()).toBe(201);
  expect((await listReports(2)).map(({ source, count }) => [source, count])).toEqual([
    ["other", 41],
    ["https://spy.example", 11],
  ]);
});
