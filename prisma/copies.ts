import type { ClientBase } from "pg";

/** Which rows of a table are copied: a condition on `one`, the row. */
export type Originals = Readonly<Record<string, string>>;

/** What names a row or what belongs to it: a copy has its own, the same wherever it is named. */
const isName = (column: string): boolean => /^(id|code|hash|email|seed|key)$|Id$/.test(column);

/**
 * Fills a database: copies rows of some tables as often as is said, numbered from `from` on, by one statement
 * a table. Columns in `kept` stay what they are, and with them what all copies share.
 */
export async function copyRows(
  on: ClientBase,
  originals: Originals,
  { times, from = 1, kept = [] }: Readonly<{ times: number; from?: number; kept?: readonly string[] }>,
): Promise<void> {
  const columns = await listColumns(on);
  for (const table of await inOrder(on, Object.keys(originals))) {
    const own = columns.filter((column) => column.table === table).map(({ name }) => name);
    const copied = own.map((name) =>
      isName(name) && !kept.includes(name) ? copyOf(`one."${name}"`) : `one."${name}"`,
    );
    await on.query(
      `INSERT INTO "${table}" (${own.map((name) => `"${name}"`).join(", ")})
      SELECT ${table === "Receipt" ? copied.map(ofCaller).join(", ") : copied.join(", ")}
      FROM generate_series(${from}, ${from + times - 1}) n, "${table}" one WHERE ${originals[table]}`,
    );
  }
}

/** What the `n`-th copy of a row is called: like all of its room, and in their order, but as if drawn. */
export const copyOf = (name: string): string => `left(md5(n::text), 8) || left(${name}, 8)`;

/** A receipt is kept by its room, and names its room and member in one column. */
const ofCaller = (column: string): string => (column === 'one."place"' ? copyOf(column) : ofNamed(column));

const ofNamed = (column: string): string =>
  column === 'one."caller"'
    ? `CASE WHEN ${column} LIKE 'member:%' THEN concat_ws(':', 'member', ${[2, 3]
        .map((part) => copyOf(`split_part(${column}, ':', ${part})`))
        .join(", ")}) ELSE ${column} END`
    : column;

async function listColumns(on: ClientBase): Promise<readonly Readonly<{ table: string; name: string }>[]> {
  const { rows } = await on.query<{ table: string; name: string }>(
    `SELECT table_name AS "table", column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
  );
  return rows;
}

/** Tables, each after those that it points to. */
async function inOrder(on: ClientBase, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await on.query<{ from: string; to: string }>(
    `SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint
    JOIN pg_class f ON f.oid = conrelid JOIN pg_class t ON t.oid = confrelid
    WHERE contype = 'f' AND conrelid <> confrelid`,
  );
  const ordered = new Set<string>();
  const put = (table: string): void => {
    if (ordered.has(table) || !tables.includes(table)) return;
    for (const { from, to } of rows) if (from === table) put(to);
    ordered.add(table);
  };
  for (const table of tables) put(table);
  return [...ordered];
}
