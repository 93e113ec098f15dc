import { hashSecret } from "../auth/secrets";
import type { Session } from "../auth/session-token";
import type { Receipt } from "../db/receipts";
import type { Claim } from "../db/turn-statements";
import type { Role, Side } from "../debate/vocabulary";
import { readRoomAddress, wall } from "../debate/watching";
import { isId } from "../input/text-field";
import { noteProven } from "./proven";
import {
  findMemberById,
  findMemberOfBrowser,
  findMemberOfToken,
  findSameTeacher,
  type MemberStand,
  type Place,
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
  /** Theirs to read, and nobody else's. */
  removalReason: string | null;
  /** The token or the session that proved it, to be watched for its end; the other is null. */
  tokenId: string | null;
  sessionId: string | null;
  /** The teacher who looks on as this member, by id: they change nothing. */
  watchedBy: string | null;
  /** Whether a teacher shows the class the page that asks. */
  isOnWall: boolean;
  receipt: Receipt | null;
  /** What is still to be proven in the transaction of their change; null where they were proven just now. */
  claim: Claim | null;
  [proven]: true;
}>;

/** A member, with the number of the room's last event as the same statement read it. */
export type Proof = Readonly<{ member: Member; seq: number }>;

/** What a browser shows of who it is: a teacher's session, and the token of a seat in a room. */
export type Browser = Readonly<{ session: Session | null; seatIn: (roomId: string) => string | null }>;

/**
 * The person whom a browser shows at a room's address: a member by cookie, or a teacher by session. A
 * teacher's own room goes before a seat taken in it. At the address of a student's view it is that student,
 * watched; at the wall's a teacher is on the wall.
 */
export async function findMemberAt(address: string, { session, seatIn }: Browser): Promise<Proof | null> {
  const { roomId, memberId } = readRoomAddress(address);
  if (!isId(roomId)) return null;
  const secret = seatIn(roomId);
  const hash = secret && hashSecret(secret);
  const found = await findMemberOfBrowser(roomId, session?.sessionId ?? null, hash);
  const viewer = found && prove(found);
  if (hash && viewer?.member.tokenId && !viewer.member.isRemoved) noteProven(hash);
  if (viewer && memberId === wall)
    return { ...viewer, member: { ...viewer.member, isOnWall: viewer.member.role === "TEACHER" } };
  return viewer && memberId !== null ? watch(viewer.member, memberId) : viewer;
}

/** What a teacher sees as one of the room's students or judges; null for anybody else. */
export const findWatched = async (teacher: Member, memberId: string): Promise<Member | null> =>
  (await watch(teacher, memberId))?.member ?? null;

async function watch(teacher: Member, memberId: string): Promise<Proof | null> {
  if (teacher.role !== "TEACHER" || !isId(memberId)) return null;
  const found = await findMemberById(teacher.roomId, memberId);
  if (!found || found.role === "TEACHER") return null;
  const { member, seq } = prove(found);
  const { tokenId, sessionId } = teacher;
  return { member: { ...member, tokenId, sessionId, watchedBy: teacher.id }, seq };
}

/** The same teacher in another of their rooms, with the same request; null where they do not lead it. */
export async function findTeacherIn(teacher: Member, roomId: string): Promise<Member | null> {
  if (teacher.role !== "TEACHER") return null;
  const found = await findSameTeacher(teacher, roomId);
  if (!found || found.isRemoved) return null;
  const { tokenId, sessionId, receipt } = teacher;
  const { member } = prove(found);
  const same: Member = { ...member, tokenId, sessionId };
  return receipt ? withReceipt(same, receipt.key, receipt.bodyHash) : same;
}

/** Whether a browser's secret is a seat in a room. */
export const holdsSeat = async (roomId: string, secret: string): Promise<boolean> =>
  (await findMemberOfBrowser(roomId, null, hashSecret(secret))) !== null;

/** The member a token is in a room, or in the room where a post stands; a word where it is none. */
export async function findMemberByToken(
  token: string,
  { roomId, postId = "" }: Place,
): Promise<Proof | "no-token" | "nobody"> {
  const isPlace = [roomId, postId].every((part) => part === "" || isId(part));
  const hash = hashSecret(token);
  const { isKnown, member } = await findMemberOfToken(hash, isPlace ? { roomId, postId } : nowhere);
  const proof = member && prove(member);
  if (proof) remember(hash, proof.member);
  if (proof && !proof.member.isRemoved) noteProven(hash);
  return isKnown ? (proof ?? "nobody") : "no-token";
}

/**
 * The member whom a token proved before, as a claim that their change has to prove again: it says in whose
 * turn to ask, not who may. Nobody where it is not known, or cannot be meant at this place.
 */
export function recallMember(token: string, { roomId, postId = "" }: Place): Member | null {
  const hash = hashSecret(token);
  const member = seen.get(hash);
  const isHere = roomId === "" ? member?.role !== "TEACHER" && isId(postId) : member?.roomId === roomId;
  return member && isHere ? { ...member, claim: { hash, postId: roomId === "" ? postId : null } } : null;
}

/** Whom tokens proved last, by their hashes. */
const seen = new Map<string, Member>();

const mostSeen = 5000;

function remember(hash: string, member: Member): void {
  seen.delete(hash);
  seen.set(hash, member);
  const [oldest] = seen.keys();
  if (seen.size > mostSeen && oldest !== undefined) seen.delete(oldest);
}

const nowhere: Place = { roomId: "" };

/** The same member with a request that may come again. */
export const withReceipt = (member: Member, key: string, bodyHash: string): Member => ({
  ...member,
  receipt: { caller: `member:${member.roomId}:${member.id}`, key, bodyHash },
});

const prove = ({ seq, ...stand }: MemberStand): Proof => ({
  member: { ...stand, watchedBy: null, isOnWall: false, receipt: null, claim: null } as Member,
  seq,
});
