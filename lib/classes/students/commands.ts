import type { z } from "zod";
import type { SignedIn } from "../../auth/session";
import { db } from "../../db/client";
import { once } from "../../db/once";
import { isLikeTeacher } from "../../debate/naming/like-a-teacher";
import { nameKey } from "../../debate/naming/names";
import { done, type Outcome, refuse } from "../../debate/outcome";
import { lockClass } from "../commands";
import { newPin } from "../pins";
import type { studentSchema, studentTargetSchema } from "../schemas";

type Target = Readonly<{ classId: string }>;

/** Gives a student another name or number. Their seats in rooms keep the names they have. */
export const changeStudent = (
  teacher: SignedIn,
  { classId, studentId, name, number }: z.output<typeof studentSchema>,
): Promise<Outcome<Target>> =>
  once(null, async (tx) => {
    const students = await lockClass(tx, teacher, classId);
    if (!students?.some(({ id }) => id === studentId)) return refuse("not-found");
    const key = nameKey(name);
    if (isLikeTeacher(name, [teacher.name]))
      return refuse("name-taken", { errors: { name: "name-like-teacher" } });
    if (students.some((one) => one.nameKey === key && one.id !== studentId))
      return refuse("name-taken", { errors: { name: "name-in-class" } });
    await tx.classStudent.update({
      where: { id: studentId },
      data: { name, nameKey: key, number: number || null },
      select: { id: true },
    });
    return done({ classId });
  });

/** Takes a student out of a class. Seats that they have in rooms stay, and no PIN opens them. */
export async function removeStudent(
  { teacherId }: SignedIn,
  { classId, studentId }: z.output<typeof studentTargetSchema>,
): Promise<Outcome<Target>> {
  const gone = await db.classStudent.deleteMany({
    where: { id: studentId, classId, class: { ownerId: teacherId } },
  });
  return gone.count > 0 ? done({ classId }) : refuse("not-found");
}

/** Gives a student a new PIN; the one before opens nothing more. */
export async function renewPin(
  { teacherId }: SignedIn,
  { classId, studentId }: z.output<typeof studentTargetSchema>,
): Promise<Outcome<Target>> {
  const changed = await db.classStudent.updateMany({
    where: { id: studentId, classId, class: { ownerId: teacherId } },
    data: { pin: newPin() },
  });
  return changed.count > 0 ? done({ classId }) : refuse("not-found");
}
