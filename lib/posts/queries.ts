import { madeOf } from "../db/found-post";
import { pool } from "../db/pool";
import { findPosts } from "../db/post-statements";
import type { Connection } from "../db/statement";
import { audienceOfPost } from "../debate/audience";
import type { PostRow } from "../debate/rows";
import type { PostView } from "../debate/views";
import { seePost } from "../debate/visibility";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { findRow } from "../rooms/row-list";

/** Some posts of a room as written, with all that decides who sees them. */
export async function listPostRows(
  roomId: string,
  ids: readonly string[],
  on: Connection = pool,
): Promise<readonly PostRow[]> {
  return ids.length === 0 ? [] : (await findPosts(on, roomId, ids)).map(madeOf);
}

/** A post of a member's room as that member sees it; null where it is not theirs to see. */
export async function findPost(member: Member, postId: string): Promise<PostView | null> {
  const { posts, room, gate } = await readWholeRoom(member.roomId);
  const row = findRow(posts, postId);
  return row ? seePost(row, audienceOfPost(member, row, gate), room.names) : null;
}
