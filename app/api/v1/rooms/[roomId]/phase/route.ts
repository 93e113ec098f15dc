import { json } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { showPhase } from "@/lib/api/show-room";
import { changePhase } from "@/lib/rooms/commands";
import { phaseSchema } from "@/lib/rooms/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: memberWrite(phaseSchema, changePhase, async (_, { roomId }) => json(await showPhase(roomId))),
});
