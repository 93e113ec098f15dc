import { changeTeacher } from "@/lib/administration/commands";
import { teacherChangeSchema } from "@/lib/administration/schemas";
import { nothing } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherWrite } from "@/lib/api/teacher-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PATCH: teacherWrite(
    "account",
    teacherChangeSchema,
    (teacher, change, _, { teacherId }) =>
      changeTeacher(teacher, { ...change, teacherId: String(teacherId) }),
    nothing,
  ),
});
