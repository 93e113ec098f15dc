import type { z } from "zod";
import { listPostRows } from "../db/room-rows";
import type { Connection } from "../db/statement";
import { findParagraph } from "../db/write-statements";
import { quoteRefusal } from "../debate/anchors";
import { audienceOfPost } from "../debate/audience";
import { isDebated } from "../debate/essay/block";
import { type Refusal, refuse } from "../debate/outcome";
import type { PostRow } from "../debate/rows";
import { seePost } from "../debate/visibility";
import { caseOf, type Side } from "../debate/vocabulary";
import type { MemberFloor, WideMemberFloor } from "../members/change-room";
import type { postSchema } from "./schemas";

type NewPost = z.output<typeof postSchema>;

/**
 * A post that the member may see, or could see before it was hidden or taken back: others are not there for
 * them.
 */
export function seenBy({ room, writer, gate }: MemberFloor, post: PostRow | undefined): PostRow | null {
  const audience = post && audienceOfPost(writer, post, gate);
  return post && audience && seePost({ ...post, hasReplies: true }, audience, room.names) ? post : null;
}

type Place = Readonly<{ paragraphId: string; parent: PostRow | null; essay?: Side }>;

/** The paragraph of the room's revision where a post is to stand, and the post it answers. */
export async function readPlace(
  on: Connection,
  roomId: string,
  { paragraphId, parentId }: Pick<NewPost, "paragraphId" | "parentId">,
) {
  const [[paragraph], [parent]] = await Promise.all([
    findParagraph(on, { roomId, paragraphId: paragraphId ?? null, parentId: parentId ?? null }),
    listPostRows(roomId, parentId ? [parentId] : [], on),
  ]);
  return { paragraph, parent };
}

/** Where the post stands. A quote is checked against the paragraph's words. */
export function placeOf(
  floor: MemberFloor,
  { parentId, quote }: Pick<NewPost, "parentId" | "quote">,
  { paragraph, parent: answered }: Awaited<ReturnType<typeof readPlace>>,
): Place | Refusal {
  const parent = seenBy(floor, answered);
  if (parentId && !parent) return refuse("not-found", { errors: { parentId: "not-found" } });
  if (parent && !quote) return { paragraphId: parent.paragraphId, parent };
  if (!paragraph || !isDebated(paragraph))
    return refuse("paragraph-not-in-essay", { errors: { paragraphId: "paragraph-not-in-essay" } });
  const refusal = quote ? quoteRefusal(paragraph.text, quote) : null;
  return refusal
    ? refuse(refusal, { errors: { quote: refusal } })
    : { paragraphId: paragraph.id, parent, essay: caseOf(paragraph) };
}

/** Where something is to stand on a paragraph, or under a post. */
export const findPlace = async (
  floor: WideMemberFloor,
  at: Pick<NewPost, "paragraphId" | "parentId">,
): Promise<Place | Refusal> => placeOf(floor, at, await readPlace(floor.on, floor.room.id, at));
