import { memberRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { giveLog } from "@/lib/moderation-log/give-log";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ GET: memberRead(giveLog) });
