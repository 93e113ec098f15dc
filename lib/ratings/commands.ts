import type { z } from "zod";
import { writeRating } from "../db/write-statements";
import { type Outcome, refuse } from "../debate/outcome";
import { ratingRefusal } from "../debate/ratings";
import { changeRoom } from "../members/change-room";
import type { Member } from "../members/member";
import { seenBy } from "../posts/place";
import { listPostRows } from "../posts/queries";
import type { ratingSchema } from "./schemas";

type NewRating = z.output<typeof ratingSchema>;

/**
 * Says how strong a member finds a post, or says it anew. It counts for the side the member is on now, and
 * shows when the phase is over.
 */
export const ratePost = (member: Member, { postId, score }: NewRating): Promise<Outcome<NewRating>> =>
  changeRoom(member, {
    read: (on) => listPostRows(member.roomId, [postId], on),
    judge: (floor, [found]) => {
      const { room, writer, stand, clock, now } = floor;
      const post = seenBy(floor, found);
      if (!post) return refuse("not-found");
      const refusal = ratingRefusal(stand, writer, post);
      if (refusal) return refusal;
      return {
        value: { postId, score },
        events: [{ topic: "rating", subjectId: writer.id }],
        rows: {
          ratings: [
            {
              postId,
              raterId: writer.id,
              raterSide: writer.side,
              score,
              phaseIndex: clock.phaseIndex,
              createdAt: now,
            },
          ],
        },
        write: (on) => [
          writeRating(on, room.id, postId, writer.id, clock.phaseIndex, score, writer.side, now),
        ],
      };
    },
  });
