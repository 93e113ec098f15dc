import { audienceOfPost } from "../debate/audience";
import type { PostView } from "../debate/views";
import { seePost } from "../debate/visibility";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { findRow } from "../rooms/row-list";

/**
 * A post of a member's room as that member sees it, after event `least` or later; null where it is not theirs
 * to see.
 */
export async function findPost(member: Member, postId: string, least?: number): Promise<PostView | null> {
  const { posts, room, gate } = await readWholeRoom(member.roomId, least);
  const row = findRow(posts, postId);
  return row ? seePost(row, audienceOfPost(member, row, gate), room.names) : null;
}
