import { type Fault, faultOf } from "../api/problem";
import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";
import { findMember, findMemberOfBearer, type Member } from "../members/member";

/** Who listens, and the token to watch for its end. */
export type Listener = Readonly<{ ok: true; member: Member; tokenId: string | null }>;

/** The member who asks for a room's events, by a bearer's token or by the page's cookie. Whoever is not in the room is not told that it is there. */
export async function findListener(headers: Headers, roomId: string): Promise<Listener | Fault> {
  const authorization = headers.get("authorization");
  const found = authorization === null ? await findByCookie(roomId) : await findByToken(authorization, roomId);
  if ("ok" in found) return found;
  return found.member.isRemoved ? faultOf("removed") : { ok: true, ...found };
}

type Found = Omit<Listener, "ok">;

async function findByCookie(roomId: string): Promise<Found | Fault> {
  const member = await findMember(roomId);
  return member ? { member, tokenId: member.tokenId } : faultOf("not-found");
}

async function findByToken(authorization: string, roomId: string): Promise<Found | Fault> {
  const secret = /^Bearer +([\w-]{1,200})$/i.exec(authorization)?.[1];
  if (!secret) return faultOf("unauthorized");
  const tokenHash = hashSecret(secret);
  const token = await db.token.findUnique({ where: { hash: tokenHash }, select: { id: true, teacherId: true, revokedAt: true, expiresAt: true } });
  if (!token || token.revokedAt || token.expiresAt < new Date()) return faultOf("unauthorized");
  const member = await findMemberOfBearer({ tokenHash, teacherId: token.teacherId }, roomId);
  return member ? { member, tokenId: token.id } : faultOf("not-found");
}
