import type { z } from "zod";
import type { Changed } from "../db/room-transaction";
import { type Refusal, refuse } from "../debate/outcome";
import type { MemberFloor } from "../members/change-room";
import type { postSchema } from "./schemas";

type NewPost = z.output<typeof postSchema>;

/**
 * A post that came with this key before, where its receipt is gone: the same post is answered again, another
 * one is refused.
 */
export async function findSentBefore(
  { tx, room, writer }: MemberFloor,
  key: string,
  { kind, body, paragraphId, parentId }: NewPost,
): Promise<Changed<{ postId: string }> | Refusal | null> {
  const found = await tx.post.findUnique({
    where: { roomId_authorId_key: { roomId: room.id, authorId: writer.id, key } },
    select: {
      id: true,
      kind: true,
      body: true,
      paragraphId: true,
      parentId: true,
      versions: { select: { body: true }, orderBy: { replacedAt: "asc" }, take: 1 },
    },
  });
  if (!found) return null;
  const isSame =
    found.kind === kind &&
    (found.versions[0]?.body ?? found.body) === body &&
    (parentId ? found.parentId === parentId : found.parentId === null && found.paragraphId === paragraphId);
  return isSame ? { value: { postId: found.id }, events: [] } : refuse("idempotency-mismatch");
}
