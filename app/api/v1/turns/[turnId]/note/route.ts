import { created, found } from "@/lib/api/answers";
import { inRoomOf, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { findPost } from "@/lib/posts/queries";
import { noteTurn } from "@/lib/speaking/note";
import { findRoomOfTurn } from "@/lib/speaking/queries";
import { noteSchema } from "@/lib/speaking/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: memberWrite(
    "notes",
    noteSchema,
    (member, note, { turnId }) => noteTurn(member, { ...note, turnId }),
    async ({ postId }, member, seq) => found(await findPost(member, postId, seq), created),
    inRoomOf("turnId", findRoomOfTurn),
  ),
});
