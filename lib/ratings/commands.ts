import type { z } from "zod";
import { type Outcome, refuse } from "../debate/outcome";
import { ratingRefusal } from "../debate/ratings";
import { changeRoom } from "../members/change-room";
import type { Member } from "../members/member";
import { findSeen } from "../posts/place";
import type { ratingSchema } from "./schemas";

type NewRating = z.output<typeof ratingSchema>;

/**
 * Says how strong a member finds a post, or says it anew. It counts for the side the member is on now, and
 * shows when the phase is over.
 */
export const ratePost = (member: Member, { postId, score }: NewRating): Promise<Outcome<NewRating>> =>
  changeRoom(member, "share", async (floor) => {
    const { tx, room, writer, stand, clock, now } = floor;
    const post = await findSeen(floor, postId);
    if (!post) return refuse("not-found");
    const refusal = ratingRefusal(stand, writer, post);
    if (refusal) return refusal;
    const given = { score, side: writer.side, createdAt: now };
    const place = { roomId: room.id, postId, memberId: writer.id, phaseIndex: clock.phaseIndex };
    await tx.rating.upsert({
      where: { roomId_postId_memberId_phaseIndex: place },
      create: { ...place, ...given },
      update: given,
      select: { score: true },
    });
    return { value: { postId, score }, events: [{ topic: "rating", subjectId: writer.id }] };
  });
