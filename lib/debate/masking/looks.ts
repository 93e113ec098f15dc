import { type Cells, cellsWhere, count, everyCell, has, isWithin, listOf, type Table } from "./tables";

/** Tables that look the same once these cells are hidden. */
export type Look = Readonly<{ hidden: Cells; tables: readonly Table[] }>;

/**
 * Which cells are hidden of which tables, so that nobody who sees the others, and knows this rule, can work
 * one out. `tables` are all that agree with what is shown beside them.
 *
 * Sets of cells are tried from the smallest on. Tables without a small count outside of a set that differ in
 * it only look the same once it is hidden. They share it if each of its cells then has two values still, for
 * the people in it, too. Tables that are left hide everything, with those that had to hide most, as many as
 * it takes. A cell that `isTold` beside the table is never hidden.
 */
export function looksOf(tables: readonly Table[], isTold: (cell: number) => boolean): readonly Look[] {
  const free = everyCell & ~cellsWhere(isTold);
  const alike: Look[] = [];
  let left: readonly Table[] = tables;
  for (const hidden of sets) {
    if (!isWithin(hidden, free)) continue;
    const covered = left.filter((table) => isWithin(smallIn(table) & free, hidden));
    const good = lookingAlike(covered, hidden).filter((group) => isOpen(group, hidden));
    alike.push(...good.map((group) => ({ hidden, tables: group })));
    const settled = new Set(good.flat());
    left = left.filter((table) => !settled.has(table));
  }
  while (left.length > 0 && !isOpen(left, free)) {
    const most = alike.pop();
    if (!most) break;
    left = [...left, ...most.tables];
  }
  return [...alike, { hidden: free, tables: left }];
}

function lookingAlike(tables: readonly Table[], hidden: Cells): readonly (readonly Table[])[] {
  const looks = new Map<string, Table[]>();
  for (const table of tables) {
    const look = table.filter((_, cell) => !has(hidden, cell)).join();
    const group = looks.get(look);
    if (group) group.push(table);
    else looks.set(look, [table]);
  }
  return [...looks.values()];
}

const smallIn = (table: Table): Cells => cellsWhere((cell) => isSmall(count(table, cell)));

/** One or two people: a count that may point at somebody. */
const isSmall = (people: number): boolean => people === 1 || people === 2;

/** Whether no hidden cell is known, to nobody and to none of the people in these cells. */
function isOpen(tables: readonly Table[], hidden: Cells): boolean {
  const cells = listOf(hidden);
  const differ = (among: readonly Table[]) =>
    among.length === 0 ||
    cells.every((cell) => among.some((table) => count(table, cell) !== count(among[0] ?? [], cell)));
  return differ(tables) && cells.every((own) => differ(tables.filter((table) => count(table, own) > 0)));
}

const lines: readonly Cells[] = [0o7, 0o70, 0o700, 0o111, 0o222, 0o444];

/** Sets of cells, small ones first, of which no row and no column holds just one: its sum would tell it. */
const sets: readonly Cells[] = Array.from({ length: everyCell + 1 }, (_, cells) => cells)
  .filter((cells) => lines.every((line) => listOf(cells & line).length !== 1))
  .toSorted((a, b) => listOf(a).length - listOf(b).length || a - b);
