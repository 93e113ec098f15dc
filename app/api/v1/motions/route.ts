import { created, found, json } from "@/lib/api/answers";
import { longBodyLimit } from "@/lib/api/body";
import { calls } from "@/lib/api/route";
import { teacherRead, teacherWrite } from "@/lib/api/teacher-calls";
import { addMotion } from "@/lib/motions/commands";
import { findMotion, listMotions } from "@/lib/motions/queries";
import { motionSchema } from "@/lib/motions/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }) => json({ motions: await listMotions(teacherId) })),
  POST: teacherWrite(
    "library",
    motionSchema,
    addMotion,
    async ({ motionId }, { teacherId }) => found(await findMotion(teacherId, motionId), created),
    longBodyLimit,
  ),
});
