import type { z } from "zod";
import { listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import type { Connection } from "../db/statement";
import { addCredit, dropCredits, hasVoted, writeBallot, writeHomeworkVote } from "../db/write-statements";
import { creditRefusal } from "../debate/credits";
import { isBehindGate } from "../debate/gates";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import { ballotRefusal } from "../debate/posts";
import type { PostRow } from "../debate/rows";
import { changeRoom, type MemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import type { ballotSchema } from "./schemas";

type NewBallot = z.output<typeof ballotSchema>;

/**
 * Casts a member's ballot, or changes it while the ballot is open, of which nobody else hears. One a member
 * and stage, by the primary key. A closing one replaces the credits.
 */
export const castBallot = (
  member: Member,
  { stage, choice, credits = [] }: NewBallot,
): Promise<Outcome<Omit<NewBallot, "credits">>> =>
  changeRoom(member, {
    read: (on) =>
      Promise.all([
        listPostRows(member.roomId, credits, on),
        hasVoted(on, { roomId: member.roomId, memberId: member.id, stage }),
      ]),
    judge: (floor, [posts, [voted]]) => {
      const { room, writer, stand, now } = floor;
      const refusal = ballotRefusal(stand, writer, stage) ?? refuseCredits(floor, credits, posts);
      if (refusal) return refusal;
      if (floor.isAtHomework) return castAtHomework(floor, { stage, choice, credits });
      const ballot = { memberId: writer.id, stage, choice, side: writer.side };
      const seat = { roomId: room.id, memberId: writer.id };
      return {
        value: { stage, choice },
        events: [{ topic: "turnout", subjectId: writer.id, told: voted?.isThere ? ["owner"] : null }],
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

/**
 * A vote of somebody who was absent: it stands apart, counts nowhere, and is theirs alone to know. It is cast
 * once; with the last one they have finished, which their teacher sees, and may see the results.
 */
function castAtHomework({ room, writer }: MemberFloor, { stage, choice, credits = [] }: NewBallot) {
  if (credits.length > 0) return refuse("not-allowed", { errors: { credits: "not-allowed" } });
  const subjectId = writer.id;
  const events: readonly NewEvent[] = [
    { topic: "member", subjectId, told: stage === "CLOSING" ? ["teacher", "owner"] : ["owner"] },
    { topic: "turnout", subjectId, told: ["owner"] },
  ];
  return {
    value: { stage, choice },
    events,
    write: (on: Connection) => [writeHomeworkVote(on, room.id, writer.id, stage, choice)],
  };
}

function refuseCredits(
  { gate, writer }: MemberFloor,
  credits: readonly string[],
  found: readonly PostRow[],
): Refusal | null {
  const posts = found.filter((post) => !isBehindGate(gate, writer, post));
  const refusal = creditRefusal(credits, new Map(posts.map((post) => [post.id, post])), writer.id);
  return refusal && refuse(refusal, { errors: { credits: refusal } });
}
