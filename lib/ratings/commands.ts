import type { z } from "zod";
import { listPostRows } from "../db/room-rows";
import { writeRating } from "../db/write-statements";
import { type Outcome, refuse } from "../debate/outcome";
import { ratingRefusal } from "../debate/ratings";
import { changeRoom } from "../members/change-room";
import type { Member } from "../members/member";
import { seenBy } from "../posts/place";
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
      const rating = { postId, score, phaseIndex: clock.phaseIndex, createdAt: now };
      return {
        value: { postId, score },
        events: [{ topic: "rating", subjectId: writer.id, told: ["owner"] }],
        rows: {
          ratings: [{ ...rating, raterId: writer.id, raterSide: writer.side }],
        },
        write: (on) => [
          writeRating(on, { ...rating, roomId: room.id, memberId: writer.id, side: writer.side }),
        ],
      };
    },
  });
