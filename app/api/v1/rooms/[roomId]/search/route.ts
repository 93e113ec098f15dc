import { memberRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { giveFound } from "@/lib/search/give-found";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ GET: memberRead(giveFound) });
