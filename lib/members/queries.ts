import { db } from "../db/client";
import type { MemberRow } from "../debate/visibility";
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

const stand = {
  roomId: true,
  id: true,
  role: true,
  side: true,
  name: true,
  mute: { select: { byId: true } },
  removal: { select: { byId: true } },
} as const;

type Found = Omit<MemberStand, "isMuted" | "isRemoved" | "tokenId"> & { mute: object | null; removal: object | null };

const standOf = ({ mute, removal, ...member }: Found, tokenId: string | null): MemberStand => ({
  ...member,
  isMuted: mute !== null,
  isRemoved: removal !== null,
  tokenId,
});

export async function findMemberByTeacher(roomId: string, teacherId: string): Promise<MemberStand | null> {
  const found = await db.member.findUnique({ where: { roomId_teacherId: { roomId, teacherId } }, select: stand });
  return found && standOf(found, null);
}

/** The member whose unexpired, unrevoked token has this hash. */
export async function findMemberByToken(hash: string): Promise<MemberStand | null> {
  const token = await db.token.findUnique({ where: { hash }, select: { id: true, expiresAt: true, revokedAt: true, member: { select: stand } } });
  if (!token?.member || token.revokedAt || token.expiresAt < new Date()) return null;
  return standOf(token.member, token.id);
}

export async function findMembershipOfPost(postId: string): Promise<string | null> {
  const post = await db.post.findUnique({ where: { id: postId }, select: { roomId: true } });
  return post?.roomId ?? null;
}

/** A room's members by id; `ids` narrows it to some. */
export async function listMemberRows(roomId: string, ids?: readonly string[]): Promise<readonly MemberRow[]> {
  const members = await db.member.findMany({
    where: { roomId, ...(ids ? { id: { in: [...ids] } } : {}) },
    select: { ...stand, joinedAt: true },
  });
  return members
    .map(({ roomId: _, mute, removal, ...member }) => ({ ...member, isMuted: mute !== null, isRemoved: removal !== null }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
