import { readDatabaseState } from "@/lib/db/health";
import { readDisk } from "@/lib/installation/disk";
import { waitSeconds } from "@/lib/web/away-words";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/**
 * Whether the app can do its work: 503 while the database does not answer, or takes nothing; a warning where
 * its disk is nearly full. `?of=process` asks only whether the process answers, for whoever would start it
 * anew: that brings no database back.
 */
export async function GET({ url }: Request) {
  if (new URL(url).searchParams.get("of") === "process")
    return Response.json({ status: "ok", version }, { headers: { "Cache-Control": "no-store" } });
  const [database, disk] = await Promise.all([readDatabaseState(), readDisk()]);
  const status = database !== "up" ? "unavailable" : disk === "low" ? "warning" : "ok";
  const headers = { "Cache-Control": "no-store" };
  return Response.json(
    { status, version, database, ...(disk && { disk }) },
    database === "up"
      ? { headers }
      : { status: 503, headers: { ...headers, "Retry-After": String(waitSeconds) } },
  );
}
