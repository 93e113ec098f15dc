import { db } from "../db/client";
import type { Frame } from "../db/room-frame";
import { type RatingView, ratingsOf } from "../debate/ratings";
import type { PostRow } from "../debate/rows";

type Scores = Readonly<Record<string, number>>;

/** How strong readers find each published post, of phases that are over; of all once the room is archived. */
export async function readRatings(
  roomId: string,
  { clock, room }: Frame,
  posts: readonly PostRow[],
): Promise<Readonly<Record<string, RatingView>>> {
  const found = await db.rating.findMany({
    where: { roomId, member: { removal: null } },
    orderBy: [{ createdAt: "asc" }, { postId: "asc" }, { memberId: "asc" }],
    select: { postId: true, memberId: true, side: true, score: true, phaseIndex: true },
  });
  const ratings = found.map(({ memberId, side, ...rating }) => ({
    ...rating,
    raterId: memberId,
    raterSide: side,
  }));
  const published = posts.filter(({ status }) => status === "PUBLISHED");
  return ratingsOf(ratings, published, (phaseIndex) => room.isArchived || phaseIndex !== clock.phaseIndex);
}

/** The last scores some members gave, each by post id, to be sent to nobody but its rater. */
export async function listOwnRatings(
  roomId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Scores>> {
  const found = await db.rating.findMany({
    where: { roomId, memberId: { in: [...memberIds] } },
    orderBy: { createdAt: "asc" },
    select: { memberId: true, postId: true, score: true },
  });
  const scoresOf = (id: string) =>
    new Map(found.filter(({ memberId }) => memberId === id).map(({ postId, score }) => [postId, score]));
  return new Map(
    memberIds.map((id) => [id, Object.fromEntries([...scoresOf(id)].sort(([a], [b]) => (a < b ? -1 : 1)))]),
  );
}

export const readOwnRatings = async (roomId: string, memberId: string): Promise<Scores> =>
  (await listOwnRatings(roomId, [memberId])).get(memberId) ?? {};
