import { calls } from "@/lib/api/route";
import { hotCalls } from "@/lib/server/hot-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: hotCalls["POST /api/v1/join"],
});
