import { json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherWrite } from "@/lib/api/teacher-calls";
import { shareMotion } from "@/lib/revisions/commands";
import { findOwnMotion } from "@/lib/revisions/queries";
import { shareSchema } from "@/lib/revisions/schemas";
import { hereOf } from "@/lib/web/here";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: teacherWrite(
    "library",
    shareSchema,
    (teacher, { shared }, _, { motionId }) => shareMotion(teacher, { motionId: String(motionId), shared }),
    async ({ motionId }, { teacherId }, { headers }) => {
      const token = (await findOwnMotion(teacherId, motionId))?.shareToken ?? null;
      return json({ url: token && `${hereOf(headers).origin}/motions/shared/${token}` });
    },
  ),
});
