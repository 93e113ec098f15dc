import { json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherRead } from "@/lib/api/teacher-calls";
import { listFormats } from "@/lib/rooms/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }) => json({ formats: await listFormats(teacherId) })),
});
