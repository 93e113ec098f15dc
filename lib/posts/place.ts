import type { z } from "zod";
import type { Transaction } from "../db/client";
import { findOwnGate } from "../db/own-gate";
import { quoteRefusal } from "../debate/anchors";
import { audienceOfPost } from "../debate/audience";
import { isDebated } from "../debate/essay/block";
import { type Refusal, refuse } from "../debate/outcome";
import type { PostRow } from "../debate/rows";
import { seePost } from "../debate/visibility";
import type { MemberFloor } from "../members/change-room";
import { listPostRows } from "./queries";
import type { postSchema } from "./schemas";

type NewPost = z.output<typeof postSchema>;

/**
 * A post that the member may see, or could see before it was hidden or taken back: others are not there for
 * them.
 */
export async function findSeen(floor: MemberFloor, postId: string): Promise<PostRow | null> {
  const { tx, room, writer } = floor;
  const [post] = await listPostRows(room.id, [postId], tx);
  const audience = post && audienceOfPost(writer, post, await findOwnGate(floor, writer.id));
  return post && audience && seePost({ ...post, hasReplies: true }, audience, room.names) ? post : null;
}

/**
 * Before the cursor is taken, which comes last: a post that is changed, flagged or answered is locked in that
 * order by everybody.
 */
export const lockPost = (tx: Transaction, roomId: string, postId: string): Promise<unknown> =>
  tx.$queryRaw`SELECT FROM "Post" WHERE "roomId" = ${roomId} AND id = ${postId} FOR NO KEY UPDATE`;

type Place = Readonly<{ paragraphId: string; parent: PostRow | null }>;

/**
 * Where the post stands: its paragraph of the room's revision, and the post it answers. A quote is checked
 * against that paragraph's words.
 */
export async function findPlace(floor: MemberFloor, post: NewPost): Promise<Place | Refusal> {
  const { tx, room } = floor;
  const parent = post.parentId ? await lockParent(floor, post.parentId) : null;
  if (post.parentId && !parent) return refuse("not-found", { errors: { parentId: "not-found" } });
  const paragraphId = parent?.paragraphId ?? post.paragraphId ?? "";
  if (parent && !post.quote) return { paragraphId, parent };
  const paragraph = await tx.paragraph.findUnique({
    where: { revisionId_id: { revisionId: room.revisionId, id: paragraphId } },
    select: { text: true, kind: true },
  });
  if (!paragraph || !isDebated(paragraph))
    return refuse("paragraph-not-in-essay", { errors: { paragraphId: "paragraph-not-in-essay" } });
  const refusal = post.quote ? quoteRefusal(paragraph.text, post.quote) : null;
  return refusal ? refuse(refusal, { errors: { quote: refusal } }) : { paragraphId, parent };
}

/** The post that is answered, held still so that it cannot be hidden between the look and the write. */
async function lockParent(floor: MemberFloor, postId: string): Promise<PostRow | null> {
  await floor.tx.$queryRaw`SELECT FROM "Post" WHERE "roomId" = ${floor.room.id} AND id = ${postId} FOR SHARE`;
  return findSeen(floor, postId);
}
