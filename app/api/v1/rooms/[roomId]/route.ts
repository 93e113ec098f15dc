import { json } from "@/lib/api/answers";
import { memberDelete, memberRead, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { showRoom } from "@/lib/api/show-room";
import { showSnapshot } from "@/lib/api/show-snapshot";
import { changeRoomSettings, deleteRoom } from "@/lib/rooms/commands";
import { roomChangeSchema } from "@/lib/rooms/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(showSnapshot),
  PATCH: memberWrite(roomChangeSchema, changeRoomSettings, async ({ roomId }) =>
    json(await showRoom(roomId)),
  ),
  DELETE: memberDelete(deleteRoom),
});
