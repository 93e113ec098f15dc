import type { Side } from "../vocabulary";

/**
 * What a post is written on: the essay, which is the Proposition's case, or a post; one's own side's or the
 * other's. A teacher's post is of no side, and is met like the other side's.
 */
export const moves = ["ownEssay", "otherEssay", "ownPost", "otherPost"] as const;
export type Move = (typeof moves)[number];

/** The move of whoever writes for a side; `parent` is null for a post on an essay itself. */
export function moveOf(
  side: Side | null,
  parent: Readonly<{ side: Side | null }> | null,
  essay: Side = "PROPOSITION",
): Move {
  if (!parent) return side === essay ? "ownEssay" : "otherEssay";
  return side !== null && parent.side === side ? "ownPost" : "otherPost";
}

/** Stems as they stand in a text, one a line. */
export const stemsIn = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const gap = /…|\.{3}|_{2,}/;

/**
 * Where a stem's first gap begins and ends, in UTF-16: "…", three dots or a line to write on; at its end where
 * it has none.
 */
export function gapOf(stem: string): Readonly<{ start: number; end: number }> {
  const found = gap.exec(stem);
  const start = found?.index ?? stem.length;
  return { start, end: start + (found?.[0].length ?? 0) };
}
