import { found, json } from "@/lib/api/answers";
import { memberDelete, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { editPost, withdrawPost } from "@/lib/posts/commands";
import { findPost } from "@/lib/posts/queries";
import { editSchema } from "@/lib/posts/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PATCH: memberWrite(
    editSchema.omit({ postId: true }),
    (member, input, { postId }) => editPost(member, { ...input, postId }),
    async ({ postId }, member) => found(await findPost(member, postId), json),
  ),
  DELETE: memberDelete(withdrawPost),
});
