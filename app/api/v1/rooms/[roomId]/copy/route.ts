import { created } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { showRoom } from "@/lib/api/show-room";
import { copyRoom } from "@/lib/opening/commands";
import { copySchema } from "@/lib/opening/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: memberWrite("acts", copySchema, copyRoom, async ({ roomId }) => created(await showRoom(roomId))),
});
