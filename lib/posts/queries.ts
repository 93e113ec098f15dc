import { pool } from "../db/pool";
import { type FoundPost, findAllPosts, findSomePosts } from "../db/post-statements";
import { readFrame } from "../db/room-frame";
import type { Connection } from "../db/statement";
import { audienceOfPost } from "../debate/audience";
import { statusOf } from "../debate/posts";
import type { PostRow } from "../debate/rows";
import type { PostView } from "../debate/views";
import { seePost } from "../debate/visibility";
import type { Member } from "../members/member";

/** A room's posts as written, with all that decides who sees them, in one query. `ids` narrows it to some. */
export async function listPostRows(
  roomId: string,
  ids: readonly string[] | null = null,
  on: Connection = pool,
): Promise<readonly PostRow[]> {
  if (ids?.length === 0) return [];
  const found = ids ? await findSomePosts(on, roomId, ids) : await findAllPosts(on, roomId);
  return found.map(rowOf);
}

/** A post of a member's room as that member sees it; null where it is not theirs to see. */
export async function findPost(member: Member, postId: string): Promise<PostView | null> {
  const [row] = await listPostRows(member.roomId, [postId]);
  const { room, gate } = await readFrame(member.roomId);
  return row ? seePost(row, audienceOfPost(member, row, gate), room.names) : null;
}

function rowOf({
  isHeld,
  withdrawnAt,
  isHidden,
  hiddenReason,
  verdict,
  verdictReason,
  restatement,
  mark,
  ...post
}: FoundPost): PostRow {
  const status = statusOf({ isWithdrawn: withdrawnAt !== null, isHidden, isHeld, verdict });
  const reason = status === "HIDDEN" ? hiddenReason : status === "REJECTED" ? verdictReason : null;
  return { ...post, restatement: restatement === null ? null : { text: restatement, mark }, status, reason };
}
