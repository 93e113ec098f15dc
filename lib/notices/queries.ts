import { findDoors } from "../db/places/door";
import { pool } from "../db/pool";
import { leads, livingToken } from "../db/proofs/living";
import { statement } from "../db/statement";
import { type Shown, showingActs } from "../debate/notices/answers";
import {
  type Found,
  mostNotices,
  type Notice,
  noticeDays,
  noticesOf,
  type Place,
  type Seen,
} from "../debate/notices/notice";
import { lastUseOf } from "../keeping/last-use";
import { readWholeRoom } from "../rooms/room-state";
import { findRow } from "../rooms/row-list";
import type { RowKind } from "./kinds/kind";
import { toStudents, toTeachers, waitingKinds } from "./registry";

/** Who looks: a teacher by id, and the seats of their browser by the hashes of what it keeps. */
export type Onlooker = Readonly<{ teacherId: string | null; seats: readonly string[] }>;

/** Seats and rooms that are looked at, those first that were used last. */
const mostSeats = 12;
const mostRooms = 200;

/** All that waits for somebody, the newest first; null where they have no room in which something could. */
export async function listNotices(who: Onlooker, now = new Date()): Promise<readonly Notice[] | null> {
  const [taught, seated] = await Promise.all([listTaught(who), listSeated(who, now)]);
  if (taught.length === 0 && seated.length === 0) return null;
  const found = await Promise.all([
    findRows(toTeachers, taught, now),
    findRows(toStudents.rows, seated, now),
    ...seated.map((place) => findInRoom(place, now)),
  ]);
  return noticesOf(found.flat(), [...taught, ...seated], waitingKinds, now);
}

/** The rooms in which somebody has something to see, as the members they are there. */
export const listPlaces = async (who: Onlooker, now = new Date()): Promise<readonly Place[]> =>
  (await Promise.all([listTaught(who), listSeated(who, now)])).flat();

const place = `m."roomId", m.id AS "memberId", room.title AS "roomTitle", coalesce(s."upTo", '{}') AS seen`;

const listTaught = async ({ teacherId }: Onlooker): Promise<readonly Place[]> =>
  teacherId === null ? [] : taughtPlaces(pool, teacherId);

const taughtPlaces = statement<Place>(
  "places taught",
  `SELECT ${place} FROM "Member" m JOIN "Room" room ON room.id = m."roomId"
  LEFT JOIN "SeenNotices" s ON s."roomId" = m."roomId" AND s."memberId" = m.id
  WHERE m."teacherId" = $1 AND m.role = 'TEACHER'
    AND ${leads("m")}
  ORDER BY ${lastUseOf("room")} DESC LIMIT ${mostRooms}`,
);

type Seated = Place & Readonly<{ presentAt: Date | null }>;

/** Whoever was in a room until a moment has seen there what answers them. */
async function listSeated({ seats }: Onlooker, now: Date): Promise<readonly Place[]> {
  if (seats.length === 0) return [];
  const since = new Date(now.getTime() - noticeDays * 86_400_000);
  const places = await seatedPlaces(pool, seats, since, await findDoors(seats));
  return places.map(({ presentAt, seen, ...rest }) => ({
    ...rest,
    seen: presentAt ? seenAnswers(seen, presentAt) : seen,
  }));
}

const seenAnswers = (seen: Seen, at: Date): Seen => ({
  ...seen,
  answers: [seen.answers ?? "", at.toISOString()].sort().at(-1) ?? "",
});

const seatedPlaces = statement<Seated>(
  "places seated",
  `SELECT ${place}, p."seenAt" AS "presentAt"
  FROM "Token" t JOIN "Member" m ON m."roomId" = t."roomId" AND m.id = t."memberId"
  JOIN "Room" room ON room.id = m."roomId"
  LEFT JOIN "SeenNotices" s ON s."roomId" = m."roomId" AND s."memberId" = m.id
  LEFT JOIN "Presence" p ON p."roomId" = m."roomId" AND p."memberId" = m.id
  WHERE t."roomId" = ANY ($3) AND t.hash = ANY ($1) AND ${livingToken()} AND m.role <> 'TEACHER' AND ${lastUseOf("room")} >= $2
    AND NOT EXISTS (SELECT FROM "Removal" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id)
  ORDER BY ${lastUseOf("room")} DESC LIMIT ${mostSeats}`,
);

/** What the database answers of some kinds, in one statement. */
async function findRows(
  kinds: readonly RowKind[],
  places: readonly Place[],
  now: Date,
): Promise<readonly Found[]> {
  if (kinds.length === 0 || places.length === 0) return [];
  const { rows } = await pool.query<Found>(
    `WITH mine AS (SELECT * FROM unnest($1::text[], $2::text[]) AS m ("roomId", "memberId"))
    ${kinds.map(({ kind, rows }) => newestOf(kind, rows)).join(" UNION ALL ")}`,
    [
      places.map(({ roomId }) => roomId),
      places.map(({ memberId }) => memberId),
      new Date(now.getTime() - noticeDays * 86_400_000),
      now,
    ],
  );
  return rows;
}

/** A room in which much waits says so many at most. */
const mostRows = 10 * mostNotices;

const newestOf = (kind: string, rows: string): string =>
  `(SELECT '${kind}' AS kind, rows.* FROM (${rows}) rows WHERE $3::timestamptz < $4 ORDER BY at DESC LIMIT ${mostRows})`;

async function findInRoom({ roomId, memberId }: Place, now: Date): Promise<readonly Found[]> {
  const [whole, shown] = await Promise.all([
    readWholeRoom(roomId),
    shownIn(pool, roomId, showingActs, new Date(now.getTime() - noticeDays * 86_400_000)),
  ]);
  const me = findRow(whole.members, memberId);
  return me ? toStudents.rooms.flatMap(({ find }) => find(whole, me, shown, now)) : [];
}

const shownIn = statement<Shown>(
  "what was shown in a room",
  `SELECT act, "targetId", "createdAt" AS at FROM "ModerationEntry"
  WHERE "roomId" = $1 AND act = ANY ($2) AND "createdAt" >= $3 ORDER BY "createdAt" LIMIT 2000`,
);
