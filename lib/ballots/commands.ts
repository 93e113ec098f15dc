import type { z } from "zod";
import { creditFault } from "../debate/credits";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import { ballotFault } from "../debate/posts";
import { changeRoom, type MemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { listPostRows } from "../posts/queries";
import type { ballotSchema } from "./schemas";

type NewBallot = z.output<typeof ballotSchema>;

/** Casts a member's ballot, or changes it while the ballot is open. One a member and stage, by the primary key. A closing one replaces the credits. */
export const castBallot = (member: Member, { stage, choice, credits = [] }: NewBallot): Promise<Outcome<Omit<NewBallot, "credits">>> =>
  changeRoom(member, "share", async (floor) => {
    const { tx, room, writer, stand, now } = floor;
    const fault = ballotFault(stand, writer, stage) ?? (await findCreditFault(floor, credits));
    if (fault) return fault;
    await tx.$executeRaw`
      INSERT INTO "Ballot" ("roomId", "memberId", stage, choice, "castAt")
      VALUES (${room.id}, ${writer.id}, ${stage}::"Stage", ${choice}::"Choice", ${now})
      ON CONFLICT ("roomId", "memberId", stage) DO UPDATE SET choice = EXCLUDED.choice, "castAt" = EXCLUDED."castAt"`;
    if (stage === "CLOSING") await writeCredits(floor, credits);
    return { value: { stage, choice }, events: [{ topic: "turnout", subjectId: writer.id }] };
  });

async function findCreditFault({ tx, room, writer }: MemberFloor, credits: readonly string[]): Promise<Refusal | null> {
  if (credits.length === 0) return null;
  const posts = await listPostRows(room.id, credits, tx);
  const fault = creditFault(credits, new Map(posts.map((post) => [post.id, post])), writer.id);
  return fault && refuse(fault, { errors: { credits: fault } });
}

async function writeCredits({ tx, room, writer }: MemberFloor, credits: readonly string[]): Promise<void> {
  await tx.credit.deleteMany({ where: { roomId: room.id, memberId: writer.id } });
  await tx.credit.createMany({ data: credits.map((postId) => ({ roomId: room.id, memberId: writer.id, postId })) });
}
