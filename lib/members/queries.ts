import { findDoor } from "../db/places/door";
import { pool } from "../db/pool";
import { leads, livingSession, livingTeacherToken, livingToken } from "../db/proofs/living";
import { statement } from "../db/statement";
import type { Role, Side } from "../debate/vocabulary";

/** A membership as the database finds it, with the number of the room's last event at that moment. */
export type MemberStand = Readonly<{
  roomId: string;
  id: string;
  role: Role;
  side: Side | null;
  name: string;
  isMuted: boolean;
  isRemoved: boolean;
  /** What the teacher gave as the reason, if anything. */
  removalReason: string | null;
  tokenId: string | null;
  sessionId: string | null;
  seq: number;
}>;

/** Who a member `m` of a room is, with its cursor `c`. */
const standIn = (room: string): string => `m."roomId", m.id, m.role, m.side, m.name, c.seq,
  EXISTS (SELECT FROM "Mute" x WHERE x."roomId" = ${room} AND x."memberId" = m.id) AS "isMuted",
  EXISTS (SELECT FROM "Removal" x WHERE x."roomId" = ${room} AND x."memberId" = m.id) AS "isRemoved",
  (SELECT reason FROM "Removal" x WHERE x."roomId" = ${room} AND x."memberId" = m.id) AS "removalReason"`;

export async function findMemberById(roomId: string, id: string): Promise<MemberStand | null> {
  const [found] = await memberById(pool, roomId, id);
  return found ?? null;
}

const memberById = statement<MemberStand>(
  "member by id",
  `SELECT ${standIn("$1")}, NULL AS "tokenId", NULL AS "sessionId"
  FROM "Member" m JOIN "Cursor" c ON c."roomId" = m."roomId"
  WHERE m."roomId" = $1 AND m.id = $2`,
);

/**
 * The member who shows a teacher's session or a seat's token: a teacher's own room goes before a seat in it.
 */
export async function findMemberOfBrowser(
  roomId: string,
  sessionId: string | null,
  seatHash: string | null,
): Promise<MemberStand | null> {
  const [found] = await memberOfBrowser(pool, roomId, sessionId, seatHash);
  return found ?? null;
}

const memberOfBrowser = statement<MemberStand>(
  "member of browser",
  `SELECT ${standIn("$1")}, shown."tokenId", shown."sessionId"
  FROM (
    SELECT 0 AS rank, NULL AS "tokenId", s.id AS "sessionId", own.id
    FROM "Session" s JOIN "Member" own ON own."roomId" = $1 AND own."teacherId" = s."teacherId"
    WHERE s.id = $2 AND ${livingSession} AND ${leads("own", "$1")}
    UNION ALL
    SELECT 1, t.id, NULL, t."memberId" FROM "Token" t
    WHERE t.hash = $3 AND t."roomId" = $1 AND ${livingToken("$1")}
  ) shown
  JOIN "Member" m ON m."roomId" = $1 AND m.id = shown.id
  JOIN "Cursor" c ON c."roomId" = $1
  ORDER BY shown.rank LIMIT 1`,
);

/** Who the teacher that a member is of one room is in another one. */
export async function findSameTeacher(
  { roomId, id }: Readonly<{ roomId: string; id: string }>,
  otherId: string,
): Promise<MemberStand | null> {
  const [found] = await sameTeacher(pool, roomId, id, otherId);
  return found ?? null;
}

const sameTeacher = statement<MemberStand>(
  "same teacher",
  `SELECT ${standIn(`m."roomId"`)}, NULL AS "tokenId", NULL AS "sessionId"
  FROM "Member" one JOIN "Member" m ON m."roomId" = $3 AND m."teacherId" = one."teacherId"
  JOIN "Cursor" c ON c."roomId" = m."roomId"
  WHERE one."roomId" = $1 AND one.id = $2 AND m.role = 'TEACHER' AND ${leads("m")}`,
);

/** The member whose seat a token is, whatever room it is in. */
export async function findSeatOfToken(hash: string): Promise<MemberStand | null> {
  const roomId = await findDoor(hash);
  const [found] = roomId === null ? [] : await seatOfToken(pool, hash, roomId);
  return found ?? null;
}

const seatOfToken = statement<MemberStand>(
  "seat of token",
  `SELECT ${standIn("$2")}, t.id AS "tokenId", NULL AS "sessionId"
  FROM "Token" t JOIN "Member" m ON m."roomId" = $2 AND m.id = t."memberId"
  JOIN "Cursor" c ON c."roomId" = $2 WHERE t."roomId" = $2 AND t.hash = $1 AND ${livingToken("$2")}`,
);

/** What a path names: a room, or else the room where a post stands. */
export type Place = Readonly<{ roomId: string; postId?: string }>;

/**
 * Whether there is such a token that still works, and the member it is at a place. Where the path names a
 * post alone, a seat's token says which room it is, and for a teacher's the post does.
 */
export async function findMemberOfToken(
  hash: string,
  { roomId, postId = "" }: Place,
): Promise<Readonly<{ isKnown: boolean; member: MemberStand | null }>> {
  const named = roomId === "" ? ((await findDoor(hash)) ?? (await findRoomOfPost(postId)) ?? "") : roomId;
  const [found] = await memberByToken(pool, hash, named, roomId === "" ? postId : null);
  if (found) return { isKnown: true, member: found.id ? found : null };
  return { isKnown: roomId !== "" && (await findSeatOfToken(hash)) !== null, member: null };
}

/** Of a teacher's program: it is asked of all rooms. A student's path never does. */
async function findRoomOfPost(id: string): Promise<string | null> {
  const [found] = await roomOfPost(pool, id);
  return found?.roomId ?? null;
}

const roomOfPost = statement<Readonly<{ roomId: string }>>(
  "room of post",
  `SELECT "roomId" FROM "Post" WHERE id = $1`,
);

/** A teacher's token counts in all the rooms that the teacher leads, a seat's in its own. */
const memberByToken = statement<MemberStand>(
  "member by token",
  `SELECT ${standIn("$2")}, t.id AS "tokenId", NULL AS "sessionId"
  FROM (
    SELECT t.id, t."memberId", NULL AS "teacherId" FROM "Token" t
    WHERE t."roomId" = $2 AND t.hash = $1 AND ${livingToken("$2")}
    UNION ALL SELECT t.id, NULL, t."teacherId" FROM "TeacherToken" t WHERE t.hash = $1 AND ${livingTeacherToken}
  ) t
  LEFT JOIN LATERAL (
    SELECT * FROM "Member" WHERE "roomId" = $2 AND id = t."memberId"
    UNION ALL
    SELECT * FROM "Member" own WHERE "roomId" = $2 AND "teacherId" = t."teacherId" AND ${leads("own", "$2")}
  ) m ON $3::text IS NULL OR EXISTS (SELECT FROM "Post" p WHERE p."roomId" = $2 AND p.id = $3::text)
  LEFT JOIN "Cursor" c ON c."roomId" = $2`,
);
