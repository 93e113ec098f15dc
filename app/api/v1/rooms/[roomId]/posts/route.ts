import { created, found } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { writePost } from "@/lib/posts/commands";
import { findPost } from "@/lib/posts/queries";
import { postSchema } from "@/lib/posts/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: memberWrite(postSchema, writePost, async ({ postId }, member) =>
    found(await findPost(member, postId), created),
  ),
});
