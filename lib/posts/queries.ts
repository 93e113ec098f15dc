import { madeOf } from "../db/found-post";
import { pool } from "../db/pool";
import { findPost as findStored } from "../db/post-statements";
import { inOneTrip } from "../db/shared-statement";
import type { Connection } from "../db/statement";
import { audienceOfPost } from "../debate/audience";
import type { PostRow } from "../debate/rows";
import type { PostView } from "../debate/views";
import { seePost } from "../debate/visibility";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { findRow } from "../rooms/row-list";

/** Some posts of a room as written, with all that decides who sees them, as far as they are there. */
export async function listPostRows(
  roomId: string,
  ids: readonly string[],
  on: Connection = pool,
): Promise<readonly PostRow[]> {
  const found = await Promise.all(inOneTrip(on, () => ids.map((id) => findStored(on, { roomId, id }))));
  return found.flat().map(madeOf);
}

/**
 * A post of a member's room as that member sees it, after event `least` or later; null where it is not theirs
 * to see.
 */
export async function findPost(member: Member, postId: string, least?: number): Promise<PostView | null> {
  const { posts, room, gate } = await readWholeRoom(member.roomId, least);
  const row = findRow(posts, postId);
  return row ? seePost(row, audienceOfPost(member, row, gate), room.names) : null;
}
