import { memberRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { giveExport } from "@/lib/exports/serving/give-export";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ GET: memberRead(giveExport) });
