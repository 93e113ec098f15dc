import { created } from "@/lib/api/answers";
import { importBodyLimit } from "@/lib/api/body";
import { calls } from "@/lib/api/route";
import { showRoom } from "@/lib/api/show-room";
import { teacherWrite } from "@/lib/api/teacher-calls";
import { importRoom } from "@/lib/exports/commands";
import { roomFileSchema } from "@/lib/exports/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: teacherWrite(
    "imports",
    roomFileSchema,
    importRoom,
    async ({ roomId }) => created(await showRoom(roomId)),
    importBodyLimit,
  ),
});
