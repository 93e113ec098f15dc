import { invite } from "@/lib/administration/commands";
import { invitationSchema } from "@/lib/administration/schemas";
import { calls } from "@/lib/api/route";
import { sayLink, teacherWrite } from "@/lib/api/teacher-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: teacherWrite("account", invitationSchema, invite, sayLink("invited")),
});
