import { accepted } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { flagPost } from "@/lib/posts/commands";
import { flagSchema } from "@/lib/posts/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: memberWrite(
    flagSchema.omit({ postId: true }),
    (member, input, { postId }) => flagPost(member, { ...input, postId }),
    accepted,
  ),
});
