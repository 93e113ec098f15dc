import { calls } from "@/lib/api/route";
import { takeReport } from "@/lib/policy-reports/take-report";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ POST: takeReport });
