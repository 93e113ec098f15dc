import { created, found, json } from "@/lib/api/answers";
import { longBodyLimit } from "@/lib/api/body";
import { calls } from "@/lib/api/route";
import { teacherRead, teacherWrite } from "@/lib/api/teacher-calls";
import { createClass } from "@/lib/classes/commands";
import { findClass, listClasses } from "@/lib/classes/queries";
import { classSchema } from "@/lib/classes/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }) => json({ classes: await listClasses(teacherId) })),
  POST: teacherWrite(
    "library",
    classSchema,
    createClass,
    async ({ classId }, { teacherId }) => found(await findClass(teacherId, classId), created),
    longBodyLimit,
  ),
});
