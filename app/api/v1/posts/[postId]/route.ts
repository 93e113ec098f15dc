import { calls } from "@/lib/api/route";
import { hotCalls } from "@/lib/server/hot-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PATCH: hotCalls["PATCH /api/v1/posts/{postId}"],
  DELETE: hotCalls["DELETE /api/v1/posts/{postId}"],
});
