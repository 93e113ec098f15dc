import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { nameKey } from "../debate/naming/names";
import { done, type Outcome, refuse } from "../debate/outcome";
import { isId } from "../input/text-field";
import { inRunningPhase } from "../phases/phase-change";
import { newPin } from "./pins";
import type { classNameSchema } from "./schemas";
import { seatStudents } from "./seating";
import { type GivenStudent, matched, studentsOf, type Wish } from "./wish";

type Target = Readonly<{ classId: string }>;

const mostClasses = 50;

/** Keeps a class of the teacher's own, each student with a new PIN. */
export async function createClass(
  teacher: SignedIn,
  wish: Wish,
  receipt: Receipt | null = null,
): Promise<Outcome<Target>> {
  const students = studentsOf(wish, teacher);
  if ("ok" in students) return students;
  return once(receipt, async (tx) => {
    await tx.$queryRaw`SELECT FROM "Teacher" WHERE id = ${teacher.teacherId} FOR UPDATE`;
    const count = await tx.class.count({ where: { ownerId: teacher.teacherId } });
    if (count >= mostClasses) return refuse("too-many-classes");
    const classId = newId();
    await tx.class.create({
      data: {
        id: classId,
        ownerId: teacher.teacherId,
        name: wish.name,
        students: { createMany: { data: students.map(newStudent) } },
      },
      select: { id: true },
    });
    return done({ classId });
  });
}

/**
 * Makes a class what is given. A student is known by their id, else by their name, and keeps their PIN and
 * their seats; who is not given is taken out. Who is new has a seat in every open room of the class; to a
 * group of one they are dealt when they come.
 */
export async function changeClass(
  teacher: SignedIn,
  classId: string,
  wish: Wish,
  receipt: Receipt | null = null,
): Promise<Outcome<Target>> {
  const students = studentsOf(wish, teacher);
  if ("ok" in students) return students;
  const outcome = await once(receipt, async (tx) => {
    const former = await lockClass(tx, teacher, classId);
    if (!former) return refuse("not-found");
    const given = matched(former, students);
    const staying = new Set(given.map(({ id }) => id));
    await tx.classStudent.deleteMany({ where: { classId, id: { notIn: [...staying] } } });
    await tx.class.update({ where: { id: classId }, data: { name: wish.name }, select: { id: true } });
    // Two may change names with each other: no name is in the way of another while they do.
    await tx.$executeRaw`UPDATE "ClassStudent" SET "nameKey" = id WHERE "classId" = ${classId}`;
    const known = new Set(former.map(({ id }) => id));
    for (const { id, name, number, position } of given.filter(({ id }) => known.has(id)))
      await tx.classStudent.update({
        where: { id },
        data: { name, nameKey: nameKey(name), number, position },
        select: { id: true },
      });
    const newcomers = given.filter(({ id }) => !known.has(id));
    await tx.classStudent.createMany({
      data: newcomers.map(({ position, ...one }) => ({ classId, ...newStudent(one, position) })),
    });
    return done({ classId });
  });
  if (outcome.ok) await seatNewcomers(teacher, classId);
  return outcome;
}

/** Adds students to a class, behind those who are there. */
export async function addStudents(
  teacher: SignedIn,
  classId: string,
  added: readonly GivenStudent[],
): Promise<Outcome<Target>> {
  const found = await db.class.findFirst({
    where: { id: classId, ownerId: teacher.teacherId },
    select: {
      name: true,
      students: { orderBy: { position: "asc" }, select: { id: true, name: true, number: true } },
    },
  });
  if (!found) return refuse("not-found");
  return changeClass(teacher, classId, { name: found.name, students: [...found.students, ...added] });
}

const newStudent = ({ id = newId(), name, number = null }: GivenStudent, position: number) => ({
  id,
  position,
  name,
  nameKey: nameKey(name),
  number,
  pin: newPin(),
});

/** The students of a class of the teacher's own, which nobody else changes meanwhile; null for any other. */
export async function lockClass(tx: Transaction, { teacherId }: SignedIn, classId: string) {
  if (!isId(classId)) return null;
  const [own] = await tx.$queryRaw<unknown[]>`
    SELECT FROM "Class" WHERE id = ${classId} AND "ownerId" = ${teacherId} FOR UPDATE`;
  return own ? tx.classStudent.findMany({ where: { classId }, select: { id: true, nameKey: true } }) : null;
}

/** Seats in the open rooms of a class for those who came into it after they were opened. */
async function seatNewcomers({ teacherId }: SignedIn, classId: string): Promise<void> {
  const rooms = await db.room.findMany({
    where: { classId, archivedAt: null, groupNumber: null },
    select: { id: true },
  });
  for (const { id: roomId } of rooms)
    await inRunningPhase<null, never>(roomId, { by: teacherId, isFirst: true }, null, {
      work: async ({ tx, room, now }) => {
        const students = await tx.classStudent.findMany({
          where: { classId, createdAt: { gte: await openedAt(tx, roomId) } },
          orderBy: { position: "asc" },
          select: { id: true, name: true },
        });
        const byId = await readTeacherOf(tx, roomId);
        const seated = await seatStudents(tx, room, students, { byId, now });
        return { value: null, events: seated.map((subjectId) => ({ topic: "member", subjectId })) };
      },
    });
}

/**
 * Who was in the class when the room was opened had a seat then, and has none any more where it was taken
 * away.
 */
const openedAt = async (tx: Transaction, id: string): Promise<Date> =>
  (await tx.room.findUniqueOrThrow({ where: { id }, select: { createdAt: true } })).createdAt;

const readTeacherOf = async (tx: Transaction, roomId: string): Promise<string> =>
  (
    await tx.member.findFirstOrThrow({
      where: { roomId, role: "TEACHER", removal: null },
      orderBy: { joinedAt: "asc" },
      select: { id: true },
    })
  ).id;

export async function renameClass(
  { teacherId }: SignedIn,
  { classId, name }: z.output<typeof classNameSchema>,
): Promise<Outcome<Target>> {
  const changed = await db.class.updateMany({ where: { id: classId, ownerId: teacherId }, data: { name } });
  return changed.count > 0 ? done({ classId }) : refuse("not-found");
}

/** Deletes a class with its names and PINs. Its rooms stay, with the seats in them, as rooms of no class. */
export async function deleteClass({ teacherId }: SignedIn, { classId }: Target): Promise<Outcome<Target>> {
  if (!isId(classId)) return refuse("not-found");
  const own = { id: classId, ownerId: teacherId };
  const rooms = await db.room.findMany({ where: { class: own }, select: { id: true } });
  for (const { id } of rooms)
    await inRunningPhase<null, never>(id, { by: teacherId, isFirst: true }, null, {
      work: async ({ tx }) => {
        await tx.room.updateMany({ where: { id, classId }, data: { classId: null } });
        return { value: null, events: [{ topic: "room" }] };
      },
    });
  const gone = await db.class.deleteMany({ where: own });
  return gone.count > 0 ? done({ classId }) : refuse("not-found");
}
