import { findTeacherById, findTokenHolder } from "../auth/queries";
import { hashSecret } from "../auth/secrets";
import { findTeacher, type SignedIn } from "../auth/session";
import {
  type Bearer,
  findMember,
  findMemberOfBearer,
  findMemberOfPost,
  type Member,
} from "../members/member";
import { type Problem, problemOf } from "./problem";

/** Who sent a request, by the token in its Authorization header; nothing else counts. */
export async function findBearer(request: Request): Promise<Bearer | null> {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.get("authorization")?.trim() ?? "")?.[1];
  if (!token) return null;
  const tokenHash = hashSecret(token);
  const holder = await findTokenHolder(tokenHash);
  return holder && { tokenHash, ...holder };
}

/** What a path names: a room, or else the room where a post stands. */
type Place = Readonly<{ roomId: string; postId?: string }>;

/** The member who writes: by token only, so no other site can write through a browser. */
export async function findWriter(request: Request, place: Place): Promise<Member | Problem> {
  const bearer = await findBearer(request);
  return bearer ? admit(await findAt(bearer, place)) : problemOf("unauthorized");
}

/**
 * The member who reads: by token, or by cookie where the request names none. A page names its member too, so
 * that no tab is given what another one's may see.
 */
export async function findReader(request: Request, roomId: string): Promise<Member | Problem> {
  if (request.headers.has("authorization")) return findWriter(request, { roomId });
  const member = await findMember(roomId);
  if (!member && !(await findTeacher())) return problemOf("unauthorized");
  const seat = new URL(request.url).searchParams.get("member");
  return member && seat !== null && seat !== member.id
    ? problemOf("other-seat", { about: [member.name] })
    : admit(member);
}

/** The teacher of a token. */
export async function findTeacherOfBearer(request: Request): Promise<SignedIn | Problem> {
  const bearer = await findBearer(request);
  if (!bearer) return problemOf("unauthorized");
  if (!bearer.teacherId) return problemOf("not-allowed");
  return (await findTeacherById(bearer.teacherId)) ?? problemOf("unauthorized");
}

/** The teacher who reads: by token, or by the session's cookie where the request names none. */
export async function findReadingTeacher(request: Request): Promise<SignedIn | Problem> {
  return request.headers.has("authorization")
    ? findTeacherOfBearer(request)
    : ((await findTeacher()) ?? problemOf("unauthorized"));
}

const findAt = (bearer: Bearer, { roomId, postId = "" }: Place): Promise<Member | null> =>
  roomId === "" ? findMemberOfPost(bearer, postId) : findMemberOfBearer(bearer, roomId);

const admit = (member: Member | null): Member | Problem => {
  if (!member) return problemOf("not-found");
  return member.isRemoved ? problemOf("removed") : member;
};
