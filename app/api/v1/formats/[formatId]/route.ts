import { found, json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherDelete, teacherRead, teacherWrite } from "@/lib/api/teacher-calls";
import { changeFormat, deleteFormat } from "@/lib/formats/commands";
import { findFormat } from "@/lib/formats/queries";
import { formatSchema } from "@/lib/formats/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }, { formatId }) =>
    found(await findFormat(teacherId, String(formatId)), json),
  ),
  PUT: teacherWrite(
    "library",
    formatSchema,
    (teacher, input, _, { formatId }) => changeFormat(teacher, { ...input, formatId: String(formatId) }),
    async ({ formatId }, { teacherId }) => found(await findFormat(teacherId, formatId), json),
  ),
  DELETE: teacherDelete("library", (teacher, { formatId }) =>
    deleteFormat(teacher, { formatId: String(formatId) }),
  ),
});
