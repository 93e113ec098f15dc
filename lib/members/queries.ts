import { db } from "../db/client";
import { Prisma } from "../db/generated/client";
import type { Role, Side } from "../debate/vocabulary";

/** A membership as the database finds it. */
export type MemberStand = Readonly<{
  roomId: string;
  id: string;
  role: Role;
  side: Side | null;
  name: string;
  isMuted: boolean;
  isRemoved: boolean;
  tokenId: string | null;
}>;

const stand = Prisma.sql`
  m."roomId", m.id, m.role, m.side, m.name,
  EXISTS (SELECT FROM "Mute" WHERE "roomId" = m."roomId" AND "memberId" = m.id) AS "isMuted",
  EXISTS (SELECT FROM "Removal" WHERE "roomId" = m."roomId" AND "memberId" = m.id) AS "isRemoved"`;

export async function findMemberByTeacher(roomId: string, teacherId: string): Promise<MemberStand | null> {
  const [found] = await db.$queryRaw<MemberStand[]>`
    SELECT ${stand}, NULL AS "tokenId" FROM "Member" m WHERE m."roomId" = ${roomId} AND m."teacherId" = ${teacherId}`;
  return found ?? null;
}

export async function findMemberById(roomId: string, id: string): Promise<MemberStand | null> {
  const [found] = await db.$queryRaw<MemberStand[]>`
    SELECT ${stand}, NULL AS "tokenId" FROM "Member" m WHERE m."roomId" = ${roomId} AND m.id = ${id}`;
  return found ?? null;
}

/** The member whose unexpired, unrevoked token has this hash. */
export async function findMemberByToken(hash: string): Promise<MemberStand | null> {
  const [found] = await db.$queryRaw<MemberStand[]>`
    SELECT ${stand}, t.id AS "tokenId" FROM "Token" t JOIN "Member" m ON m."roomId" = t."roomId" AND m.id = t."memberId"
    WHERE t.hash = ${hash} AND t."revokedAt" IS NULL AND t."expiresAt" > now()`;
  return found ?? null;
}

export async function findMembershipOfPost(postId: string): Promise<string | null> {
  const post = await db.post.findUnique({ where: { id: postId }, select: { roomId: true } });
  return post?.roomId ?? null;
}
