import { pool } from "../db/pool";
import { leads, livingSession, livingToken } from "../db/proofs/living";
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

const stand = `m."roomId", m.id, m.role, m.side, m.name, c.seq,
  EXISTS (SELECT FROM "Mute" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id) AS "isMuted",
  EXISTS (SELECT FROM "Removal" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id) AS "isRemoved",
  (SELECT reason FROM "Removal" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id) AS "removalReason"`;

export async function findMemberById(roomId: string, id: string): Promise<MemberStand | null> {
  const [found] = await memberById(pool, roomId, id);
  return found ?? null;
}

const memberById = statement<MemberStand>(
  "member by id",
  `SELECT ${stand}, NULL AS "tokenId", NULL AS "sessionId"
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
  `SELECT ${stand}, shown."tokenId", shown."sessionId"
  FROM (
    SELECT 0 AS rank, NULL AS "tokenId", s.id AS "sessionId", own.id
    FROM "Session" s JOIN "Member" own ON own."roomId" = $1 AND own."teacherId" = s."teacherId"
    WHERE s.id = $2 AND ${livingSession} AND ${leads("own")}
    UNION ALL
    SELECT 1, t.id, NULL, t."memberId" FROM "Token" t
    WHERE t.hash = $3 AND t."roomId" = $1 AND ${livingToken}
  ) shown
  JOIN "Member" m ON m."roomId" = $1 AND m.id = shown.id
  JOIN "Cursor" c ON c."roomId" = m."roomId"
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
  `SELECT ${stand}, NULL AS "tokenId", NULL AS "sessionId"
  FROM "Member" one JOIN "Member" m ON m."roomId" = $3 AND m."teacherId" = one."teacherId"
  JOIN "Cursor" c ON c."roomId" = m."roomId"
  WHERE one."roomId" = $1 AND one.id = $2 AND m.role = 'TEACHER' AND ${leads("m")}`,
);

/** The member whose seat a token is, whatever room it is in. */
export async function findSeatOfToken(hash: string): Promise<MemberStand | null> {
  const [found] = await seatOfToken(pool, hash);
  return found ?? null;
}

const seatOfToken = statement<MemberStand>(
  "seat of token",
  `SELECT ${stand}, t.id AS "tokenId", NULL AS "sessionId"
  FROM "Token" t JOIN "Member" m ON m."roomId" = t."roomId" AND m.id = t."memberId"
  JOIN "Cursor" c ON c."roomId" = m."roomId" WHERE t.hash = $1 AND ${livingToken}`,
);

/** What a path names: a room, or else the room where a post stands. */
export type Place = Readonly<{ roomId: string; postId?: string }>;

/** Whether there is such a token that still works, and the member it is at a place. */
export async function findMemberOfToken(
  hash: string,
  { roomId, postId = "" }: Place,
): Promise<Readonly<{ isKnown: boolean; member: MemberStand | null }>> {
  const [found] =
    roomId === "" ? await memberByPost(pool, hash, postId) : await memberByRoom(pool, hash, roomId);
  return { isKnown: found !== undefined, member: found?.id ? found : null };
}

/** A teacher's token counts in all the rooms that the teacher leads, a seat's in its own. */
const ofToken = (place: string): string => `
  SELECT ${stand}, t.id AS "tokenId", NULL AS "sessionId"
  FROM "Token" t
  LEFT JOIN LATERAL (
    SELECT * FROM "Member" WHERE "roomId" = t."roomId" AND id = t."memberId" AND "roomId" = ${place}
    UNION ALL
    SELECT * FROM "Member" own WHERE "roomId" = ${place} AND "teacherId" = t."teacherId" AND ${leads("own")}
  ) m ON true
  LEFT JOIN "Cursor" c ON c."roomId" = m."roomId"
  WHERE t.hash = $1 AND ${livingToken}`;

const memberByRoom = statement<MemberStand>("member by token", ofToken("$2"));
const memberByPost = statement<MemberStand>(
  "member by token at post",
  ofToken(`(SELECT "roomId" FROM "Post" WHERE id = $2)`),
);
