import { pool } from "../db/pool";
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
  seq: number;
}>;

const stand = `m."roomId", m.id, m.role, m.side, m.name, c.seq,
  EXISTS (SELECT FROM "Mute" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id) AS "isMuted",
  EXISTS (SELECT FROM "Removal" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id) AS "isRemoved",
  (SELECT reason FROM "Removal" x WHERE x."roomId" = m."roomId" AND x."memberId" = m.id) AS "removalReason"`;
const living = `t."revokedAt" IS NULL AND t."expiresAt" > now()`;

export async function findMemberById(roomId: string, id: string): Promise<MemberStand | null> {
  const [found] = await memberById(pool, roomId, id);
  return found ?? null;
}

const memberById = statement<MemberStand>(
  "member by id",
  `SELECT ${stand}, NULL AS "tokenId"
  FROM "Member" m JOIN "Cursor" c ON c."roomId" = m."roomId"
  WHERE m."roomId" = $1 AND m.id = $2`,
);

/**
 * The member who shows a teacher's session or a seat's token: a teacher's own room goes before a seat in it.
 */
export async function findMemberOfBrowser(
  roomId: string,
  teacherId: string | null,
  seatHash: string | null,
): Promise<MemberStand | null> {
  const [found] = await memberOfBrowser(pool, roomId, teacherId, seatHash);
  return found ?? null;
}

const memberOfBrowser = statement<MemberStand>(
  "member of browser",
  `SELECT ${stand}, shown."tokenId"
  FROM (
    SELECT 0 AS rank, NULL AS "tokenId", id FROM "Member" WHERE "roomId" = $1 AND "teacherId" = $2
    UNION ALL
    SELECT 1, t.id, t."memberId" FROM "Token" t WHERE t.hash = $3 AND t."roomId" = $1 AND ${living}
  ) shown
  JOIN "Member" m ON m."roomId" = $1 AND m.id = shown.id
  JOIN "Cursor" c ON c."roomId" = m."roomId"
  ORDER BY shown.rank LIMIT 1`,
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

/** A teacher's token counts in all of the teacher's rooms, a seat's in its own. */
const ofToken = (place: string): string => `
  SELECT ${stand}, t.id AS "tokenId"
  FROM "Token" t
  LEFT JOIN LATERAL (
    SELECT * FROM "Member" WHERE "roomId" = t."roomId" AND id = t."memberId" AND "roomId" = ${place}
    UNION ALL
    SELECT * FROM "Member" WHERE "roomId" = ${place} AND "teacherId" = t."teacherId"
  ) m ON true
  LEFT JOIN "Cursor" c ON c."roomId" = m."roomId"
  WHERE t.hash = $1 AND ${living}`;

const memberByRoom = statement<MemberStand>("member by token", ofToken("$2"));
const memberByPost = statement<MemberStand>(
  "member by token at post",
  ofToken(`(SELECT "roomId" FROM "Post" WHERE id = $2)`),
);
