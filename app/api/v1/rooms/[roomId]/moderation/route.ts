import { json } from "@/lib/api/answers";
import { roomTeacherRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { readModeration } from "@/lib/moderation/queries";
import { hotCalls } from "@/lib/server/hot-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: roomTeacherRead(async (member) => json(await readModeration(member))),
  POST: hotCalls["POST /api/v1/rooms/{roomId}/moderation"],
});
