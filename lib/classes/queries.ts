import { db } from "../db/client";
import { isId } from "../input/text-field";
import { readPin } from "./pins";

export type ListedClass = Readonly<{ id: string; name: string; studentCount: number; roomCount: number }>;

/** A teacher's classes, by their names. */
export async function listClasses(ownerId: string): Promise<readonly ListedClass[]> {
  const classes = await db.class.findMany({
    where: { ownerId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const counted = {
    where: { classId: { in: classes.map(({ id }) => id) } },
    _count: { _all: true },
  } as const;
  const [students, rooms] = await Promise.all([
    db.classStudent.groupBy({ by: ["classId"], ...counted }),
    db.room.groupBy({ by: ["classId"], ...counted }),
  ]);
  return classes.map((one) => ({
    ...one,
    studentCount: countOf(students, one.id),
    roomCount: countOf(rooms, one.id),
  }));
}

type Counted = readonly Readonly<{ classId: string | null; _count: Readonly<{ _all: number }> }>[];

const countOf = (counted: Counted, id: string): number =>
  counted.find(({ classId }) => classId === id)?._count._all ?? 0;

/** A student of a class; the PIN is null where the server's key is another one since it was made. */
export type ClassStudentView = Readonly<{
  id: string;
  name: string;
  number: string | null;
  pin: string | null;
}>;

export type ClassView = Readonly<{
  id: string;
  name: string;
  students: readonly ClassStudentView[];
}>;

/** A class of the teacher's own, whole; null for any other. */
export async function findClass(ownerId: string, id: string): Promise<ClassView | null> {
  if (!isId(id)) return null;
  const found = await db.class.findFirst({
    where: { id, ownerId },
    select: {
      id: true,
      name: true,
      students: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true, name: true, number: true, pin: true },
      },
    },
  });
  if (!found) return null;
  const students = found.students.map((student) => ({ ...student, pin: readPin(student.pin) }));
  return { ...found, students };
}

export type ClassRoom = Readonly<{ id: string; title: string; code: string; isArchived: boolean }>;

/** The rooms that were opened for a class of the teacher's own, the newest first. */
export async function listRoomsOfClass(ownerId: string, classId: string): Promise<readonly ClassRoom[]> {
  const rooms = await db.room.findMany({
    where: { classId, class: { ownerId } },
    orderBy: { createdAt: "desc" },
    select: { id: true, title: true, code: true, archivedAt: true },
  });
  return rooms.map(({ archivedAt, ...room }) => ({ ...room, isArchived: archivedAt !== null }));
}
