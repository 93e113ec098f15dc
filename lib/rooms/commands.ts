import type { z } from "zod";
import { hashSecret, newJoinCode, newRejoinKey } from "../auth/secrets";
import type { SignedIn } from "../auth/session";
import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { nameKey } from "../debate/names";
import { done, type Outcome, refuse } from "../debate/outcome";
import { extendClock, pauseClock, phaseIndexFor, resumeClock, startPhase } from "../debate/phases";
import { changeRoomAsTeacher } from "../members/change-room";
import type { Member } from "../members/member";
import { writeClock } from "./phase-change";
import type { newRoomSchema, phaseSchema, roomChangeSchema } from "./schemas";

/** Opens a room on a motion's newest revision, with a copy of the format's phases. The teacher is its first member. */
export async function createRoom(
  teacher: SignedIn,
  { motionId, title, format: formatId, settings }: z.output<typeof newRoomSchema>,
  receipt: Receipt | null = null,
): Promise<Outcome<{ roomId: string }>> {
  const mine = { OR: [{ ownerId: null }, { ownerId: teacher.teacherId }] };
  const revision = await db.revision.findFirst({
    where: { motionId, motion: mine },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!revision) return refuse("not-found", { errors: { motionId: "not-found" } });
  const format = await db.format.findFirst({ where: { id: formatId, ...mine }, select: { id: true, phases: true } });
  if (!format) return refuse("not-found", { errors: { format: "not-found", formatId: "not-found" } });

  const roomId = newId();
  const { autoAdvance, ...columns } = settings;
  return once(receipt, async (tx) => {
    await tx.room.create({
      data: {
        id: roomId,
        code: newJoinCode(),
        title,
        ownerId: teacher.teacherId,
        revisionId: revision.id,
        formatId: format.id,
        phases: format.phases as Prisma.InputJsonValue,
        isAutoAdvancing: autoAdvance ?? true,
        ...columns,
        cursor: { create: {} },
        members: {
          create: { id: newId(), role: "TEACHER", name: teacher.name, nameKey: nameKey(teacher.name), teacherId: teacher.teacherId },
        },
      },
      select: { id: true },
    });
    return done({ roomId });
  });
}

/** The teacher's hand on the clock: to a phase, pause and resume, more time. Sides are given where writing begins. */
export const changePhase = (member: Member, wish: z.output<typeof phaseSchema>): Promise<Outcome<{ phase: string }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    if (floor.room.archivedAt) return refuse("archived");
    const { clock, now } = floor;
    const index = "to" in wish ? phaseIndexFor(clock, wish.to) : clock.phaseIndex;
    if (index === null) return refuse("invalid", { errors: { to: "no-such-phase" } });
    const next =
      "to" in wish
        ? startPhase(clock, index, now)
        : "pause" in wish
          ? wish.pause
            ? pauseClock(clock, now)
            : resumeClock(clock, now)
          : extendClock(clock, wish.extendSeconds, now);
    const events = await writeClock(floor, next);
    return { value: { phase: next.phases[next.phaseIndex]?.key ?? "" }, events };
  });

/** Changes a room's title, settings or archive. */
export const changeRoomSettings = (member: Member, change: z.output<typeof roomChangeSchema>): Promise<Outcome<{ roomId: string }>> =>
  changeRoomAsTeacher(member, async ({ tx, room, now }) => {
    const { autoAdvance, ...columns } = change.settings ?? {};
    const archive = change.archived === undefined ? {} : { archivedAt: change.archived ? (room.archivedAt ?? now) : null };
    await tx.room.update({
      where: { id: room.id },
      data: { title: change.title, isAutoAdvancing: autoAdvance, ...columns, ...archive },
      select: { id: true },
    });
    return { value: { roomId: room.id }, events: [{ topic: "room" }] };
  });

/** Deletes the room and all its personal data. Only the owner may. */
export async function deleteRoom(member: Member): Promise<Outcome<{ roomId: string }>> {
  const { roomId } = member;
  const deleted = await db.$transaction(async (tx) => {
    const gone = await tx.room.deleteMany({
      where: { id: roomId, owner: { members: { some: { roomId, id: member.id, role: "TEACHER" } } } },
    });
    if (gone.count > 0) await tx.receipt.deleteMany({ where: { caller: { startsWith: `member:${roomId}:` } } });
    return gone.count;
  });
  return deleted > 0 ? done({ roomId }) : refuse("not-allowed");
}

/** Gives a student a new rejoin key and ends every token of the old one: who holds the old key is out. */
export const resetRejoinKey = (
  member: Member,
  { memberId }: { memberId: string },
): Promise<Outcome<{ memberId: string; rejoinKey: string }>> =>
  changeRoomAsTeacher(member, async ({ tx, room, now }) => {
    const rejoinKey = newRejoinKey();
    const changed = await tx.member.updateMany({
      where: { roomId: room.id, id: memberId, role: { not: "TEACHER" } },
      data: { rejoinKeyHash: hashSecret(rejoinKey) },
    });
    if (changed.count === 0) return refuse("not-found");
    await tx.token.updateMany({ where: { roomId: room.id, memberId, revokedAt: null }, data: { revokedAt: now } });
    return { value: { memberId, rejoinKey }, events: [] };
  });
