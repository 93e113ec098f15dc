import { cache } from "react";
import { hashSecret } from "../auth/secrets";
import { findSession } from "../auth/session";
import type { Receipt } from "../db/receipts";
import type { Role, Side } from "../debate/vocabulary";
import { readRoomAddress } from "../debate/watching";
import { isId } from "../input/text-field";
import { readCookie } from "../web/cookie-jar";
import { seatCookie } from "../web/cookies";
import {
  findMemberById,
  findMemberByTeacher,
  findMemberByToken,
  findMembershipOfPost,
  type MemberStand,
} from "./queries";

declare const proven: unique symbol;

/**
 * A person in a room, proven by session, cookie or token. Only this file makes one, and a line without one
 * cannot name a room.
 */
export type Member = Readonly<{
  roomId: string;
  id: string;
  role: Role;
  side: Side | null;
  name: string;
  isMuted: boolean;
  isRemoved: boolean;
  /** The token that proved it, to be watched for its end; null for a teacher's session. */
  tokenId: string | null;
  /** The teacher who looks on as this member, by id: they change nothing. */
  watchedBy: string | null;
  receipt: Receipt | null;
  [proven]: true;
}>;

/**
 * The person who is looking at a room's page: a member by cookie, or a teacher by session. A teacher's own
 * room goes before a seat taken in it. At the address of a student's view it is that student, watched.
 */
export const findMember = cache(async (address: string): Promise<Member | null> => {
  const { roomId, memberId } = readRoomAddress(address);
  const viewer = isId(roomId) ? await findViewer(roomId) : null;
  return viewer && memberId !== null ? findWatched(viewer, memberId) : viewer;
});

/** What a teacher sees as one of the room's students or judges; null for anybody else. */
export async function findWatched(teacher: Member, memberId: string): Promise<Member | null> {
  if (teacher.role !== "TEACHER" || !isId(memberId)) return null;
  const found = await findMemberById(teacher.roomId, memberId);
  return found && found.role !== "TEACHER" ? { ...prove(found), watchedBy: teacher.id } : null;
}

async function findViewer(roomId: string): Promise<Member | null> {
  const session = await findSession();
  const teacher = session && (await findMemberByTeacher(roomId, session.teacherId));
  if (teacher) return prove(teacher);
  const secret = await readCookie(seatCookie(roomId));
  const seat = secret ? await findMemberByToken(hashSecret(secret)) : null;
  return seat && seat.roomId === roomId ? prove(seat) : null;
}

/** Whether a browser's secret is a seat in a room. */
export const holdsSeat = async (roomId: string, secret: string): Promise<boolean> =>
  (await findMemberByToken(hashSecret(secret)))?.roomId === roomId;

/** What a bearer's token proved: which it is, and whose. */
export type Bearer = Readonly<{ tokenHash: string; tokenId: string; teacherId: string | null }>;

/** The member a token is, in a room. */
export async function findMemberOfBearer(bearer: Bearer, roomId: string): Promise<Member | null> {
  if (!isId(roomId)) return null;
  const found = bearer.teacherId
    ? await findMemberByTeacher(roomId, bearer.teacherId)
    : await findMemberByToken(bearer.tokenHash);
  return found && found.roomId === roomId ? prove({ ...found, tokenId: bearer.tokenId }) : null;
}

/** The member a token is, in the room where a post stands. */
export async function findMemberOfPost(bearer: Bearer, postId: string): Promise<Member | null> {
  const roomId = isId(postId) ? await findMembershipOfPost(postId) : null;
  return roomId ? findMemberOfBearer(bearer, roomId) : null;
}

/** The same member with a request that may come again. */
export const withReceipt = (member: Member, key: string, bodyHash: string): Member => ({
  ...member,
  receipt: { caller: `member:${member.roomId}:${member.id}`, key, bodyHash },
});

const prove = (stand: MemberStand): Member => ({ ...stand, watchedBy: null, receipt: null }) as Member;
