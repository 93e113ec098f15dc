import { makeResetLink } from "@/lib/administration/commands";
import { calls } from "@/lib/api/route";
import { sayLink, teacherWrite } from "@/lib/api/teacher-calls";
import { nothingSchema } from "@/lib/members/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: teacherWrite(
    "account",
    nothingSchema,
    (teacher, _, receipt, { teacherId }) => makeResetLink(teacher, { teacherId: String(teacherId) }, receipt),
    sayLink("reset"),
  ),
});
