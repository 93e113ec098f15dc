import { afterAll, expect, it, vi } from "vitest";
import { db } from "../db/client";
import { startBus, stopBus } from "./bus";

const kept = vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  return globalThis as { crossfloorDatabaseIsAway?: boolean };
});

afterAll(async () => {
  await stopBus();
  await db.$disconnect();
});

it("does not call the database away where only its own connection fails", async () => {
  await db.$queryRaw`SELECT 1`;
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.searchParams.set("options", "-c search_path=nowhere");
  process.env.DATABASE_URL = url.href;
  startBus();
  await vi.waitFor(() => expect(kept.crossfloorDatabaseIsAway).toBeDefined(), 20_000);
  expect(kept.crossfloorDatabaseIsAway).toBe(false);
});
