import { db } from "../db/client";
import { dropDoorsOf } from "../db/places/door";
import { keyOf } from "../db/places/keys";
import { freeGroups } from "../db/places/rooms-at-once";
import { pool } from "../db/pool";
import { lastUseOf } from "./last-use";
import { pruneEvery, readRoomDays, retention } from "./retention";

/** How many rows go at once, and how many rooms are looked at, so that nobody waits for them. */
const batch = 500;

/** What is over by itself: a table, its time, which leads an index, and how long it stays after that. */
const over: readonly (readonly [table: string, time: string, stays?: string])[] = [
  ["Session", "expiresAt"],
  ["Token", "expiresAt"],
  ["Token", "revokedAt"],
  ["TeacherToken", "expiresAt"],
  ["TeacherToken", "revokedAt"],
  ["Door", "expiresAt"],
  ["Invitation", "expiresAt"],
  ["Invitation", "usedAt"],
  ["PasswordReset", "expiresAt"],
  ["PasswordReset", "usedAt"],
  ["CoTeacherLink", "expiresAt"],
  ["Return", "askedAt", `${retention.returnMinutes} minutes`],
  ["Receipt", "createdAt", `${retention.receiptDays} days`],
  ["PolicyReport", "day", `${retention.reportDays} days`],
];

/** Deletes rows that are named by their keys first, so that an index finds them. */
const deleteGiven = (table: string, rows: string): string => {
  const [first = ""] = keyOf(table).split(", ");
  return `WITH given AS MATERIALIZED (${rows})
    DELETE FROM "${table}" WHERE ${first} = ANY (ARRAY (SELECT ${first} FROM given))
      AND (${keyOf(table)}) IN (SELECT * FROM given)`;
};

/** Deletes a batch of what is over at `$1`, the oldest first, but for what somebody is at work on. */
const deleteOver = (table: string, time: string, stays = "0"): string =>
  deleteGiven(
    table,
    `SELECT ${keyOf(table)} FROM "${table}" WHERE "${time}" <= $1::timestamptz - interval '${stays}'
      ORDER BY "${time}" LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
  );

/**
 * Deletes what has been kept long enough, unless that was done in the last hour: whoever moves the hour does
 * it, and goes on an hour later where they were stopped. Answers whether it was done. The time is the
 * database's, unless a test gives another.
 */
export async function prune(at: Date | null = null): Promise<boolean> {
  const now = await claimHour(at);
  if (!now) return false;
  for (const what of over) await inBatches(deleteOver(...what), [now]);
  await inBatches(oldPresence, [now]);
  await throughRooms(async (roomIds) => {
    await inBatches(oldEvents, [now, roomIds]);
    await tellOfEndings(now, roomIds);
  });
  await endRooms(now);
  await pool.query(`UPDATE "Pruning" SET "endedAt" = clock_timestamp() WHERE id = 1`);
  return true;
}

/** Who was in a room has seen until then what answers them there: that stays when their presence goes. */
const oldPresence = `WITH gone AS (
    ${deleteOver("Presence", "seenAt", `${retention.presenceMinutes} minutes`)}
    RETURNING "roomId", "memberId", "seenAt"
  ), kept AS (
    INSERT INTO "SeenNotices" AS s ("roomId", "memberId", "upTo")
    SELECT "roomId", "memberId", jsonb_build_object('answers',
      to_char("seenAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    FROM gone
    ON CONFLICT ("roomId", "memberId") DO UPDATE SET "upTo" = s."upTo" || excluded."upTo"
      WHERE coalesce(s."upTo" ->> 'answers', '') COLLATE "C" < excluded."upTo" ->> 'answers'
  ) SELECT FROM gone`;

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

/** All rooms, some at a time, by their ids. */
async function throughRooms(work: (roomIds: readonly string[]) => Promise<void>): Promise<void> {
  for (let some = await roomsAfter(""); some.length > 0; some = await roomsAfter(some.at(-1) ?? ""))
    await work(some);
}

async function roomsAfter(last: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ roomId: string }>(
    `SELECT "roomId" FROM "Cursor" WHERE "roomId" > $1 ORDER BY "roomId" LIMIT ${batch}`,
    [last],
  );
  return rows.map(({ roomId }) => roomId);
}

/**
 * Of those rooms whose last event is old, all events but that one, which says when the room was used last.
 * They go from the first on, so that the log that is left has no hole; who asks for an earlier one loads the
 * room anew.
 */
const oldEvents = deleteGiven(
  "Event",
  `
  SELECT c."roomId", old.seq FROM "Cursor" c CROSS JOIN LATERAL (
    SELECT seq FROM "Event" WHERE "roomId" = c."roomId" AND seq < c.seq ORDER BY seq LIMIT ${batch}
  ) old
  WHERE c."roomId" = ANY ($2) AND (
    SELECT last."createdAt" FROM "Event" last WHERE last."roomId" = c."roomId" AND last.seq = c.seq
  ) <= $1::timestamptz - interval '${retention.eventDays} days'
  ORDER BY c."roomId", old.seq LIMIT ${batch}`,
);

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** Tells of those rooms that come to their end, no longer of those that were used since. */
async function tellOfEndings(now: Date, roomIds: readonly string[]): Promise<void> {
  const days = readRoomDays();
  const noticed = daysBefore(now, days - retention.noticeDays);
  await pool.query(
    `DELETE FROM "Ending" e USING "Room" r WHERE e."roomId" = ANY ($3) AND r.id = e."roomId"
    AND ($1 = 0 OR ${lastUseOf("r")} > $2)`,
    [days, noticed, roomIds],
  );
  if (days === 0) return;
  await pool.query(
    `INSERT INTO "Ending" ("roomId", "noticedAt") SELECT r.id, $1::timestamptz FROM "Room" r
    WHERE r.id = ANY ($3) AND ${lastUseOf("r")} <= $2 ON CONFLICT DO NOTHING`,
    [now, noticed, roomIds],
  );
}

/** Deletes the rooms that are due. */
async function endRooms(now: Date): Promise<void> {
  const days = readRoomDays();
  if (days === 0) return;
  const [told, unused] = [daysBefore(now, retention.noticeDays), daysBefore(now, days)];
  const { rows } = await pool.query<{ roomId: string }>(
    `SELECT e."roomId" FROM "Ending" e JOIN "Room" r ON r.id = e."roomId"
    WHERE e."noticedAt" <= $1 AND ${lastUseOf("r")} <= $2`,
    [told, unused],
  );
  for (const { roomId } of rows) await endRoom(roomId, unused);
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
