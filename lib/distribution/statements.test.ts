import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const files = ["lib", "prisma"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /\.ts$/.test(path) && !/generated|\.(test|faults|security)\.ts$/.test(path));

/** The names of the files that say something in code. */
const listSaying = (what: RegExp): readonly string[] =>
  files.filter((path) => what.test(readFileSync(path, "utf8").replace(/^ *(\*|\/\*|\/\/).*$/gm, "")));

it("no statement names rows by where they lie, which is no name where a table is in parts", () => {
  expect(listSaying(/\bctid\b/)).toEqual([]);
});

it("nobody waits by a lock that one node alone knows of, but who migrates, or brings the server along", () => {
  expect(listSaying(/pg_(try_)?advisory/)).toEqual(["lib/embedded/claim.ts", "lib/embedded/migrate.ts"]);
});

it("no statement locks rows of several rooms", () => {
  expect(listSaying(/FOR (NO KEY )?UPDATE OF c\b|= ANY \([^)]*\)[^`]*FOR UPDATE/)).toEqual([]);
});
