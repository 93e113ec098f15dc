import { Client } from "pg";
import { wholePatience } from "../db/away/patience";
import { byKey, byRoom, onEveryNode } from "./tables";

/** What an administrator has to do first. */
class NotReady extends Error {}

/** The same for the database of an address. */
export async function distributeDatabase(databaseUrl: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: databaseUrl, ...wholePatience });
  client.on("error", () => undefined);
  await client.connect();
  return distribute(client).finally(() => client.end());
}

type Reference = Readonly<{ owner: string; name: string; definition: string }>;

/**
 * Makes the tables of a Citus cluster what lib/distribution/tables.ts says they are, as far as they are not
 * yet, in one transaction: a kill leaves all of it done or nothing. Answers the names of those that were made
 * so.
 * References between tables are taken away for it and put back, so that the order of tables is of no matter.
 */
export async function distribute(client: Client): Promise<readonly string[]> {
  await checkCluster(client);
  const there = await listPlaced(client);
  const whole = onEveryNode.filter((table) => !there.has(table));
  const parted = Object.entries({ ...byRoom, ...byKey }).filter(([table]) => !there.has(table));
  const made = [...whole, ...parted.map(([table]) => table)];
  if (made.length === 0) return [];

  await client.query("BEGIN");
  try {
    // Tables that refer to each other are changed one after the other, not at once.
    await client.query("SELECT set_config('citus.multi_shard_modify_mode', 'sequential', true)");
    const references = await listReferences(client, made);
    for (const { owner, name } of references)
      await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${client.escapeIdentifier(name)}`);
    for (const table of whole)
      await client.query("SELECT create_reference_table($1::regclass)", [named(table)]);
    for (const [table, column] of parted)
      await client.query("SELECT create_distributed_table($1::regclass, $2, colocate_with => $3)", [
        named(table),
        column,
        table === "Room" || table in byKey ? "none" : named("Room"),
      ]);
    for (const { owner, name, definition } of references)
      await client.query(
        `ALTER TABLE ${owner} ADD CONSTRAINT ${client.escapeIdentifier(name)} ${definition}`,
      );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
  return made;
}

const named = (table: string): string => `"${table}"`;

async function checkCluster(client: Client): Promise<void> {
  const { rows } = await client.query<{ isThere: boolean; isMigrated: boolean }>(
    `SELECT to_regclass('pg_dist_partition') IS NOT NULL AS "isThere", to_regclass('"Door"') IS NOT NULL AS "isMigrated"`,
  );
  if (!rows[0]?.isThere)
    throw new NotReady(
      "This database has no Citus. Its administrator installs the extension on every node and says CREATE EXTENSION citus in this database on each; then do this again. Nothing was changed.",
    );
  if (!rows[0].isMigrated)
    throw new NotReady("This database is not migrated yet: npm start does that. Nothing was changed.");
  const nodes = await client.query<{ isCoordinator: boolean; hasShards: boolean }>(
    `SELECT groupid = 0 AS "isCoordinator", shouldhaveshards AS "hasShards" FROM pg_dist_node WHERE isactive`,
  );
  if (!nodes.rows.some(({ isCoordinator }) => isCoordinator))
    throw new NotReady(
      "The cluster does not know its coordinator: SELECT citus_set_coordinator_host('its name'). Nothing was changed.",
    );
  if (!nodes.rows.some(({ hasShards }) => hasShards))
    throw new NotReady(
      "The cluster has no node for rooms: SELECT citus_add_node('its name', 5432) for each. Nothing was changed.",
    );
}

/** What is placed already; a table that is placed in another way than it should be is nobody's to guess. */
async function listPlaced(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ table: string; column: string | null; isWhole: boolean }>(
    `SELECT c.relname AS table, p.partmethod = 'n' AND p.repmodel = 't' AS "isWhole",
      CASE p.partmethod WHEN 'h' THEN column_to_column_name(p.logicalrelid, p.partkey) END AS column
    FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid
    WHERE c.relnamespace = current_schema()::regnamespace`,
  );
  const wished = { ...byRoom, ...byKey };
  const placed = rows.filter(({ column, isWhole }) => column !== null || isWhole);
  for (const { table, column } of placed)
    if (column === null ? !onEveryNode.includes(table) : wished[table] !== column)
      throw new NotReady(
        `${table} is distributed in another way than it should be: undistribute_table('"${table}"') first. Nothing was changed.`,
      );
  return new Set(placed.map(({ table }) => table));
}

/** What refers from or to any of some tables. */
async function listReferences(client: Client, tables: readonly string[]): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT c.conrelid::regclass::text AS owner, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
    WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace
      AND (f.relname = ANY ($1) OR t.relname = ANY ($1)) ORDER BY 1, 2`,
    [tables],
  );
  return rows;
}
