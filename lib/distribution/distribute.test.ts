import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { distribute } from "./distribute";
import { openMigrated } from "./stand-in-database";
import { byKey, byRoom, onEveryNode } from "./tables";

/** What the extension has of its own, with what it refuses. */
const extension = `
  CREATE TABLE pg_dist_partition (logicalrelid regclass PRIMARY KEY, partmethod "char", partkey text,
    repmodel "char", colocationid int);
  CREATE TABLE pg_dist_node (groupid int, isactive bool, shouldhaveshards bool);
  CREATE FUNCTION column_to_column_name(regclass, text) RETURNS text LANGUAGE sql AS 'SELECT $2';
  CREATE FUNCTION refuse_unready(what regclass) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = what) THEN
      RAISE 'table % is already distributed', what;
    ELSIF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = what AND NOT tgisinternal) THEN
      RAISE 'cannot distribute % because it has triggers', what;
    ELSIF EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND (conrelid = what
      AND confrelid NOT IN (SELECT logicalrelid FROM pg_dist_partition) OR confrelid = what
      AND conrelid NOT IN (SELECT logicalrelid FROM pg_dist_partition))) THEN
      RAISE 'a reference of % has an end that is not distributed', what;
    END IF;
  END $$;
  CREATE FUNCTION create_reference_table(what regclass) RETURNS void LANGUAGE sql AS
    $$ SELECT refuse_unready(what); INSERT INTO pg_dist_partition VALUES (what, 'n', NULL, 't', 1) $$;
  CREATE FUNCTION create_distributed_table(what regclass, col text, colocate_with text) RETURNS void
  LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM refuse_unready(what);
    IF EXISTS (SELECT FROM pg_index i WHERE indrelid = what AND indisunique AND NOT EXISTS (
      SELECT FROM pg_attribute a
      WHERE a.attrelid = what AND a.attname = col AND a.attnum = ANY (i.indkey))) THEN
      RAISE 'a unique index of % does not have its column', what;
    END IF;
    INSERT INTO pg_dist_partition VALUES (what, 'h', col, 's', CASE colocate_with
      WHEN 'none' THEN (SELECT max(colocationid) + 1 FROM pg_dist_partition)
      ELSE (SELECT colocationid FROM pg_dist_partition WHERE logicalrelid = colocate_with::regclass) END);
  END $$;`;

// On the server of process.env.TEST_DATABASE_URL.
let client: Client;
beforeAll(async () => {
  client = await openMigrated("cluster");
});
afterAll(() => client?.end());

const listReferences = async () =>
  (
    await client.query(
      "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2",
    )
  ).rows;

it("a database is distributed once, as the list of tables says, and keeps all that holds in it", async () => {
  await expect(distribute(client)).rejects.toThrow("has no Citus");
  await client.query(extension);
  await expect(distribute(client)).rejects.toThrow("does not know its coordinator");
  await client.query("INSERT INTO pg_dist_node VALUES (0, true, false)");
  await expect(distribute(client)).rejects.toThrow("has no node for rooms");
  await client.query("INSERT INTO pg_dist_node VALUES (1, true, true)");

  const before = await listReferences();
  await client.query(
    `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER late BEFORE UPDATE ON "Vote" FOR EACH ROW EXECUTE FUNCTION f()`.replace("Vote", "Grade"),
  );
  await expect(distribute(client)).rejects.toThrow("because it has triggers");
  expect(await listReferences()).toEqual(before);
  await client.query(`DROP TRIGGER late ON "Grade"`);

  const all = [...onEveryNode, ...Object.keys(byRoom), ...Object.keys(byKey)];
  expect(await distribute(client)).toEqual(all);
  expect(await listReferences()).toEqual(before);
  const { rows } = await client.query<{ table: string; column: string | null; place: number }>(
    `SELECT relname AS table, partkey AS column, colocationid AS place FROM pg_dist_partition
    JOIN pg_class c ON c.oid = logicalrelid WHERE partmethod = 'h'`,
  );
  expect(Object.fromEntries(rows.map(({ table, column }) => [table, column]))).toEqual({
    ...byRoom,
    ...byKey,
  });
  expect(new Set(rows.filter(({ table }) => table in byRoom).map(({ place }) => place)).size).toBe(1);

  expect(await distribute(client)).toEqual([]);
  await client.query(`DELETE FROM pg_dist_partition WHERE logicalrelid = '"Grade"'::regclass`);
  expect(await distribute(client)).toEqual(["Grade"]);
});
