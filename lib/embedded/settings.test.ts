import { describe, expect, it } from "vitest";
import { readSettings, writeSettings } from "./settings";

const own = { DATABASE_URL: "postgresql://app:word@db:5432/app", NEXTAUTH_SECRET: "a".repeat(32) };
const sharedIn = (given: Readonly<Record<string, string>>) => {
  const { hints, limitsIn } = readSettings(given);
  return [hints, limitsIn];
};

describe("what processes share", () => {
  it("is nothing where there is one, else the database, or a Valkey that is set", () => {
    expect(sharedIn({})).toEqual(["notify", "memory"]);
    expect(sharedIn({ WEB_CONCURRENCY: "2" })).toEqual(["notify", "database"]);
    expect(sharedIn(own)).toEqual(["notify", "database"]);
    expect(sharedIn({ ...own, VALKEY_URL: "redis://valkey:6379" })).toEqual(["valkey", "valkey"]);
    expect(
      sharedIn({ ...own, VALKEY_URL: "redis://valkey:6379", HINTS: "none", LIMITS_IN: "database" }),
    ).toEqual(["none", "database"]);
  });

  it("is refused where it cannot be, and no secret of it is told", () => {
    expect(() => readSettings({ HINTS: "valkey" })).toThrow("VALKEY_URL is required");
    expect(() => readSettings({ DIRECT_URL: own.DATABASE_URL })).toThrow("goes with DATABASE_URL");
    for (const wrong of [{ DATABASE_POOL: "4" }, { WEB_CONCURRENCY: "0" }, { NEXT_DEPLOYMENT_ID: "a b" }])
      expect(() => readSettings({ ...own, ...wrong })).toThrow("must be");
    const secret = { VALKEY_URL: "http://hush@valkey", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "hush" };
    expect(() => readSettings({ ...own, ...secret })).toThrow(/^((?!hush).)*$/s);
  });

  it("comes out of the environment as it went in", () => {
    const settings = readSettings({ ...own, WEB_CONCURRENCY: "4", DIRECT_URL: own.DATABASE_URL });
    const filled = { ...settings, databaseUrl: own.DATABASE_URL, secret: own.NEXTAUTH_SECRET };
    expect(readSettings(writeSettings(filled))).toEqual(settings);
  });
});
