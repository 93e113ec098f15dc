import type { z } from "zod";
import { findOwnGate } from "../db/own-gate";
import { creditRefusal } from "../debate/credits";
import { isBehindGate } from "../debate/gates";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import { ballotRefusal } from "../debate/posts";
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
  changeRoom(member, "share", async (floor) => {
    const { tx, room, writer, stand, now } = floor;
    const refusal = ballotRefusal(stand, writer, stage) ?? (await findCreditRefusal(floor, credits));
    if (refusal) return refusal;
    await tx.$executeRaw`
      INSERT INTO "Ballot" ("roomId", "memberId", stage, choice, side, "castAt")
      VALUES (${room.id}, ${writer.id}, ${stage}::"Stage", ${choice}::"Choice", ${writer.side}::"Side", ${now})
      ON CONFLICT ("roomId", "memberId", stage)
      DO UPDATE SET choice = EXCLUDED.choice, side = EXCLUDED.side, "castAt" = EXCLUDED."castAt"`;
    if (stage === "CLOSING") await writeCredits(floor, credits);
    return { value: { stage, choice }, events: [{ topic: "turnout", subjectId: writer.id }] };
  });

async function findCreditRefusal(floor: MemberFloor, credits: readonly string[]): Promise<Refusal | null> {
  if (credits.length === 0) return null;
  const { tx, room, writer } = floor;
  const gate = await findOwnGate(floor, writer.id);
  const posts = (await listPostRows(room.id, credits, tx)).filter(
    (post) => !isBehindGate(gate, writer, post),
  );
  const refusal = creditRefusal(credits, new Map(posts.map((post) => [post.id, post])), writer.id);
  return refusal && refuse(refusal, { errors: { credits: refusal } });
}

async function writeCredits({ tx, room, writer }: MemberFloor, credits: readonly string[]): Promise<void> {
  await tx.credit.deleteMany({ where: { roomId: room.id, memberId: writer.id } });
  await tx.credit.createMany({
    data: credits.map((postId) => ({ roomId: room.id, memberId: writer.id, postId })),
  });
}
