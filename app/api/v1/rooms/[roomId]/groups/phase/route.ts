import { json } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { moveGroups } from "@/lib/groups/commands";
import { phaseSchema } from "@/lib/rooms/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: memberWrite("acts", phaseSchema, moveGroups, (moved) => json(moved)),
});
