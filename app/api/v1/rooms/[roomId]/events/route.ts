import { problem, problemOf } from "@/lib/api/problem";
import { calls, routeOf } from "@/lib/api/route";
import { hotCalls } from "@/lib/server/hot-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: hotCalls["GET /api/v1/rooms/{roomId}/events"],
});

/** Without this a HEAD would open a stream that nobody reads. */
export const HEAD = routeOf(async () => problem(problemOf("method-not-allowed"), { Allow: "GET" }));
