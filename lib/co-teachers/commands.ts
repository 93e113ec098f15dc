import type { z } from "zod";
import type { SignedIn } from "../auth/queries";
import { hashSecret, newToken } from "../auth/secrets";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { Receipt } from "../db/receipts";
import { endOfLead, isOver, whyNoLink } from "../debate/leading/lead";
import { nameKey } from "../debate/naming/names";
import { type Outcome, refuse } from "../debate/outcome";
import { retention } from "../keeping/retention";
import { changeRoomAsTeacher } from "../members/change-room";
import type { Member } from "../members/member";
import { noteAct, toTeachers } from "../owners/note-act";
import { inRunningPhase } from "../phases/phase-change";
import type { coTeacherSchema } from "./schemas";

/** A link's secret, which is shown this once: only its hash is kept. */
export type Link = Readonly<{ token: string; expiresAt: string }>;

/** Makes a link by which another teacher comes to lead the room, too. It works once, for a week. */
export async function makeCoTeacherLink(
  member: Member,
  { endsAt: wish = null }: z.output<typeof coTeacherSchema>,
): Promise<Outcome<Link>> {
  const token = newToken(member.receipt);
  const made = await changeRoomAsTeacher(member, async ({ tx, room: { id: roomId }, writer, now }) => {
    const maker = await tx.member.findUniqueOrThrow({
      where: { roomId_id: { roomId, id: writer.id } },
      select: { endsAt: true },
    });
    const endsAt = endOfLead(wish, maker.endsAt);
    const refusal = whyNoLink(await countLeading(tx, roomId, now), endsAt, now);
    if (refusal) return refusal;
    const expiresAt = new Date(now.getTime() + retention.invitationDays * 86_400_000);
    const link = { roomId, id: newId(), hash: hashSecret(token), madeById: writer.id };
    await tx.coTeacherLink.create({
      data: { ...link, createdAt: now, expiresAt, endsAt },
      select: { id: true },
    });
    return { value: { expiresAt: expiresAt.toISOString() }, events: [toTeachers] };
  });
  return made.ok ? { ...made, value: { token, ...made.value } } : made;
}

/** How many teachers lead a room now, with those who are invited. */
async function countLeading(tx: Transaction, roomId: string, now: Date): Promise<number> {
  const teachers = await tx.member.findMany({
    where: { roomId, role: "TEACHER", removal: null, teacherId: { not: null } },
    select: { endsAt: true },
  });
  const links = await tx.coTeacherLink.count({ where: { roomId, usedById: null, expiresAt: { gt: now } } });
  return teachers.filter(({ endsAt }) => !isOver(endsAt, now)).length + links;
}

/** Takes back a link that nobody has used. */
export const endCoTeacherLink = (
  member: Member,
  { linkId }: Readonly<{ linkId: string }>,
): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async ({ tx, room }) => {
    const ended = await tx.coTeacherLink.deleteMany({
      where: { roomId: room.id, id: linkId, usedById: null },
    });
    return ended.count > 0 ? { value: null, events: [toTeachers] } : refuse("not-found");
  });

type Arrival = Readonly<{ token: string; name?: string | undefined }>;
export type Arrived = Readonly<{ roomId: string; memberId: string }>;

/**
 * Lets a teacher lead a room, and its groups, by a link, which works once, while who made it leads the room.
 * Who comes a second time by the link they used is where they were; who was sent away and is asked again has
 * the place they had.
 */
export async function comeToLead(
  teacher: SignedIn,
  { token, name = teacher.name }: Arrival,
  receipt: Receipt | null = null,
): Promise<Outcome<Arrived>> {
  const hash = hashSecret(token);
  const { teacherId } = teacher;
  const found = await db.coTeacherLink.findUnique({ where: { hash }, select: { roomId: true } });
  if (!found) return refuse("link-over");
  const { roomId } = found;
  const arrived = await inRunningPhase<Arrived, never>(roomId, { by: teacherId, isFirst: true }, receipt, {
    work: async ({ tx, now }) => {
      const [link, own] = await Promise.all([
        tx.coTeacherLink.findUnique({ where: { hash }, select: linkSelect }),
        findLead(tx, roomId, teacherId),
      ]);
      if (link?.usedById && link.usedById === own?.id && isLeading(own, now))
        return { value: { roomId, memberId: link.usedById }, events: [] };
      if (!link || link.usedById || isOver(link.expiresAt, now) || isOver(link.endsAt, now))
        return refuse("link-over");
      if (!(await doesLead(tx, roomId, link.madeById, now))) return refuse("link-over");
      const seated = await seatTeacher(tx, { roomId, teacherId, name, endsAt: link.endsAt, now });
      if ("ok" in seated) return seated;
      const { memberId } = seated.value;
      await tx.coTeacherLink.update({ where: { hash }, data: { usedById: memberId }, select: { id: true } });
      return seated;
    },
  });
  if (arrived.ok) await comeToGroups(arrived.value, { teacherId, name });
  return arrived;
}

/** In a group where somebody has their name it is left to them to come by a link of its own. */
async function comeToGroups({ roomId, memberId }: Arrived, teacher: Pick<Seat, "teacherId" | "name">) {
  const { endsAt } = await db.member.findUniqueOrThrow({
    where: { roomId_id: { roomId, id: memberId } },
    select: { endsAt: true },
  });
  for (const group of await db.room.findMany({ where: { groupOfId: roomId }, select: { id: true } }))
    await inRunningPhase<Arrived, never>(group.id, { by: teacher.teacherId, isFirst: true }, null, {
      work: ({ tx, now }) => seatTeacher(tx, { roomId: group.id, ...teacher, endsAt, now }),
    });
}

type Seat = Readonly<{ roomId: string; teacherId: string; name: string; endsAt: Date | null; now: Date }>;

/** Gives a teacher a place in a room, or the one they had, and tells of it. */
async function seatTeacher(tx: Transaction, { roomId, teacherId, name, endsAt, now }: Seat) {
  const own = await findLead(tx, roomId, teacherId);
  if (isLeading(own, now)) return refuse("already-joined");
  const memberId = own?.id ?? newId();
  const seat = { name, nameKey: nameKey(name), endsAt };
  const twin = await tx.member.findUnique({
    where: { roomId_nameKey: { roomId, nameKey: seat.nameKey } },
    select: { id: true },
  });
  if (twin && twin.id !== own?.id) return refuse("name-taken", { errors: { name: "name-taken" } });
  await tx.removal.deleteMany({ where: { roomId, memberId } });
  await tx.member.upsert({
    where: { roomId_id: { roomId, id: memberId } },
    create: { roomId, id: memberId, role: "TEACHER", teacherId, joinedAt: now, ...seat },
    update: { ...seat, joinedAt: now },
    select: { id: true },
  });
  await noteAct(tx, { roomId, act: "come-to-lead", byId: memberId, now });
  return {
    value: { roomId, memberId },
    events: [{ topic: "member", subjectId: memberId } as const, toTeachers],
  };
}

const linkSelect = { madeById: true, expiresAt: true, endsAt: true, usedById: true } as const;
const leadSelect = { id: true, endsAt: true, removal: { select: { byId: true } } } as const;

const findLead = (tx: Transaction, roomId: string, teacherId: string) =>
  tx.member.findUnique({ where: { roomId_teacherId: { roomId, teacherId } }, select: leadSelect });

type Lead = Awaited<ReturnType<typeof findLead>>;

const isLeading = (lead: Lead, now: Date): boolean =>
  lead !== null && lead.removal === null && !isOver(lead.endsAt, now);

async function doesLead(tx: Transaction, roomId: string, id: string, now: Date): Promise<boolean> {
  const where = { roomId_id: { roomId, id } };
  const found = await tx.member.findUnique({ where, select: leadSelect });
  return isLeading(found, now);
}
