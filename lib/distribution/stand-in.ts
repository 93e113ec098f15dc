import type { Client } from "pg";
import { distributed } from "./tables";

/**
 * A stand-in for a distributed database, where there is none: every distributed table once more, from the
 * catalogue, partitioned by its column. PostgreSQL then refuses what Citus does (a unique index without the
 * column), and its plans tell how many places a statement asks.
 */

/** The schema that it is made in, before it takes the tables' place. */
const schema = "apart";

const partitions = 8;

/** Puts the stand-in in the place of the tables of a database in which nothing is yet. */
export async function makeStandIn(client: Client): Promise<void> {
  const references = await listReferences(client);
  const run = (text: string) => client.query(text);
  await run(`CREATE SCHEMA ${schema}`);
  for (const [table, column] of Object.entries(distributed)) {
    const own = `${schema}."${table}"`;
    await run(`CREATE TABLE ${own} (LIKE public."${table}" INCLUDING ALL) PARTITION BY HASH ("${column}")`);
    for (let at = 0; at < partitions; at++)
      await run(`CREATE TABLE ${schema}."${table}~${at}" PARTITION OF ${own}
        FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${at})`);
  }
  for (const { from, to, name, definition } of references) {
    const target = to in distributed ? schema : "public";
    await run(`ALTER TABLE ${schema}."${from}" ADD CONSTRAINT "${name}"
      ${definition.replace(/REFERENCES (public\.)?/, `REFERENCES ${target}.`)}`);
  }
  const { rows } = await client.query<{ table: string }>(
    "SELECT tablename AS table FROM pg_tables WHERE schemaname = $1",
    [schema],
  );
  for (const table of Object.keys(distributed)) await run(`DROP TABLE public."${table}" CASCADE`);
  for (const { table } of rows) await run(`ALTER TABLE ${schema}."${table}" SET SCHEMA public`);
  await run(`REVOKE UPDATE ON "ModerationEntry" FROM CURRENT_USER`);
}

/** Of which table a relation of the stand-in is a part, and which; null for any other relation. */
export function partOf(relation: string): Readonly<{ table: string; part: string }> | null {
  const [table = "", part] = relation.split("~");
  return part === undefined ? null : { table, part };
}

type Reference = Readonly<{ from: string; to: string; name: string; definition: string }>;

async function listReferences(client: Client): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT f.relname AS from, t.relname AS to, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
      AND (f.relname = ANY ($1) OR t.relname = ANY ($1)) ORDER BY 1`,
    [Object.keys(distributed)],
  );
  return rows;
}
