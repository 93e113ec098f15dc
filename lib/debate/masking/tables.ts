/** The nine counts of people, row by row: by opening choice, then by closing choice. */
export type Table = readonly number[];

/** A set of cells, a bit for each. */
export type Cells = number;

export const everyCell: Cells = 0b111_111_111;

export const has = (cells: Cells, cell: number): boolean => ((cells >> cell) & 1) === 1;

export const isWithin = (inner: Cells, outer: Cells): boolean => (inner & ~outer) === 0;

export const listOf = (cells: Cells): readonly number[] => nine.filter((cell) => has(cells, cell));

export const cellsWhere = (holds: (cell: number) => boolean): Cells =>
  nine.reduce<Cells>((cells, cell) => (holds(cell) ? cells | (1 << cell) : cells), 0);

export const rowsOf = (table: Table): readonly number[] =>
  three.map((at) => sum(three.map((to) => count(table, 3 * at + to))));

export const columnsOf = (table: Table): readonly number[] =>
  three.map((at) => sum(three.map((from) => count(table, 3 * from + at))));

/** Every table with the sums of `table`, each cell from `least` to `most` of it. */
export function tablesLike(table: Table, least: Table, most: Table): readonly Table[] {
  const rows = rowsOf(table);
  const found: Table[] = [];
  const fill = (cells: Table, columns: readonly number[]): void => {
    const cell = cells.length;
    if (cell === 9) {
      found.push(cells);
      return;
    }
    const [row, column] = [Math.floor(cell / 3), cell % 3];
    const rowRest = count(rows, row) - sum(cells.slice(3 * row));
    const columnRest = count(columns, column);
    const isFixed = column === 2 || row === 2;
    const fixed = column === 2 ? rowRest : columnRest;
    const from = Math.max(count(least, cell), isFixed ? fixed : 0);
    const to = Math.min(count(most, cell), rowRest, columnRest, isFixed ? fixed : Number.POSITIVE_INFINITY);
    for (let people = from; people <= to; people += 1)
      fill(
        [...cells, people],
        columns.map((rest, at) => (at === column ? rest - people : rest)),
      );
  };
  fill([], columnsOf(table));
  return found;
}

export const count = (counts: readonly number[], at: number): number => counts[at] ?? 0;

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

const three = [0, 1, 2] as const;
const nine = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
