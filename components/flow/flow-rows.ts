import { inReadingOrder } from "@/components/post/reading-order";
import type { FlowItem } from "@/lib/debate/flow";
import type { Side } from "@/lib/debate/vocabulary";

/**
 * A cell of the flow sheet: what was said, or null where nobody said anything. Column 1 is the first turn
 * after the essay.
 */
export type FlowCell = Readonly<{ item: FlowItem | null; column: number; rowSpan: number; colSpan: number }>;

export type FlowRow = readonly FlowCell[];

/** Whose turn a column is: the Opposition answers the essay, then the sides take turns. */
export const sideOfColumn = (column: number): Side => (column % 2 === 1 ? "OPPOSITION" : "PROPOSITION");

/** The last column that the posts of a paragraph stand in; 0 where there are none. */
export const lastColumn = (posts: readonly FlowItem[]): number =>
  branchesOf(posts).reduce((last, { column }) => Math.max(last, column), 0);

/**
 * A paragraph's posts as rows of `columns` columns, at least lastColumn of them: each post in the next turn
 * of its side, its replies to the right of it, siblings below each other as written. Every place of the table
 * is in exactly one cell.
 */
export function rowsOf(posts: readonly FlowItem[], columns: number): readonly FlowRow[] {
  const rows: FlowRow[] = [];
  let row: FlowCell[] = [];
  for (const { item, after, column, height, replies } of branchesOf(posts)) {
    row.push(...blank(after + 1, column, height), { item, column, rowSpan: height, colSpan: 1 });
    if (replies.length > 0) continue;
    rows.push([...row, ...blank(column + 1, columns + 1, 1)]);
    row = [];
  }
  return rows;
}

/** How many rows a paragraph's posts take: one for each post that nothing answers, and at least one. */
export function countRows(posts: readonly FlowItem[]): number {
  const answered = new Set(posts.map(({ parentId }) => parentId));
  return Math.max(1, posts.filter(({ id }) => !answered.has(id)).length);
}

/** A post in its column, to the right of `after`; it takes as many rows as its replies. */
type Branch = { item: FlowItem; replies: Branch[]; after: number; column: number; height: number };

/** Each before its replies. A reply to what is not among the posts stands by itself, so nothing is lost. */
function branchesOf(posts: readonly FlowItem[]): readonly Branch[] {
  const known = new Map(
    posts.map((item) => [item.id, { item, replies: [] as Branch[], after: 0, column: 0, height: 1 }]),
  );
  const roots: Branch[] = [];
  for (const branch of known.values()) (known.get(branch.item.parentId ?? "")?.replies ?? roots).push(branch);

  const branches = inReadingOrder<Branch>(roots, (branch) => {
    branch.column = columnAfter(branch.after, branch.item.side);
    for (const reply of branch.replies) reply.after = branch.column;
    return branch.replies;
  });
  for (const branch of branches.toReversed())
    branch.height = Math.max(1, sum(branch.replies.map(({ height }) => height)));
  return branches;
}

/** Who speaks twice in a row leaves out the other side's turn. */
const columnAfter = (column: number, side: Side | null): number =>
  side === null || sideOfColumn(column + 1) === side ? column + 1 : column + 2;

/** The empty places from one column until before another. */
const blank = (from: number, to: number, rowSpan: number): FlowRow =>
  from < to ? [{ item: null, column: from, rowSpan, colSpan: to - from }] : [];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
