import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { byKey, byRoom, distributed, onEveryNode, onOneNode } from "./tables";

/**
 * What Citus refuses, read from the catalogue of the database as the migrations made it: rules that hold for
 * every table as soon as there is one.
 */

const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

const list = async (text: string): Promise<readonly string[]> =>
  (await client.query<{ what: string }>(text)).rows.map(({ what }) => what);

type Reference = Readonly<{
  name: string;
  from: string;
  to: string;
  fromColumns: string[];
  toColumns: string[];
  onDelete: string;
  onUpdate: string;
}>;

const namesOf = (table: string, numbers: string): string => `ARRAY (
  SELECT a.attname::text FROM unnest(${numbers}) WITH ORDINALITY AS part (number, n)
  JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = part.number ORDER BY n)`;

async function listReferences(): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT c.conname AS name, f.relname AS from, t.relname AS to, c.confdeltype AS "onDelete",
      c.confupdtype AS "onUpdate", ${namesOf("c.conrelid", "c.conkey")} AS "fromColumns",
      ${namesOf("c.confrelid", "c.confkey")} AS "toColumns"
    FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
    WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace ORDER BY 1`,
  );
  return rows;
}

/** Why a reference could not be made on a distributed database; null where it could. */
function faultOf({ from, to, ...reference }: Reference): string | null {
  const [column, target] = [distributed[from], distributed[to]];
  if (onEveryNode.includes(to)) {
    if (column && reference.fromColumns.includes(column)) return "leaves its room";
    return onEveryNode.includes(from) || onOneNode.includes(from) || column ? null : "is of no table";
  }
  if (onOneNode.includes(to)) return onOneNode.includes(from) ? null : "leads to one node";
  if (!column) return "leads into the rooms";
  if (byKey[from] || byKey[to]) return "leads out of its place";
  const at = reference.fromColumns.indexOf(column);
  if (at < 0 || reference.toColumns[at] !== target) return "does not stay in its room";
  if (!["a", "r", "c"].includes(reference.onDelete)) return "sets a room's column as its target goes";
  return ["a", "r"].includes(reference.onUpdate) ? null : "follows a room's id that changes";
}

describe("the tables of the database", () => {
  it("are each named in one of the lists of where their rows are", async () => {
    const tables = await list(
      `SELECT relname AS what FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace`,
    );
    const named = [...Object.keys(byRoom), ...Object.keys(byKey), ...onEveryNode, ...onOneNode];
    expect(named.toSorted()).toEqual(tables.toSorted());
  });

  it("are unique within a room where they are of a room, and by their key where it leads to one", async () => {
    const { rows } = await client.query<{ table: string; index: string; columns: string[] }>(
      `SELECT t.relname AS table, x.relname AS index, ${namesOf("i.indrelid", "i.indkey::int2[]")} AS columns
      FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
      WHERE i.indisunique AND t.relnamespace = current_schema()::regnamespace`,
    );
    const faults = rows.filter(({ table, columns }) => {
      const column = distributed[table];
      return column !== undefined && !columns.includes(column);
    });
    expect(faults.map(({ index }) => index)).toEqual([]);
  });

  it("refer to others only where a distributed database lets them", async () => {
    const faults = (await listReferences()).flatMap((one) => {
      const fault = faultOf(one);
      return fault ? [`${one.name}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it("have no trigger, rule or row's right, no sequence, and no column of a place that is made of others", async () => {
    const names = Object.keys(distributed).map((name) => `'${name}'`);
    const tables = `t.relname IN (${names.join(", ")}) AND t.relnamespace = current_schema()::regnamespace`;
    expect(
      await list(
        `SELECT tgname AS what FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
        WHERE NOT g.tgisinternal AND ${tables}
        UNION ALL SELECT rulename FROM pg_rewrite w JOIN pg_class t ON t.oid = w.ev_class WHERE ${tables}
        UNION ALL SELECT polname FROM pg_policy p JOIN pg_class t ON t.oid = p.polrelid WHERE ${tables}
        UNION ALL SELECT c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
          WHERE c.contype = 'x' AND ${tables}
        UNION ALL SELECT t.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
          WHERE a.attnum > 0 AND NOT a.attisdropped AND ${tables} AND (a.attidentity <> ''
            OR a.attgenerated <> '' AND a.attname IN ('id', 'roomId', 'place', 'key'))`,
      ),
    ).toEqual([]);
  });

  it("have a log of moderation that its owner may add to and delete from, but not change", async () => {
    await expect(client.query(`UPDATE "ModerationEntry" SET act = act`)).rejects.toMatchObject({
      code: "42501",
    });
    expect(
      await list(`SELECT privilege AS what FROM unnest(ARRAY['INSERT', 'SELECT', 'UPDATE', 'DELETE']) AS privilege
        WHERE has_table_privilege('"ModerationEntry"', privilege)`),
    ).toEqual(["INSERT", "SELECT", "DELETE"]);
  });
});
