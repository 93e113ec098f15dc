import { created, json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { showRoom } from "@/lib/api/show-room";
import { teacherRead, teacherWrite } from "@/lib/api/teacher-calls";
import { createRoom } from "@/lib/opening/commands";
import { listRooms } from "@/lib/rooms/queries";
import { newRoomSchema } from "@/lib/rooms/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: teacherRead(async ({ teacherId }) => json({ rooms: await listRooms(teacherId) })),
  POST: teacherWrite("library", newRoomSchema, createRoom, async ({ roomId }) =>
    created(await showRoom(roomId)),
  ),
});
