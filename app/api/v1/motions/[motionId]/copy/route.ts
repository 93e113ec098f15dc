import { created, found } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherWrite } from "@/lib/api/teacher-calls";
import { nothingSchema } from "@/lib/members/schemas";
import { findMotion } from "@/lib/motions/queries";
import { copyMotion } from "@/lib/revisions/commands";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: teacherWrite(
    "library",
    nothingSchema,
    (teacher, _, receipt, { motionId }) => copyMotion(teacher, { motionId: String(motionId) }, receipt),
    async ({ motionId }, { teacherId }) => found(await findMotion(teacherId, motionId), created),
  ),
});
