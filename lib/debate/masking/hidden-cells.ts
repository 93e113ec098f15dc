import { type Look, looksOf } from "./looks";
import { type Cells, columnsOf, count, rowsOf, type Table, tablesLike } from "./tables";

/** What is shown beside a table, in the order of its rows and columns. */
export type Beside = Readonly<{
  /** How many of each row stayed, and how many moved, at least. */
  stayed: readonly number[];
  moved: readonly number[];
}>;

/** Of more voters than this a reader is taken to know each count to within a dozen: it is less to try. */
const mostWhole = 40;
const dozen = 12;

/**
 * As few cells of a table as it takes that none of them can be worked out: not from the others, not from the
 * tallies, which are its sums, the gains and the credits beside it, nor by somebody who knows this rule and
 * how they voted. What the tallies alone tell is not hidden: that would hide nothing.
 */
export const hiddenCells = (table: Table, beside: Beside): Cells =>
  allLooks(table, beside).find(({ tables }) => tables.some((other) => isSame(other, table)))?.hidden ?? 0;

/** The last few, by all that they depend on: a room's results are asked for by many, one after the other. */
const kept = new Map<string, readonly Look[]>();
const mostKept = 8;

/** All that the matrix may be by what is shown beside it, as it would look. */
function allLooks(table: Table, beside: Beside): readonly Look[] {
  const bounds = boundsOf(table, totalOf(table));
  const key = JSON.stringify([rowsOf(table), columnsOf(table), bounds, beside]);
  const known = kept.get(key);
  if (known) return known;
  const tables = tablesLike(table, ...bounds).filter((other) => agrees(other, beside));
  const looks = looksOf(tables, (cell) => isTold(cell, table, tables));
  if (kept.size === mostKept) for (const first of [...kept.keys()].slice(0, 1)) kept.delete(first);
  kept.set(key, looks);
  return looks;
}

/** Between what each count of the tables that are tried may be. */
function boundsOf(table: Table, total: number): readonly [Table, Table] {
  if (total <= mostWhole) return [table.map(() => 0), table.map(() => total)];
  const least = table.map((people) => people - (people % dozen));
  return [least, least.map((people) => people + dozen - 1)];
}

const agrees = (table: Table, { stayed, moved }: Beside): boolean =>
  rowsOf(table).every((people, at) => {
    const held = count(table, 4 * at);
    return held >= count(stayed, at) && people - held >= count(moved, at);
  });

const isSame = (a: Table, b: Table): boolean => a.every((people, cell) => people === b[cell]);

const totalOf = (table: Table): number => table.reduce((total, people) => total + people, 0);

/** Whether the tallies alone tell a cell: it is the same in every table that they may be of. */
function isTold(cell: number, table: Table, tables: readonly Table[]): boolean {
  const people = count(table, cell);
  const total = totalOf(table);
  if (total <= mostWhole && tables.every((other) => count(other, cell) === people)) return true;
  const [from, to] = [count(rowsOf(table), Math.floor(cell / 3)), count(columnsOf(table), cell % 3)];
  return Math.min(from, to) === people && Math.max(0, from + to - total) === people;
}
