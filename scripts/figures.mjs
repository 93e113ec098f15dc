import { stripVTControlCharacters } from "node:util";

const figures = new Map();
const LINE = /^\s*figure: (.+?) \| (.+?)\s*$/;

/**
 * Reads what a program says, piece by piece, and keeps its figures: lines `figure: what is promised | what
 * was found`. A promise said twice has the figure said last.
 */
export function readFigures() {
  let begun = "";
  return (text) => {
    const lines = (begun + text).split("\n");
    begun = lines.pop() ?? "";
    for (const line of lines) {
      const [, promise, figure] = LINE.exec(stripVTControlCharacters(line)) ?? [];
      if (promise) figures.set(promise, figure);
    }
  };
}

/** Prints all figures that were read, each beside its promise; nothing where there are none. */
export function printFigures() {
  if (figures.size === 0) return;
  const width = Math.max(...[...figures.keys()].map((promise) => promise.length));
  console.log("\nfigures:");
  for (const [promise, figure] of figures) console.log(`  ${promise.padEnd(width)}  ${figure}`);
}
