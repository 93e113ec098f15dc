import { found, json } from "@/lib/api/answers";
import { longBodyLimit } from "@/lib/api/body";
import { calls } from "@/lib/api/route";
import { teacherDelete, teacherRead, teacherWrite } from "@/lib/api/teacher-calls";
import { changeClass, deleteClass } from "@/lib/classes/commands";
import { findClass } from "@/lib/classes/queries";
import { classSchema } from "@/lib/classes/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }, { classId }) =>
    found(await findClass(teacherId, String(classId)), json),
  ),
  PUT: teacherWrite(
    "library",
    classSchema,
    (teacher, input, receipt, { classId }) => changeClass(teacher, String(classId), input, receipt),
    async ({ classId }, { teacherId }) => found(await findClass(teacherId, classId), json),
    longBodyLimit,
  ),
  DELETE: teacherDelete("library", (teacher, { classId }) =>
    deleteClass(teacher, { classId: String(classId) }),
  ),
});
