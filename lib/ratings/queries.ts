import { db } from "../db/client";
import type { Frame } from "../db/room-frame";
import { type RatingView, ratingsOf } from "../debate/ratings";

type Scores = Readonly<Record<string, number>>;

/** How strong readers find each post, of phases that are over; all of them once the room is archived. */
export async function readRatings(roomId: string, { clock, room }: Frame): Promise<Readonly<Record<string, RatingView>>> {
  const found = await db.rating.findMany({
    where: { roomId, member: { removal: null } },
    orderBy: [{ postId: "asc" }, { memberId: "asc" }],
    select: { postId: true, memberId: true, side: true, score: true, phaseIndex: true, post: { select: { side: true } } },
  });
  const posts = found.map(({ postId, post }) => ({ id: postId, side: post.side }));
  const ratings = found.map(({ memberId, side, post: _, ...rating }) => ({ ...rating, raterId: memberId, raterSide: side }));
  return ratingsOf(ratings, posts, (phaseIndex) => room.isArchived || phaseIndex !== clock.phaseIndex);
}

/** The scores some members gave, each by post id, to be sent to nobody but its rater. */
export async function listOwnRatings(roomId: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, Scores>> {
  const found = await db.rating.findMany({
    where: { roomId, memberId: { in: [...memberIds] } },
    orderBy: { postId: "asc" },
    select: { memberId: true, postId: true, score: true },
  });
  const scoresOf = (id: string) => found.filter(({ memberId }) => memberId === id).map(({ postId, score }) => [postId, score] as const);
  return new Map(memberIds.map((id) => [id, Object.fromEntries(scoresOf(id))]));
}

export const readOwnRatings = async (roomId: string, memberId: string): Promise<Scores> =>
  (await listOwnRatings(roomId, [memberId])).get(memberId) ?? {};
