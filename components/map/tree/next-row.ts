import type { Row } from "./collapsing";

/** The arrow keys, as a keyboard event calls them. */
export const arrows = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"] as const;
export type Arrow = (typeof arrows)[number];

/**
 * Where an arrow key leads from row `id`: right to the first answer, left to what it answers, down and up to
 * the next and the previous in the same column, also below another paragraph. Null where that way nothing is
 * shown.
 */
export function nextRow(rows: readonly Row[], id: string, arrow: Arrow): Row | null {
  const at = rows.findIndex(({ branch }) => branch.id === id);
  const row = rows[at];
  if (!row) return null;
  return ways[arrow](rows, row, at) ?? null;
}

type Way = (rows: readonly Row[], row: Row, at: number) => Row | undefined;

const ways: Readonly<Record<Arrow, Way>> = {
  ArrowRight: (rows, { branch }) => rows.find(({ parentId }) => parentId === branch.id),
  ArrowLeft: (rows, { parentId }) => rows.find(({ branch }) => branch.id === parentId),
  ArrowDown: (rows, { depth }, at) => rows.slice(at + 1).find((row) => row.depth === depth),
  ArrowUp: (rows, { depth }, at) => rows.slice(0, at).findLast((row) => row.depth === depth),
};
