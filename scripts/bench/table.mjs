import { readFileSync } from "node:fs";
import { nameOf } from "./results.mjs";

const { peer, rows: peers } = JSON.parse(readFileSync(new URL("peers.json", import.meta.url), "utf8"));
const HEAD = [
  "what",
  "ours",
  "limit in this run",
  "ratio",
  "NodeBB, PostgreSQL",
  "NodeBB, Redis",
  "goal",
  "met",
  "last run",
];

/**
 * A row is {key, what, ours, unit, limit?, goal: {most | least, words?}}, or {what, failure} where it could
 * not be measured; `lastRun` has the figures of the run before. The ratio is how near ours comes to the
 * limit: 1 is as good as bare.
 */
export function printTable(rows, lastRun) {
  const lines = [HEAD, ...rows.map((row) => [...lineOf(row), lastOf(row, lastRun)])];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const draw = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;

  console.log(
    [draw(HEAD), draw(widths.map((width) => "-".repeat(width))), ...lines.slice(1).map(draw)].join("\n"),
  );
  console.log(`\nPeer: ${peer}. The ratio is to the limit taken in the same run.\n`);
  const missed = rows.filter(({ ours, goal }) => ours !== undefined && goal && !isMet(ours, goal));
  for (const { what, ours, unit, goal } of missed)
    console.log(`Not met: ${what}: ${show(ours, unit)} for ${wordsOf(goal, unit)}, ${timesOf(ours, goal)}`);
}

const isMet = (ours, { least, most }) => (most === undefined ? ours >= least : ours <= most);

const wordsOf = ({ least, most, words }, unit) =>
  `${most === undefined ? `≥ ${show(least, unit)}` : `≤ ${show(most, unit)}`}${words ? ` (${words})` : ""}`;

/** By how much a goal is missed. */
const timesOf = (ours, { least, most }) =>
  most === 0 ? "not 0" : `${(most === undefined ? ours / least : ours / most).toFixed(2)} × of it`;

function lineOf(row) {
  if (row.failure)
    return [
      row.what,
      `not measured: ${row.failure.trim().split("\n")[0].slice(0, 90)}`,
      "",
      "",
      "",
      "",
      "",
      "no",
    ];
  const { key, what, ours, unit, limit, goal } = row;
  const { postgres = "", redis = "" } = peers[key] ?? {};
  return [
    what,
    show(ours, unit),
    limit === undefined ? "" : show(limit, unit),
    ratioOf(row),
    postgres,
    redis,
    goal ? wordsOf(goal, unit) : "",
    goal ? (isMet(ours, goal) ? "yes" : "no") : "",
  ];
}

function lastOf({ what, unit }, lastRun) {
  const last = lastRun.get(nameOf(what));
  return typeof last === "number" ? show(last, unit) : "";
}

function ratioOf({ ours, limit, unit }) {
  if (!limit || !ours) return "";
  return (unit === "/s" ? ours / limit : limit / ours).toFixed(2);
}

function show(figure, unit) {
  const digits = figure !== 0 && Math.abs(figure) < 10 ? 2 : 0;
  const text = figure.toLocaleString("en", { maximumFractionDigits: digits });
  return unit ? `${text} ${unit}` : text;
}
