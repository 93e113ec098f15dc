import { loadTypeScript } from "../load-typescript.mjs";

const AT_ONCE = 500;
const tables = ["Teacher", "Room", "Cursor", "Member", "Token", "Post", "Event", "Receipt"];

/** An event and a receipt for each post of a room that was made without them. */
export async function addLog(on, { id }) {
  await on.query(
    `INSERT INTO "Event" ("roomId", seq, number, type, "subjectId")
    SELECT "roomId", n, n, 'post', id FROM (
      SELECT "roomId", id, row_number() OVER (ORDER BY "createdAt") AS n FROM "Post" WHERE "roomId" = $1
    ) post`,
    [id],
  );
  await on.query(
    `INSERT INTO "Receipt" (place, caller, key, "bodyHash", value)
    SELECT "roomId", concat_ws(':', 'member', "roomId", "authorId"), id, md5(body), jsonb_build_object('postId', id)
    FROM "Post" WHERE "roomId" = $1`,
    [id],
  );
  await on.query(
    `UPDATE "Cursor" SET (seq, number) = (SELECT count(*), count(*) FROM "Event" WHERE "roomId" = $1)
    WHERE "roomId" = $1`,
    [id],
  );
}

/** Copies a room with all that is in it, under the same teacher, and answers the copies' ids. */
export async function copyRoom(on, room, { from = 1, times }) {
  const { copyOf } = await loadTypeScript("prisma/copies.ts");
  await copy(on, room, { from, times }, ["ownerId", "teacherId"]);
  const { rows } = await on.query(
    `SELECT ${copyOf("$1::text")} AS id FROM generate_series($2::int, $3::int) n`,
    [room.id, from, from + times - 1],
  );
  return rows.map(({ id }) => id);
}

/**
 * Copies a room with its teacher so many times. What a copy has by its making is not made or asked for once
 * more: the words that its posts are found by are looked up, their index is made at the end, and the keys
 * that point to other tables hold from then on.
 */
export async function fill(on, room, times) {
  const { rows } = await on.query(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS away,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', conrelid::regclass, conname,
        pg_get_constraintdef(oid)) AS back
    FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])
    UNION ALL SELECT format('DROP INDEX %I', indexname), indexdef FROM pg_indexes
      WHERE indexname = 'Post_words_idx'
    UNION ALL SELECT 'CREATE OR REPLACE FUNCTION words_of(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE
      AS $$ SELECT words FROM public.known_words WHERE md5(text) = md5(given) AND text = given LIMIT 1 $$',
      pg_get_functiondef('words_of'::regproc)`,
    [tables.map((table) => `"${table}"`)],
  );
  await on.query(
    `SET synchronous_commit = off;
    CREATE TABLE known_words AS SELECT DISTINCT body AS text, words FROM "Post";
    CREATE INDEX ON known_words (md5(text));
    ANALYZE known_words`,
  );
  for (const { away } of rows) await on.query(away);
  for (let from = 1; from <= times; from += AT_ONCE)
    await copy(on, room, { from: from + 1000, times: Math.min(AT_ONCE, times - from + 1) });
  for (const { back } of rows) await on.query(back);
  await on.query("DROP TABLE known_words");
  await on.query("VACUUM ANALYZE");
}

async function copy(on, { id }, often, own = []) {
  const { copyRows } = await loadTypeScript("prisma/copies.ts");
  const which = {
    Teacher: `one.id = (SELECT "ownerId" FROM "Room" WHERE id = '${id}')`,
    Room: `one.id = '${id}'`,
    Receipt: `one.caller LIKE 'member:${id}:%'`,
  };
  const copied = tables.filter((table) => own.length === 0 || table !== "Teacher");
  await copyRows(
    on,
    Object.fromEntries(copied.map((table) => [table, which[table] ?? `one."roomId" = '${id}'`])),
    { ...often, kept: ["revisionId", "formatId", "paragraphId", ...own] },
  );
}
