import { isDatabaseUp } from "@/lib/db/health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** Whether the app can do its work: 503 while the database does not answer. */
export async function GET() {
  const isUp = await isDatabaseUp();
  const body = isUp
    ? { status: "ok", version, database: "up" }
    : { status: "unavailable", version, database: "down" };
  return Response.json(body, { status: isUp ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
