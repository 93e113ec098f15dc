import { findTeacherOfSession, findTeacherOfToken, type SignedIn } from "../auth/queries";
import { hashSecret } from "../auth/secrets";
import { openSession, type Session } from "../auth/session-token";
import { findMemberAt, findMemberByToken, type Member, type Proof, recallMember } from "../members/member";
import { noteProven } from "../members/proven";
import { findSeatOfToken, type Place } from "../members/queries";
import { seatCookie, sessionCookie } from "../web/cookies";
import type { Asked } from "../web/exchange";
import { findSentCookie } from "../web/sent-cookies";
import { type Problem, problemOf } from "./problem";

/** The token in a request's Authorization header; nothing else counts. */
export const findToken = ({ headers }: Asked): string | null =>
  /^Bearer ([\w-]{20,200})$/i.exec(headers.get("authorization")?.trim() ?? "")?.[1] ?? null;

/** The member whom a request's token proved before, who is still to be proven with their change. */
export function recallWriter(asked: Asked, place: Place): Member | null {
  const token = findToken(asked);
  return token ? recallMember(token, place) : null;
}

/** The member who writes: by token only, so no other site can write through a browser. */
export async function findWriter(asked: Asked, place: Place): Promise<Member | Problem> {
  const proof = await findBearer(asked, place);
  return "ok" in proof ? proof : proof.member;
}

/**
 * The member who reads: by token, or by cookie where the request names none. A page names its member too, so
 * that no tab is given what another one's may see.
 */
export async function findReader(asked: Asked, roomId: string): Promise<Proof | Problem> {
  if (asked.headers.has("authorization")) return findBearer(asked, { roomId });
  const session = await findSentSession(asked);
  const seatIn = (room: string) => findSentCookie(asked.headers, seatCookie(room));
  const proof = await findMemberAt(roomId, { session, seatIn });
  if (!proof && !(session && (await findTeacherOfSession(session.sessionId))))
    return problemOf("unauthorized");
  const seat = new URL(asked.url).searchParams.get("member");
  return proof && seat !== null && seat !== proof.member.id
    ? problemOf("other-seat", { about: [proof.member.name] })
    : admit(proof);
}

/** The teacher of a token. */
export async function findTeacherOfBearer(asked: Asked): Promise<SignedIn | Problem> {
  const token = findToken(asked);
  if (!token) return problemOf("unauthorized");
  const hash = hashSecret(token);
  const teacher = await findTeacherOfToken(hash);
  if (!teacher && !(await findSeatOfToken(hash))) return problemOf("unauthorized");
  noteProven(hash);
  return teacher ?? problemOf("not-allowed");
}

/** The teacher who reads: by token, or by the session's cookie where the request names none. */
export async function findReadingTeacher(asked: Asked): Promise<SignedIn | Problem> {
  if (asked.headers.has("authorization")) return findTeacherOfBearer(asked);
  const session = await findSentSession(asked);
  return (session && (await findTeacherOfSession(session.sessionId))) ?? problemOf("unauthorized");
}

async function findBearer(asked: Asked, place: Place): Promise<Proof | Problem> {
  const token = findToken(asked);
  const proof = token ? await findMemberByToken(token, place) : "no-token";
  if (proof === "no-token") return problemOf("unauthorized");
  return admit(proof === "nobody" ? null : proof);
}

const findSentSession = ({ headers }: Asked): Promise<Session | null> =>
  openSession(findSentCookie(headers, sessionCookie));

/** Whoever was removed is told why, where their teacher said so. */
const admit = (proof: Proof | null): Proof | Problem => {
  if (!proof) return problemOf("not-found");
  const { isRemoved, removalReason } = proof.member;
  return isRemoved ? problemOf("removed", removalReason ? { about: [removalReason] } : {}) : proof;
};
