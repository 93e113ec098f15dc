import { findTeacherOfSession, type SignedIn } from "../auth/queries";
import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";
import { findDoor } from "../db/places/door";
import { leadOf } from "../db/proofs/living";
import { isOver } from "../debate/leading/lead";
import { nameKey } from "../debate/naming/names";
import { readRoomAddress } from "../debate/watching";
import { isId } from "../input/text-field";
import type { Member } from "../members/member";

/** A teacher of a room, as all of its teachers see them. */
export type LeadView = Readonly<{
  memberId: string;
  name: string;
  isOwner: boolean;
  isMe: boolean;
  endsAt: string | null;
}>;

/** A link that nobody has used yet, without its secret. */
export type LinkView = Readonly<{ id: string; by: string; expiresAt: string; endsAt: string | null }>;

export type Leads = Readonly<{ teachers: readonly LeadView[]; links: readonly LinkView[] }>;

/** Who leads a member's room, its owner first, and the open links; for its teachers alone. */
export async function listLeads(member: Member): Promise<Leads> {
  if (member.role !== "TEACHER") return { teachers: [], links: [] };
  const now = new Date();
  const { ownerId, members, coTeacherLinks } = await db.room.findUniqueOrThrow({
    where: { id: member.roomId },
    select: {
      ownerId: true,
      members: {
        where: { role: "TEACHER" },
        orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
        select: { id: true, name: true, teacherId: true, endsAt: true, removal: { select: { byId: true } } },
      },
      coTeacherLinks: {
        where: { usedById: null, expiresAt: { gt: now } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, madeById: true, expiresAt: true, endsAt: true },
      },
    },
  });
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const leading = members.filter(
    ({ teacherId, removal, endsAt }) => teacherId !== null && !removal && !isOver(endsAt, now),
  );
  const views = leading.map(({ id, name, teacherId, endsAt }) => ({
    memberId: id,
    name,
    isOwner: teacherId === ownerId,
    isMe: id === member.id,
    endsAt: endsAt?.toISOString() ?? null,
  }));
  return {
    teachers: views.toSorted((a, b) => Number(b.isOwner) - Number(a.isOwner)),
    links: coTeacherLinks
      .filter(({ madeById, endsAt }) => leading.some(({ id }) => id === madeById) && !isOver(endsAt, now))
      .map(({ id, madeById, expiresAt, endsAt }) => ({
        id,
        by: nameOf.get(madeById) ?? "",
        expiresAt: expiresAt.toISOString(),
        endsAt: endsAt?.toISOString() ?? null,
      })),
  };
}

/** What a link to lead a room leads to. */
export type LeadOffer = Readonly<{
  title: string;
  by: string;
  endsAt: Date | null;
  /** Whether somebody else in the room is called as the teacher is. */
  isNameTaken: boolean;
}>;

/** The room that a teacher leads already, or what a link that still works offers; null where it does not. */
export async function findLeadOffer(
  { teacherId, name }: Pick<SignedIn, "teacherId" | "name">,
  token: string,
): Promise<LeadOffer | Readonly<{ roomId: string }> | null> {
  const hash = hashSecret(token);
  const roomId = await findDoor(hash);
  if (roomId === null) return null;
  const link = await db.coTeacherLink.findUnique({
    where: { roomId_hash: { roomId, hash } },
    select: { madeById: true, expiresAt: true, endsAt: true, usedById: true },
  });
  if (!link) return null;
  const { madeById, expiresAt, endsAt, usedById } = link;
  const [own, twin, maker] = await Promise.all([
    db.member.findFirst({ where: { roomId, ...leadOf(teacherId) }, select: { id: true } }),
    db.member.findUnique({
      where: { roomId_nameKey: { roomId, nameKey: nameKey(name) } },
      select: { teacherId: true },
    }),
    db.member.findUnique({
      where: { roomId_id: { roomId, id: madeById } },
      select: {
        name: true,
        endsAt: true,
        removal: { select: { byId: true } },
        room: { select: { title: true } },
      },
    }),
  ]);
  if (own) return { roomId };
  const now = new Date();
  const isSpent = usedById !== null || isOver(expiresAt, now) || isOver(endsAt, now);
  if (isSpent || !maker || maker.removal || isOver(maker.endsAt, now)) return null;
  return {
    title: maker.room.title,
    by: maker.name,
    endsAt,
    isNameTaken: twin !== null && twin.teacherId !== teacherId,
  };
}

/** Whether who is signed in by a session led a room once, and is told so there. */
export async function hasLed(sessionId: string, address: string): Promise<boolean> {
  const teacher = await findTeacherOfSession(sessionId);
  const { roomId } = readRoomAddress(address);
  return teacher !== null && (await findPastLead(teacher.teacherId, roomId)) !== null;
}

/** Why a teacher leads a room no more, who is not in it; null for who never did, or does. */
export async function findPastLead(
  teacherId: string,
  roomId: string,
): Promise<"over" | "left" | "ended" | null> {
  if (!isId(roomId)) return null;
  const found = await db.member.findFirst({
    where: { roomId, teacherId, role: "TEACHER" },
    select: { id: true, endsAt: true, removal: { select: { byId: true } } },
  });
  if (!found) return null;
  if (found.removal) return found.removal.byId === found.id ? "left" : "ended";
  return isOver(found.endsAt, new Date()) ? "over" : null;
}
