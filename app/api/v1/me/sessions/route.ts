import { endEverywhere } from "@/lib/accounts/commands";
import { calls } from "@/lib/api/route";
import { teacherDelete } from "@/lib/api/teacher-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ DELETE: teacherDelete("account", endEverywhere) });
