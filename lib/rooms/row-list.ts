type Row = Readonly<{ id: string }>;
type Places = Map<string, number>;

const store = globalThis as { crossfloorPlaces?: WeakMap<readonly Row[], Places> };
const places = store.crossfloorPlaces ?? new WeakMap<readonly Row[], Places>();
store.crossfloorPlaces = places;

/** A row of a list, found without a walk. */
export function findRow<T extends Row>(rows: readonly T[], id: string): T | undefined {
  const row = rows[placesIn(rows).get(id) ?? -1];
  return row?.id === id ? row : undefined;
}

/**
 * A list with rows that are new, or took the place of another. The list before is left as it was, but hands
 * on where its rows stand, for most new ones come at the end.
 */
export function putRows<T extends Row>(
  rows: readonly T[],
  news: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  if (news.length === 0) return rows;
  const known = placesIn(rows);
  const list = rows.slice();
  const next = known.size === rows.length ? known : new Map(rows.map(({ id }, at) => [id, at]));
  let isInOrder = true;
  for (const row of news.toSorted(order)) {
    const at = next.get(row.id);
    if (at !== undefined && list[at]?.id === row.id) {
      list[at] = row;
      continue;
    }
    const last = list.at(-1);
    if (last && order(last, row) > 0) isInOrder = false;
    next.set(row.id, list.push(row) - 1);
  }
  if (isInOrder) places.set(list, next);
  else list.sort(order);
  return list;
}

/** Where each row stands. A list that came after may have added to it. */
function placesIn(rows: readonly Row[]): Places {
  const known = places.get(rows) ?? new Map(rows.map(({ id }, at) => [id, at]));
  places.set(rows, known);
  return known;
}
