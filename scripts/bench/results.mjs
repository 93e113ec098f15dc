import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const FILE = ".data/bench.json";

/** The figures of the last run, by what they are of; none where there was no run. */
export function readLastRun() {
  try {
    const { rows } = JSON.parse(readFileSync(FILE, "utf8"));
    return new Map(rows.map(({ what, ours }) => [nameOf(what), ours]));
  } catch {
    return new Map();
  }
}

/** Writes a run's figures, with what they were taken on, where the next run finds them. */
export function writeRun(run) {
  mkdirSync(".data", { recursive: true });
  writeFileSync(FILE, JSON.stringify(run, null, 2));
  return FILE;
}

/** What a row is of, without the figures that its words may hold. */
export const nameOf = (what) =>
  what
    .replace(/\([^)]*\)/g, "")
    .replace(/\s+/g, " ")
    .trim();
