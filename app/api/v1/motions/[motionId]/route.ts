import { found, json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherRead } from "@/lib/api/teacher-calls";
import { findMotion } from "@/lib/motions/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }, { motionId }) =>
    found(await findMotion(teacherId, String(motionId)), json),
  ),
});
