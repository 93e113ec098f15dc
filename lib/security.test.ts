import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

type Row = Readonly<{ promise: string; files: readonly string[]; figure: string }>;

/** The rows of docs/security.md. */
const rows: readonly Row[] = [...read("docs/security.md").matchAll(/^\| (.+?) \| (`.+?`) \| (.+) \|$/gm)].map(
  ([, promise = "", files = "", figure = ""]) => ({
    promise,
    files: [...files.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ""),
    figure,
  }),
);

const isTest = /\.(test|spec|security|faults)\.ts$/;
const tests = ["lib", "e2e"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => isTest.test(path))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
);

/** Whether a test prints a figure of what it found. */
const prints = (path: string): boolean => /figure: |from "\.\/figure"/.test(read(path));

/** What was promised, in words that its row has to have. */
const promised = [
  "no acknowledged post, ballot or act is lost",
  "no duplicates on retry",
  "one ballot per member under 50 parallel tries",
  "1,000 boundary races",
  "0 bytes differ",
  "refused it at once",
  "streams end",
  "old cookie, token or stream",
  "class of 40 behind one address",
  "10,000 guessed codes",
  "a teacher's act beside 30 pupils",
  "500 false joins",
  "at two moments",
  "dies: it is back by itself",
  "503 with Retry-After, never 500",
  "equals row by row",
  "a slow reader",
  "10,000 half-open connections",
  "restart or deploy",
  "typed text survives",
  "nothing leaves the school",
  "strict CSP",
  "every column is classified",
  "every text field survives",
  "the log names nobody",
];

describe("the page of security", () => {
  it("has a row for every promise, and names only tests that are there", () => {
    const missing = promised.filter((words) => !rows.some(({ promise }) => promise.includes(words)));
    expect(missing).toEqual([]);
    for (const { promise, files } of rows) {
      expect(files.length, promise).toBeGreaterThan(0);
      expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    }
  });

  it("names every test that prints a figure, with a figure of a day, and gives no other", () => {
    const printing = tests.filter((path) => path !== "lib/security.test.ts" && prints(path));
    expect(printing.length).toBeGreaterThan(10);
    expect(printing.filter((path) => !rows.some(({ files }) => files.includes(path)))).toEqual([]);
    for (const { promise, files, figure } of rows) expect(files.some(prints), promise).toBe(figure !== "–");
    expect(read("docs/security.md")).toMatch(/last figure \(\d{1,2} \w+ \d{4}\)/);
  });
});
