import { created, json } from "@/lib/api/answers";
import { memberWrite, roomTeacherRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { showGroups } from "@/lib/api/show-groups";
import { dealClass } from "@/lib/groups/commands";
import { listGroups } from "@/lib/groups/queries";
import { groupsSchema } from "@/lib/groups/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: roomTeacherRead(async (member) => json(showGroups(await listGroups(member)))),
  POST: memberWrite("acts", groupsSchema, dealClass, (dealt) => created(dealt)),
});
