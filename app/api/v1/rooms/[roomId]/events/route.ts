import { memberRead } from "@/lib/api/member-calls";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { listen } from "@/lib/live/listen";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ GET: memberRead(listen) });

/** Without this a HEAD would open a stream that nobody reads. */
export const HEAD = (): Response => problem(problemOf("method-not-allowed"), { Allow: "GET" });
