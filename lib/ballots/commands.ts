import type { z } from "zod";
import { addCredit, dropCredits, writeBallot } from "../db/write-statements";
import { creditRefusal } from "../debate/credits";
import { isBehindGate } from "../debate/gates";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import { ballotRefusal } from "../debate/posts";
import type { PostRow } from "../debate/rows";
import { changeRoom, type MemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { listPostRows } from "../posts/queries";
import type { ballotSchema } from "./schemas";

type NewBallot = z.output<typeof ballotSchema>;

/**
 * Casts a member's ballot, or changes it while the ballot is open. One a member and stage, by the primary
 * key. A closing one replaces the credits.
 */
export const castBallot = (
  member: Member,
  { stage, choice, credits = [] }: NewBallot,
): Promise<Outcome<Omit<NewBallot, "credits">>> =>
  changeRoom(member, {
    read: (on) => listPostRows(member.roomId, credits, on),
    judge: (floor, posts) => {
      const { room, writer, stand, now } = floor;
      const refusal = ballotRefusal(stand, writer, stage) ?? refuseCredits(floor, credits, posts);
      if (refusal) return refusal;
      const ballot = { memberId: writer.id, stage, choice, side: writer.side };
      const seat = { roomId: room.id, memberId: writer.id };
      return {
        value: { stage, choice },
        events: [{ topic: "turnout", subjectId: writer.id }],
        rows: {
          ballots: [ballot],
          credits: stage === "CLOSING" ? [{ memberId: writer.id, postIds: credits }] : [],
        },
        write: (on) => [
          writeBallot(on, { ...ballot, roomId: room.id, castAt: now }),
          ...(stage === "CLOSING" ? [dropCredits(on, seat)] : []),
          ...credits.map((postId) => addCredit(on, { ...seat, postId })),
        ],
      };
    },
  });

function refuseCredits(
  { gate, writer }: MemberFloor,
  credits: readonly string[],
  found: readonly PostRow[],
): Refusal | null {
  const posts = found.filter((post) => !isBehindGate(gate, writer, post));
  const refusal = creditRefusal(credits, new Map(posts.map((post) => [post.id, post])), writer.id);
  return refusal && refuse(refusal, { errors: { credits: refusal } });
}
