import dagre from "@dagrejs/dagre";
import type { Row } from "./collapsing";

/** Where a card stands, in pixels of the map: the corner at its top left, and its size. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** A paragraph with all that is shown below it. Its boxes begin at its own corner. */
type Part = Readonly<{ shape: string; boxes: readonly (readonly [id: string, box: Box])[]; height: number }>;

/** Where every card that is shown stands, by id. `parts` are by paragraph. */
export type Layout = Readonly<{ boxes: ReadonlyMap<string, Box>; parts: ReadonlyMap<string, Part> }>;

const card = { width: 264, height: 124 } as const;
const gaps = { columns: 56, siblings: 14, paragraphs: 30 } as const;

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
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({
    rankdir: "LR",
    align: "UL",
    ranker: "tight-tree",
    ranksep: gaps.columns,
    nodesep: gaps.siblings,
  });
  for (const { branch } of rows) graph.setNode(branch.id, { ...card });
  for (const { branch, parentId } of rows) if (parentId !== null) graph.setEdge(parentId, branch.id, {});
  // As they come no two lines cross: each branch stands before its answers. Sorting again would only cost the
  // order of writing.
  dagre.layout(graph, { disableOptimalOrderHeuristic: true });

  const placed = rows.map(({ branch }) => [branch.id, boxOf(graph.node(branch.id))] as const);
  const left = Math.min(...placed.map(([, { x }]) => x));
  const top = Math.min(...placed.map(([, { y }]) => y));
  const boxes = placed.map(([id, box]) => [id, { ...box, x: box.x - left, y: box.y - top }] as const);
  return { shape, boxes, height: Math.max(...boxes.map(([, { y, height }]) => y + height)) };
}

const boxOf = ({ x, y, width, height }: Box): Box => ({
  x: Math.round(x - width / 2),
  y: Math.round(y - height / 2),
  width,
  height,
});
