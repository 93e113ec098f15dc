import { calls } from "@/lib/api/route";
import { hotCalls } from "@/lib/server/hot-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: hotCalls["PUT /api/v1/posts/{postId}/restatement"],
});
