import { created, found, json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherRead, teacherWrite } from "@/lib/api/teacher-calls";
import { createFormat } from "@/lib/formats/commands";
import { findFormat, listFormats } from "@/lib/formats/queries";
import { formatSchema } from "@/lib/formats/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }) => json({ formats: await listFormats(teacherId) })),
  POST: teacherWrite("library", formatSchema, createFormat, async ({ formatId }, { teacherId }) =>
    found(await findFormat(teacherId, formatId), created),
  ),
});
