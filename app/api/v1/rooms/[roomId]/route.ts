import { json } from "@/lib/api/answers";
import { memberDelete, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { showRoom } from "@/lib/api/show-room";
import { changeRoomSettings, deleteRoom } from "@/lib/rooms/commands";
import { roomChangeSchema } from "@/lib/rooms/schemas";
import { hotCalls } from "@/lib/server/hot-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: hotCalls["GET /api/v1/rooms/{roomId}"],
  PATCH: memberWrite("acts", roomChangeSchema, changeRoomSettings, async ({ roomId, anchors }, _, seq) =>
    json({ ...(await showRoom(roomId, seq)), ...(anchors && { anchors }) }),
  ),
  DELETE: memberDelete("acts", deleteRoom),
});
