import { inReadingOrder } from "@/components/post/reading-order";
import type { FlowItem } from "@/lib/debate/flow";
import { otherSide, type Side } from "@/lib/debate/vocabulary";

/**
 * A cell of the flow sheet: what was said, or null where nobody said anything. Column 1 is the first turn
 * after the essay.
 */
export type FlowCell = Readonly<{ item: FlowItem | null; column: number; rowSpan: number; colSpan: number }>;

export type FlowRow = readonly FlowCell[];

/** Whose turn a column is: who did not write the essay answers it, then the sides take turns. */
export const sideOfColumn = (column: number, essay: Side = "PROPOSITION"): Side =>
  column % 2 === 1 ? otherSide(essay) : essay;

/** The last column that the posts of a paragraph stand in; 0 where there are none. */
export const lastColumn = (posts: readonly FlowItem[], essay: Side = "PROPOSITION"): number =>
  branchesOf(posts, essay).reduce((last, { column }) => Math.max(last, column), 0);

/**
 * A paragraph's posts as rows of `columns` columns, at least lastColumn of them: each post in the next turn
 * of its side, its replies to the right of it, siblings below each other as written; where there are too many
 * turns to be read side by side, replies stand below what they answer. Every place of the table is in exactly
 * one cell.
 */
export function rowsOf(
  posts: readonly FlowItem[],
  columns: number,
  essay: Side = "PROPOSITION",
): readonly FlowRow[] {
  const rows: FlowRow[] = [];
  let row: FlowCell[] = [];
  for (const { item, holder, column, held, height } of branchesOf(posts, essay)) {
    row.push(...blank(columnOf(holder) + 1, column, height), { item, column, rowSpan: height, colSpan: 1 });
    if (held > 0) continue;
    rows.push([...row, ...blank(column + 1, columns + 1, 1)]);
    row = [];
  }
  return rows;
}

/** How many rows a paragraph's posts take: one for each that has nothing beside it, and at least one. */
export const countRows = (posts: readonly FlowItem[]): number =>
  Math.max(1, branchesOf(posts, "PROPOSITION").filter(({ held }) => held === 0).length);

/** A post in its column, to the right of its holder; it takes as many rows as it holds. */
type Branch = {
  item: FlowItem;
  replies: Branch[];
  holder: Branch | null;
  column: number;
  held: number;
  height: number;
};

/** So many turns are read side by side. */
export const mostColumns = 12;

/** Each before its replies. A reply to what is not among the posts stands by itself, so nothing is lost. */
function branchesOf(posts: readonly FlowItem[], essay: Side): readonly Branch[] {
  const alone = { holder: null, column: 0, held: 0, height: 1 };
  const known = new Map<string, Branch>(
    posts.map((item) => [item.id, { item, replies: [], ...alone }] as const),
  );
  const roots: Branch[] = [];
  for (const branch of known.values()) (known.get(branch.item.parentId ?? "")?.replies ?? roots).push(branch);

  const branches = inReadingOrder<Branch>(roots, (branch) => {
    branch.column = columnAfter(columnOf(branch.holder), branch.item.side, essay);
    const isLast = branch.column > mostColumns - 2;
    for (const reply of branch.replies) reply.holder = isLast ? branch.holder : branch;
    return branch.replies;
  });
  for (const branch of branches.toReversed()) {
    branch.height = Math.max(1, branch.held);
    if (branch.holder) branch.holder.held += branch.height;
  }
  return branches;
}

const columnOf = (branch: Branch | null): number => branch?.column ?? 0;

/** Who speaks twice in a row leaves out the other side's turn. */
const columnAfter = (column: number, side: Side | null, essay: Side): number =>
  side === null || sideOfColumn(column + 1, essay) === side ? column + 1 : column + 2;

/** The empty places from one column until before another. */
const blank = (from: number, to: number, rowSpan: number): FlowRow =>
  from < to ? [{ item: null, column: from, rowSpan, colSpan: to - from }] : [];
