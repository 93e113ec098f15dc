import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveWith } from "@/e2e/second-server";
import { seed } from "@/prisma/seed";

type Odd = typeof import("@/e2e/odd/walk") &
  typeof import("@/e2e/odd/hold") &
  typeof import("@/e2e/school") &
  typeof import("@/e2e/identities");

let server: Awaited<ReturnType<typeof serveWith>>;
let odd: Odd;
beforeAll(async () => {
  const databaseUrl = process.env.TEST_DATABASE_URL ?? "";
  await seed({ databaseUrl, isDemoWanted: true, isSignUpOpen: true });
  server = await serveWith(() => ({
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    TEACHER_SIGNUP: "open",
    TRUST_PROXY: "1",
    LOG_FORMAT: "json",
  }));
  process.env.BASE_URL = server.url;
  odd = {
    ...(await import("@/e2e/odd/walk")),
    ...(await import("@/e2e/odd/hold")),
    ...(await import("@/e2e/school")),
    ...(await import("@/e2e/identities")),
  };
}, 60_000);
afterAll(() => server[Symbol.asyncDispose]());

/** How far each list is thinned out: all of it, but for the headers, of which there are 90,000. */
const steps = { addresses: 1, queries: 1, headers: 31, cookies: 1, methods: 1, bodies: 1, forms: 2 } as const;

it.each(Object.keys(steps) as (keyof typeof steps)[])(
  "is refused and never a failure: %s, nearly all there are",
  async (kind) => {
    const { host } = new URL(server.url);
    const stage = { ...(await odd.setScene(await odd.hireTeacher())), host };
    const odds = odd.kinds[kind][0](stage, steps[kind]);
    expect(await odd.findFaults(server.url, host, odds)).toEqual([]);
    expect(odd.findFailures(server.heard())).toEqual([]);
    console.log(`figure: odd ${kind} are a failure | 0 of ${odds.length} requests`);
  },
);
