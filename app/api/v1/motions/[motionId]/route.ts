import { found, json } from "@/lib/api/answers";
import { longBodyLimit } from "@/lib/api/body";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { teacherDelete, teacherRead, teacherWrite } from "@/lib/api/teacher-calls";
import { findMotion } from "@/lib/motions/queries";
import { deleteMotion, reviseMotion } from "@/lib/revisions/commands";
import { numberIn } from "@/lib/revisions/number-in";
import { revisionSchema } from "@/lib/revisions/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }, { motionId }, { url }) => {
    const number = numberIn(new URL(url).searchParams.get("revision"));
    if (number === null) return problem(problemOf("not-found"));
    return found(await findMotion(teacherId, String(motionId), number), json);
  }),
  PUT: teacherWrite(
    "library",
    revisionSchema,
    (teacher, input, receipt, { motionId }) =>
      reviseMotion(teacher, { ...input, motionId: String(motionId) }, receipt),
    async ({ motionId }, { teacherId }) => found(await findMotion(teacherId, motionId), json),
    longBodyLimit,
  ),
  DELETE: teacherDelete("library", (teacher, { motionId }) =>
    deleteMotion(teacher, { motionId: String(motionId) }),
  ),
});
