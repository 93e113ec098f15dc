import { found, json } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { markRestatement } from "@/lib/posts/commands";
import { findPost } from "@/lib/posts/queries";
import { markSchema } from "@/lib/posts/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: memberWrite(
    markSchema.omit({ postId: true }),
    (member, input, { postId }) => markRestatement(member, { ...input, postId }),
    async ({ postId }, member) => found(await findPost(member, postId), json),
  ),
});
