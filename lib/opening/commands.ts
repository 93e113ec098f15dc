import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { listStudentsOf, seatStudents } from "../classes/seating";
import { db, type Transaction } from "../db/client";
import { once } from "../db/once";
import { leadOf } from "../db/proofs/living";
import type { Receipt } from "../db/receipts";
import { titleWith } from "../debate/naming/titles";
import { done, type Outcome, type Refusal, refuse } from "../debate/outcome";
import type { Phase } from "../debate/phases";
import { changeRoomAsTeacher } from "../members/change-room";
import type { Member } from "../members/member";
import type { newRoomSchema } from "../rooms/schemas";
import { columnsOf } from "../rooms/settings-columns";
import { addRoom, type NewRoom, type OpenedRoom } from "./add-room";
import { readPlan } from "./plan";
import type { copySchema, newRoomsSchema } from "./schemas";
import { copyTeacherPosts } from "./teacher-posts";

type Wish = z.output<typeof newRoomsSchema>;
type Plan = Omit<NewRoom, "title" | "classId"> & Readonly<{ postsFrom: string | null }>;

/**
 * Opens a room on a motion's newest revision, with a copy of the format's phases. The teacher is its first
 * member.
 */
export async function createRoom(
  teacher: SignedIn,
  { classId = null, ...wish }: z.output<typeof newRoomSchema>,
  receipt: Receipt | null = null,
): Promise<Outcome<{ roomId: string }>> {
  const plan = await planOf(teacher, { ...wish, copyOf: null, withTeacherPosts: false });
  if ("ok" in plan) return plan;
  return once(receipt, async (tx) => {
    const opened = await openFor(tx, teacher, plan, { title: wish.title, classId });
    return "ok" in opened
      ? refuse("not-found", { errors: { classId: "not-found" } })
      : done({ roomId: opened.id });
  });
}

/**
 * The same for several classes in one go, a room each, which is named for its class: all are opened or none.
 * A copy of a room can have its teacher's own posts.
 */
export async function createRooms(
  teacher: SignedIn,
  { classIds, ...wish }: Wish,
  receipt: Receipt | null = null,
): Promise<Outcome<{ roomIds: readonly string[] }>> {
  const plan = await planOf(teacher, wish);
  if ("ok" in plan) return plan;
  return once(receipt, async (tx) => {
    const classes = await tx.class.findMany({
      where: { id: { in: [...classIds] }, ownerId: teacher.teacherId },
      select: { id: true, name: true },
    });
    const rooms = classIds.map((id) => ({ classId: id, name: classes.find((one) => one.id === id)?.name }));
    if (rooms.some(({ name }) => name === undefined)) return noSuchClass;
    const roomIds: string[] = [];
    for (const { classId, name = "" } of rooms.length > 0 ? rooms : [{ classId: null }]) {
      const title = rooms.length > 1 ? titleWith(wish.title, name) : wish.title;
      const opened = await openFor(tx, teacher, plan, { title, classId });
      if ("ok" in opened) return noSuchClass;
      roomIds.push(opened.id);
    }
    return done({ roomIds });
  });
}

const noSuchClass = refuse("not-found", { errors: { classIds: "not-found" } });

/**
 * Opens a room that is just like one that the teacher leads, on the same revision, for its class or another
 * one of theirs, with their own posts or with none.
 */
export const copyRoom = (
  member: Member,
  { title, classId, withTeacherPosts = false }: z.output<typeof copySchema>,
): Promise<Outcome<{ roomId: string }>> =>
  changeRoomAsTeacher(member, async ({ tx, room, writer }) => {
    const { teacher } = await tx.member.findUniqueOrThrow({
      where: { roomId_id: { roomId: room.id, id: writer.id } },
      select: { teacher: { select: { id: true, name: true } } },
    });
    if (!teacher) return refuse("not-allowed");
    const { classOwnerId, ...plan } = await readPlan(tx, room.id);
    const own = classOwnerId === teacher.id ? plan.classId : null;
    const opened = await openFor(
      tx,
      { teacherId: teacher.id, name: teacher.name },
      { ...plan, postsFrom: withTeacherPosts ? room.id : null },
      { title: title ?? plan.title, classId: classId === undefined ? own : classId },
    );
    if ("ok" in opened) return refuse("not-found", { errors: { classId: "not-found" } });
    return { value: { roomId: opened.id }, events: [] };
  });

/**
 * What a teacher's new rooms are made of. The rubric of a room that is copied goes along, and posts on the
 * very revision they were written about.
 */
async function planOf(
  { teacherId, name }: Pick<SignedIn, "teacherId" | "name">,
  { motionId, format: formatId, settings, copyOf, withTeacherPosts }: Omit<Wish, "classIds">,
): Promise<Plan | Refusal> {
  const mine = { OR: [{ ownerId: null }, { ownerId: teacherId }] };
  const model =
    copyOf === null
      ? null
      : await db.room.findFirst({
          where: { id: copyOf, members: { some: leadOf(teacherId) } },
          select: { id: true, rubric: true, revision: { select: { id: true, motionId: true } } },
        });
  const copied = withTeacherPosts ? model : null;
  if (withTeacherPosts && copied?.revision.motionId !== motionId)
    return refuse("invalid", { errors: { withTeacherPosts: "other-motion" } });
  const newest = await db.revision.findFirst({
    where: { motionId, motion: mine, isOfClass: false },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!newest) return refuse("not-found", { errors: { motionId: "not-found" } });
  const format = await db.format.findFirst({
    where: { id: formatId, ...mine },
    select: { id: true, phases: true },
  });
  if (!format) return refuse("not-found", { errors: { format: "not-found", formatId: "not-found" } });
  return {
    ownerId: teacherId,
    revisionId: copied?.revision.id ?? newest.id,
    formatId: format.id,
    phases: format.phases,
    rubric: model?.rubric,
    settings: columnsOf(settings),
    teachers: [{ teacherId, name }],
    postsFrom: copied?.id ?? null,
  };
}

/** A room by a plan, with the seats of its class; a refusal where the teacher has no such class. */
async function openFor(
  tx: Transaction,
  { teacherId, name }: Pick<SignedIn, "teacherId" | "name">,
  { postsFrom, ...plan }: Omit<Plan, "teachers">,
  { title, classId }: Pick<NewRoom, "title" | "classId">,
): Promise<OpenedRoom | Refusal> {
  const students = classId === null ? [] : await listStudentsOf(tx, teacherId, classId);
  if (!students) return noSuchClass;
  const teachers = [{ teacherId, name }];
  // Without a class nobody would come in.
  const settings = classId === null ? { ...plan.settings, freeNames: true } : plan.settings;
  const opened = await addRoom(tx, { ...plan, settings, ownerId: teacherId, title, classId, teachers });
  await seatStudents(tx, opened, students, opened);
  const [first] = plan.phases as readonly Phase[];
  if (postsFrom !== null) await copyTeacherPosts(tx, postsFrom, teacherId, opened, first?.key ?? "");
  return opened;
}
