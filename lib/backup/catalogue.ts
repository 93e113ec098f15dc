import type { Client } from "pg";

/** A table with its columns, as they are copied. */
export type Table = Readonly<{ name: string; columns: readonly string[] }>;

/** Where the names of the migrations are kept: it is filled by applying them, not by copying. */
const history = "_prisma_migrations";

/** Our tables, by name, but for those that may be lost at any time. */
export async function listTables(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relpersistence = 'p'
       AND c.relname <> $1
     GROUP BY c.relname ORDER BY c.relname`,
    [history],
  );
  return rows;
}

/** The names of the migrations that were applied, in their order; none where nothing was. */
export async function listApplied(client: Client): Promise<readonly string[]> {
  const { rows: found } = await client.query<{ is: boolean }>("SELECT to_regclass($1) IS NOT NULL AS is", [
    `public.${history}`,
  ]);
  if (!found[0]?.is) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "${history}"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

type Key = Readonly<{ table: string; name: string; definition: string }>;

/** The foreign keys between our tables. */
export async function listForeignKeys(client: Client): Promise<readonly Key[]> {
  const { rows } = await client.query<Key>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name,
            pg_get_constraintdef(oid) AS definition
     FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
     ORDER BY 1, 2`,
  );
  return rows;
}

/** A table and its columns as SQL names them. */
export const quoted = (client: Client, { name, columns }: Table) => ({
  table: `public.${client.escapeIdentifier(name)}`,
  columns: columns.map((column) => client.escapeIdentifier(column)).join(", "),
});
