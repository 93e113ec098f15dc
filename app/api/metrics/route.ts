import { calls } from "@/lib/api/route";
import { showMetrics } from "@/lib/server/show-metrics";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ GET: showMetrics });
