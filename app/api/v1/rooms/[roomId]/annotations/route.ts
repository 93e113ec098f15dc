import { memberRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { giveAnnotations } from "@/lib/exports/serving/give-annotations";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ GET: memberRead(giveAnnotations) });
