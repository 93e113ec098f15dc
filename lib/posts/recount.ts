import type { NewEvent } from "../db/room-writer";
import type { Connection } from "../db/statement";
import { hasShownRatings } from "../db/write-statements";
import type { PostRow } from "../debate/rows";

/** Whether means are shown that a post's ratings are part of. */
export async function isRated(on: Connection, roomId: string, postId: string): Promise<boolean> {
  const [found] = await hasShownRatings(on, { roomId, postId });
  return found?.isThere ?? false;
}

/** What else changes where a post counts no longer, or again: the means of ratings that are shown. */
export const recountEvents = (
  before: Pick<PostRow, "status">,
  after: Pick<PostRow, "status">,
  hasRating: boolean,
): readonly NewEvent[] =>
  hasRating && (before.status === "PUBLISHED") !== (after.status === "PUBLISHED")
    ? [{ topic: "ratings" }]
    : [];
