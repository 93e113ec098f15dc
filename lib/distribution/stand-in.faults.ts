import { spawn } from "node:child_process";
import { expect, it } from "vitest";

/** What asks for tables and indexes by name, and finds the parts of those that are in parts. */
const ofWholeTables = ["lib/keeping/columns.test.ts", "lib/search/over-rooms/**", "lib/distribution/**"];

/** Runs the tests of the database on a stand-in for a distributed one, and answers what they say. */
const runTests = (): Promise<Readonly<{ code: number | null; said: string }>> =>
  new Promise((resolve) => {
    const said: Buffer[] = [];
    const args = [
      "run",
      "--config",
      ".config/vitest.config.ts",
      "--project",
      "database",
      "--reporter",
      "dot",
    ];
    const vitest = spawn(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", ...args, ...ofWholeTables.flatMap((path) => ["--exclude", path])],
      { env: { ...process.env, STAND_IN: "1" }, stdio: ["ignore", "pipe", "pipe"] },
    );
    for (const stream of [vitest.stdout, vitest.stderr]) stream.on("data", (some: Buffer) => said.push(some));
    vitest.on("close", (code) => resolve({ code, said: Buffer.concat(said).toString() }));
  });

it("all that the tests of the database hold holds where every table of a room is in parts", async () => {
  const { code, said } = await runTests();
  expect(code, said.slice(-20_000)).toBe(0);
}, 1_800_000);
