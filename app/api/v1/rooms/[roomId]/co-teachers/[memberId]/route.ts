import { memberDelete } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { endLead } from "@/lib/owners/commands";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  DELETE: memberDelete("acts", (member, { memberId }) => endLead(member, { memberId })),
});
