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
export function lastColumn(posts: readonly FlowItem[]): number {
  const columnOf = ({ column, replies }: Branch): number => Math.max(column, ...replies.map(columnOf));
  return Math.max(0, ...branchesOf(posts).map(columnOf));
}

/**
 * A paragraph's posts as rows of `columns` columns, at least lastColumn of them: each post in the next turn
 * of its side, its replies to the right of it, siblings below each other as written. Every place of the table
 * is in exactly one cell.
 */
export const rowsOf = (posts: readonly FlowItem[], columns: number): readonly FlowRow[] =>
  branchesOf(posts).flatMap((branch) => rowsUnder(branch, 0, columns));

/** How many rows a paragraph's posts take: one for each post that nothing answers, and at least one. */
export function countRows(posts: readonly FlowItem[]): number {
  const answered = new Set(posts.map(({ parentId }) => parentId));
  return Math.max(1, posts.filter(({ id }) => !answered.has(id)).length);
}

type Branch = Readonly<{ item: FlowItem; column: number; replies: readonly Branch[]; height: number }>;

/** A reply to what is not among the posts stands by itself, so nothing is lost. */
function branchesOf(posts: readonly FlowItem[]): readonly Branch[] {
  const known = new Set(posts.map(({ id }) => id));
  const under = new Map<string | null, FlowItem[]>();
  for (const post of posts) {
    const parent = post.parentId !== null && known.has(post.parentId) ? post.parentId : null;
    under.set(parent, [...(under.get(parent) ?? []), post]);
  }

  const branchesAfter = (parent: string | null, column: number): readonly Branch[] =>
    (under.get(parent) ?? []).map((item) => {
      const own = columnAfter(column, item.side);
      const replies = branchesAfter(item.id, own);
      return { item, column: own, replies, height: Math.max(1, sum(replies.map(({ height }) => height))) };
    });
  return branchesAfter(null, 0);
}

/** Who speaks twice in a row leaves out the other side's turn. */
const columnAfter = (column: number, side: Side | null): number =>
  side === null || sideOfColumn(column + 1) === side ? column + 1 : column + 2;

function rowsUnder(
  { item, column, replies, height }: Branch,
  after: number,
  columns: number,
): readonly FlowRow[] {
  const own: FlowRow = [...blank(after + 1, column, height), { item, column, rowSpan: height, colSpan: 1 }];
  const [first = blank(column + 1, columns + 1, 1), ...below] = replies.flatMap((reply) =>
    rowsUnder(reply, column, columns),
  );
  return [[...own, ...first], ...below];
}

/** The empty places from one column until before another. */
const blank = (from: number, to: number, rowSpan: number): FlowRow =>
  from < to ? [{ item: null, column: from, rowSpan, colSpan: to - from }] : [];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
