import type { Transaction } from "../db/client";
import { db } from "../db/client";
import { heirOf, isOver, whyStay } from "../debate/leading/lead";
import { type Outcome, refuse } from "../debate/outcome";
import { listSeatsInGroups } from "../groups/queries";
import { isId } from "../input/text-field";
import { changeRoomAsTeacher } from "../members/change-room";
import { findTeacherIn, type Member } from "../members/member";
import { inRunningPhase } from "../phases/phase-change";
import { emptyPlaces } from "../student-data/empty-places";
import { noteAct, toTeachers } from "./note-act";

type Target = Readonly<{ memberId: string }>;

/**
 * Ends a co-teacher's lead of the room and of its groups: their own, or another's as the owner. What they did
 * stays.
 */
export const endLead = (member: Member, target: Target): Promise<Outcome<null>> =>
  inGroupsToo(member, target, endLeadHere);

const endLeadHere = (member: Member, { memberId }: Target): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async ({ tx, room: { id: roomId }, writer: { id: byId }, now }) => {
    const refusal = whyStay({ byId, memberId, ownerId: await findOwner(tx, roomId) });
    if (refusal) return refusal;
    const found = isId(memberId) && (await findLead(tx, roomId, memberId));
    if (!found || found.removal) return refuse("not-found");
    await tx.removal.create({ data: { roomId, memberId, byId, createdAt: now }, select: { memberId: true } });
    const act = byId === memberId ? "leave-lead" : "end-lead";
    await noteAct(tx, { roomId, act, targetId: memberId, byId, now });
    return { value: null, events: [{ topic: "member", subjectId: memberId }, toTeachers] };
  });

/**
 * Hands the room and its groups to a co-teacher, who leads them without an end from now on. The former owner
 * stays one.
 */
export const handOver = (member: Member, target: Target): Promise<Outcome<null>> =>
  inGroupsToo(member, target, handOverHere);

const handOverHere = (member: Member, { memberId }: Target): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async ({ tx, room: { id: roomId }, writer: { id: byId }, now }) => {
    if (byId !== (await findOwner(tx, roomId))) return refuse("not-allowed");
    const found = isId(memberId) && (await findLead(tx, roomId, memberId));
    if (!found || found.removal || !found.teacherId || isOver(found.endsAt, now)) return refuse("not-found");
    if (memberId === byId) return refuse("not-changeable");
    await tx.room.update({
      where: { id: roomId },
      data: { ownerId: found.teacherId },
      select: { id: true },
    });
    await tx.member.update({
      where: { roomId_id: { roomId, id: memberId } },
      data: { endsAt: null },
      select: { id: true },
    });
    await noteAct(tx, { roomId, act: "hand-over", targetId: memberId, byId, now });
    return { value: null, events: [toTeachers] };
  });

/**
 * Does something to a teacher of a room, first in each of its groups, where the caller leads it and may: who
 * was stopped between them asks again.
 */
async function inGroupsToo(
  member: Member,
  target: Target,
  act: (member: Member, target: Target) => Promise<Outcome<null>>,
): Promise<Outcome<null>> {
  for (const { roomId, memberId } of await listSeatsInGroups(member, target.memberId)) {
    const self = await findTeacherIn(member, roomId);
    if (self) await act(self, { memberId });
  }
  return act(member, target);
}

/** The member who owns the room. */
async function findOwner(tx: Transaction, roomId: string): Promise<string | null> {
  const { ownerId: teacherId } = await tx.room.findUniqueOrThrow({
    where: { id: roomId },
    select: { ownerId: true },
  });
  const where = { roomId_teacherId: { roomId, teacherId } };
  return (await tx.member.findUnique({ where, select: { id: true } }))?.id ?? null;
}

async function findLead(tx: Transaction, roomId: string, id: string) {
  const found = await tx.member.findUnique({
    where: { roomId_id: { roomId, id } },
    select: { id: true, role: true, teacherId: true, endsAt: true, removal: { select: { byId: true } } },
  });
  return found?.role === "TEACHER" ? found : null;
}

/**
 * Takes a teacher, whose account is about to be deleted, out of all rooms that stay: their own go to the
 * co-teacher who leads them longest, and where there is none they are left, to be deleted with the account.
 * What they wrote goes; a place stays where others answered.
 */
export async function leaveAllRooms(teacherId: string): Promise<void> {
  const seats = await db.member.findMany({ where: { teacherId }, select: { roomId: true, id: true } });
  for (const { roomId, id } of seats)
    await inRunningPhase<null, never>(roomId, { by: teacherId, isFirst: true }, null, {
      work: async (floor) => {
        const { tx, now } = floor;
        if ((await findOwner(tx, roomId)) === id) {
          const heir = await findHeir(tx, roomId, id);
          if (!heir?.teacherId) return { value: null, events: [] };
          await tx.room.update({
            where: { id: roomId },
            data: { ownerId: heir.teacherId },
            select: { id: true },
          });
          await noteAct(tx, { roomId, act: "hand-over", targetId: heir.id, byId: id, now });
        }
        await tx.coTeacherLink.deleteMany({ where: { roomId, madeById: id } });
        await emptyPlaces({ ...floor, writer: { id } }, id);
        await tx.member.delete({ where: { roomId_id: { roomId, id } }, select: { id: true } });
        await tx.receipt.deleteMany({ where: { caller: `member:${roomId}:${id}` } });
        return { value: null, events: [toTeachers, { topic: "view" }] };
      },
    });
}

async function findHeir(tx: Transaction, roomId: string, ownerId: string) {
  const teachers = await tx.member.findMany({
    where: {
      roomId,
      id: { not: ownerId },
      role: "TEACHER",
      removal: null,
      teacher: { disabledAt: null },
    },
    select: { id: true, teacherId: true, joinedAt: true, endsAt: true },
  });
  const heir = heirOf(teachers);
  return teachers.find(({ id }) => id === heir?.id) ?? null;
}
