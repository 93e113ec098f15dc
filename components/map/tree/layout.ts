import type { Row } from "./collapsing";

/** Where a card stands, in pixels of the map: the corner at its top left, and its size. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** A paragraph with all that is shown below it. Its boxes begin at its own corner. */
type Part = Readonly<{ shape: string; boxes: readonly (readonly [id: string, box: Box])[]; height: number }>;

/** Where every card that is shown stands, by id. `parts` are by paragraph. */
export type Layout = Readonly<{ boxes: ReadonlyMap<string, Box>; parts: ReadonlyMap<string, Part> }>;

const card = { width: 264, height: 124 } as const;
const gaps = { columns: 56, siblings: 14, paragraphs: 30 } as const;
const across = card.width + gaps.columns;
const down = card.height + gaps.siblings;

/**
 * Places the cards: the paragraphs below each other at the left, what answers to the right of what it
 * answers, beginning at its height. No two overlap. The same rows are placed the same; with the layout from
 * `before`, a paragraph below which nothing came or went is not worked out again.
 */
export function layoutOf(rows: readonly Row[], before?: Layout): Layout {
  const boxes = new Map<string, Box>();
  const parts = new Map<string, Part>();
  let top = 0;
  for (const [paragraphId, shown] of byParagraph(rows)) {
    const shape = shapeOf(shown);
    const former = before?.parts.get(paragraphId);
    const part = former?.shape === shape ? former : partOf(shown, shape);
    parts.set(paragraphId, part);
    for (const [id, box] of part.boxes) boxes.set(id, { ...box, y: box.y + top });
    top += part.height + gaps.paragraphs;
  }
  return { boxes, parts };
}

function byParagraph(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { id } = row.branch.paragraph;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

const shapeOf = (rows: readonly Row[]): string =>
  rows.map(({ branch, depth }) => `${depth}:${branch.id}`).join(" ");

function partOf(rows: readonly Row[], shape: string): Part {
  const lines = placed(linesOf(rows));
  const highest = Math.min(...lines.map(({ top }) => top));
  const boxes = lines.flatMap(({ top, rows }) =>
    rows.map(({ branch, depth }) => [branch.id, { x: depth * across, y: top - highest, ...card }] as const),
  );
  return { shape, boxes, height: Math.max(...lines.map(({ top }) => top)) - highest + card.height };
}

/** Rows that stand at one height: a card, its first answer, the first answer to that, and so on. */
type Line = { rows: Row[]; top: number };

function linesOf(rows: readonly Row[]): readonly Line[] {
  const lines: Line[] = [];
  for (const [at, row] of rows.entries()) {
    const line = lines.at(-1);
    if (line && row.parentId === rows[at - 1]?.branch.id) line.rows.push(row);
    else lines.push({ rows: [row], top: 0 });
  }
  return lines;
}

/** Lines as high as those before them let them be, then as near to those after them as they can come. */
function placed(lines: readonly Line[]): readonly Line[] {
  const free = new Map<number, number>();
  for (const line of lines) {
    line.top = Math.max(...line.rows.map(({ depth }) => free.get(depth) ?? 0));
    for (const { depth } of line.rows) free.set(depth, line.top + down);
  }
  const next = new Map<number, number>();
  for (const line of lines.toReversed()) {
    const lowest = Math.min(
      ...line.rows.map(({ depth }) => (next.get(depth) ?? Number.POSITIVE_INFINITY) - down),
    );
    if (lowest !== Number.POSITIVE_INFINITY) line.top = Math.max(line.top, lowest);
    for (const { depth } of line.rows) next.set(depth, line.top);
  }
  return lines;
}
