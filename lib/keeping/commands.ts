import { db } from "../db/client";
import { dropDoorsOf } from "../db/places/door";
import { keyOf } from "../db/places/keys";
import { freeGroups } from "../db/places/rooms-at-once";
import { pool } from "../db/pool";
import { lastUseOf } from "./last-use";
import { pruneEvery, readRoomDays, retention } from "./retention";

/** How many rows go at once, so that nobody waits for them. */
const batch = 500;

/** What is over by itself, by table; `$1` is the time. */
const over: Readonly<Record<string, string>> = {
  Session: `"expiresAt" <= $1`,
  Token: `"expiresAt" <= $1 OR "revokedAt" <= $1`,
  TeacherToken: `"expiresAt" <= $1 OR "revokedAt" <= $1`,
  Door: `"expiresAt" <= $1`,
  Invitation: `"expiresAt" <= $1 OR "usedAt" <= $1`,
  PasswordReset: `"expiresAt" <= $1 OR "usedAt" <= $1`,
  CoTeacherLink: `"expiresAt" <= $1`,
  Return: `"askedAt" <= $1::timestamptz - interval '${retention.returnMinutes} minutes'`,
  Presence: `"seenAt" <= $1::timestamptz - interval '${retention.presenceMinutes} minutes'`,
  Receipt: `"createdAt" <= $1::timestamptz - interval '${retention.receiptDays} days'`,
  PolicyReport: `day <= $1::timestamptz - interval '${retention.reportDays} days'`,
};

/**
 * Deletes what has been kept long enough, unless that was done in the last hour: whoever moves the hour does
 * it, and goes on an hour later where they were stopped. Answers whether it was done. The time is the
 * database's, unless a test gives another.
 */
export async function prune(at: Date | null = null): Promise<boolean> {
  const now = await claimHour(at);
  if (!now) return false;
  await pool.query(seenWhilePresent, [now]);
  for (const [table, isOver] of Object.entries(over)) {
    const key = keyOf(table);
    const rows = `SELECT ${key} FROM "${table}" WHERE ${isOver} LIMIT ${batch}`;
    await inBatches(`DELETE FROM "${table}" WHERE (${key}) IN (${rows}) AND (${isOver})`, [now]);
  }
  await inBatches(oldEvents, [now]);
  await endRooms(now);
  await pool.query(`UPDATE "Pruning" SET "endedAt" = clock_timestamp() WHERE id = 1`);
  return true;
}

/** Who was in a room has seen until then what answers them there: that stays when their presence goes. */
const seenWhilePresent = `INSERT INTO "SeenNotices" AS s ("roomId", "memberId", "upTo")
  SELECT "roomId", "memberId", jsonb_build_object('answers',
    to_char("seenAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  FROM "Presence" WHERE ${over.Presence}
  ON CONFLICT ("roomId", "memberId") DO UPDATE SET "upTo" = s."upTo" || excluded."upTo"
    WHERE coalesce(s."upTo" ->> 'answers', '') COLLATE "C" < excluded."upTo" ->> 'answers'`;

/** The time, for the one whose hour it is; one that lies ahead, by a wrong clock, holds nobody up. */
async function claimHour(at: Date | null): Promise<Date | null> {
  const { rows } = await pool.query<{ begunAt: Date }>(
    `INSERT INTO "Pruning" AS p (id, "begunAt") VALUES (1, coalesce($1::timestamptz, now()))
    ON CONFLICT (id) DO UPDATE SET "begunAt" = excluded."begunAt", "endedAt" = NULL
      WHERE p."begunAt" <= excluded."begunAt" - $2 * interval '1 millisecond' OR p."begunAt" > excluded."begunAt"
    RETURNING "begunAt"`,
    [at, pruneEvery],
  );
  return rows[0]?.begunAt ?? null;
}

async function inBatches(text: string, values: readonly unknown[]): Promise<void> {
  while (((await pool.query(text, [...values])).rowCount ?? 0) === batch);
}

/**
 * Of a room whose last event is old, all events but that one, which says when the room was used last. They
 * go from the first on, so that the log that is left has no hole; who asks for an earlier one loads the room
 * anew.
 */
const oldEvents = `DELETE FROM "Event" WHERE (${keyOf("Event")}) IN (
  SELECT old."roomId", old.seq FROM "Cursor" c
  JOIN "Event" last ON last."roomId" = c."roomId" AND last.seq = c.seq
    AND last."createdAt" <= $1::timestamptz - interval '${retention.eventDays} days'
  JOIN "Event" old ON old."roomId" = c."roomId" AND old.seq < c.seq
  ORDER BY old."roomId", old.seq LIMIT ${batch})`;

/**
 * Tells of the rooms that come to their end, no longer of those that were used since, and deletes the due.
 */
async function endRooms(now: Date): Promise<void> {
  const days = readRoomDays();
  const daysAgo = (count: number) => new Date(now.getTime() - count * 86_400_000);
  const noticed = daysAgo(days - retention.noticeDays);
  await pool.query(
    `DELETE FROM "Ending" USING "Room" r WHERE r.id = "roomId" AND ($1 = 0 OR ${lastUseOf("r")} > $2)`,
    [days, noticed],
  );
  if (days === 0) return;
  await pool.query(
    `INSERT INTO "Ending" ("roomId", "noticedAt") SELECT r.id, $1::timestamptz FROM "Room" r
    WHERE ${lastUseOf("r")} <= $2 ON CONFLICT DO NOTHING`,
    [now, noticed],
  );
  const { rows } = await pool.query<{ roomId: string }>(
    `SELECT e."roomId" FROM "Ending" e JOIN "Room" r ON r.id = e."roomId"
    WHERE e."noticedAt" <= $1 AND ${lastUseOf("r")} <= $2`,
    [daysAgo(retention.noticeDays), daysAgo(days)],
  );
  for (const { roomId } of rows) await endRoom(roomId, daysAgo(days));
}

/**
 * Deletes a room that is due, unless somebody writes in it: under its lock it is asked anew whether it was
 * used.
 */
const endRoom = (roomId: string, unused: Date): Promise<void> =>
  db.$transaction(async (tx) => {
    const locked =
      await tx.$executeRaw`SELECT FROM "Cursor" WHERE "roomId" = ${roomId} FOR UPDATE SKIP LOCKED`;
    if (locked === 0) return;
    const gone = await tx.$executeRawUnsafe(
      `DELETE FROM "Room" r WHERE r.id = $1 AND ${lastUseOf("r")} <= $2`,
      roomId,
      unused,
    );
    if (gone === 0) return;
    await dropDoorsOf(tx, [roomId]);
    await freeGroups(tx, [roomId]);
  });
