import type { z } from "zod";
import type { Outcome } from "../debate/outcome";
import { ballotFault } from "../debate/posts";
import { changeRoom } from "../members/change-room";
import type { Member } from "../members/member";
import type { ballotSchema } from "./schemas";

type NewBallot = z.output<typeof ballotSchema>;

/** Casts a member's ballot, or changes it while the ballot is open. One a member and stage, by the primary key. */
export const castBallot = (member: Member, { stage, choice }: NewBallot): Promise<Outcome<NewBallot>> =>
  changeRoom(member, "share", async ({ tx, room, writer, stand, now }) => {
    const fault = ballotFault(stand, writer, stage);
    if (fault) return fault;
    await tx.$executeRaw`
      INSERT INTO "Ballot" ("roomId", "memberId", stage, choice, "castAt")
      VALUES (${room.id}, ${writer.id}, ${stage}::"Stage", ${choice}::"Choice", ${now})
      ON CONFLICT ("roomId", "memberId", stage) DO UPDATE SET choice = EXCLUDED.choice, "castAt" = EXCLUDED."castAt"`;
    return { value: { stage, choice }, events: [{ topic: "turnout", subjectId: writer.id }] };
  });
