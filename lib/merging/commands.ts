import type { z } from "zod";
import { newId } from "../db/new-id";
import { type Outcome, refuse } from "../debate/outcome";
import { changeRoomAsTeacher, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import type { mergeSchema } from "./schemas";

type Two = z.output<typeof mergeSchema>;

/**
 * Makes two seats of one student one: posts, ballots, ratings and marks go over to the one that is kept, and
 * the other ends. Where both voted at a stage, or rated a post in a phase, what the kept one gave stands;
 * nobody has rated, credited or flagged what is their own now. A mute of either holds. Everybody loads the
 * room anew.
 */
export const mergeSeats = (member: Member, two: Two): Promise<Outcome<Readonly<{ keptId: string }>>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, writer, now } = floor;
    const { keptId, otherId } = two;
    const seats = await tx.member.findMany({
      where: { roomId: room.id, id: { in: [keptId, otherId] }, role: { not: "TEACHER" }, name: { not: "" } },
      select: {
        id: true,
        side: true,
        cameFrom: true,
        classStudentId: true,
        isCounted: true,
        removal: { select: { byId: true } },
      },
    });
    const kept = seats.find(({ id }) => id === keptId);
    const other = seats.find(({ id }) => id === otherId);
    if (!kept || !other || kept === other) return refuse("not-found");
    if (kept.removal || other.removal) return refuse("removed");
    await moveWords(floor, two);
    await moveVotes(floor, two);
    await moveWhatWasSaid(floor, two);
    await moveGrade(floor, two);
    await tx.member.delete({ where: { roomId_id: { roomId: room.id, id: otherId } }, select: { id: true } });
    const isBack = kept.cameFrom === null && other.cameFrom !== null;
    await tx.member.update({
      where: { roomId_id: { roomId: room.id, id: keptId } },
      data: {
        side: kept.side ?? other.side,
        cameFrom: kept.cameFrom ?? other.cameFrom,
        classStudentId: kept.classStudentId ?? other.classStudentId,
        isCounted: kept.isCounted || other.isCounted,
      },
      select: { id: true },
    });
    if (isBack) await tx.absence.deleteMany({ where: { roomId: room.id, memberId: keptId } });
    await tx.moderationEntry.create({
      data: { roomId: room.id, id: newId(), act: "merge", targetId: keptId, byId: writer.id, createdAt: now },
      select: { id: true },
    });
    await tx.event.deleteMany({ where: { roomId: room.id } });
    const left = { topic: "member" as const, subjectId: otherId, told: ["owner" as const] };
    return { value: { keptId }, events: [left, { topic: "turnout" }, { topic: "view" }] };
  });

/** A key that both sent a post with is the kept one's. */
async function moveWords(
  { tx, room: { id: roomId } }: WideMemberFloor,
  { keptId, otherId }: Two,
): Promise<void> {
  await tx.$executeRaw`UPDATE "Post" p SET "authorId" = ${keptId}, key = CASE
      WHEN EXISTS (SELECT FROM "Post" k WHERE k."roomId" = ${roomId} AND k."authorId" = ${keptId} AND k.key = p.key)
      THEN NULL ELSE p.key END
    WHERE p."roomId" = ${roomId} AND p."authorId" = ${otherId}`;
  await tx.$executeRaw`UPDATE "Sentence" SET "authorId" = ${keptId}
    WHERE "roomId" = ${roomId} AND "authorId" = ${otherId}`;
  await tx.$executeRaw`UPDATE "ProposedPoint" SET "authorId" = ${keptId}
    WHERE "roomId" = ${roomId} AND "authorId" = ${otherId}`;
  await tx.$executeRaw`DELETE FROM "SpeakingTurn" t WHERE t."roomId" = ${roomId} AND t."memberId" = ${otherId}
    AND t.state = 'waiting' AND EXISTS (SELECT FROM "SpeakingTurn" k WHERE k."roomId" = ${roomId}
      AND k."memberId" = ${keptId} AND k.state = 'waiting' AND k."phaseIndex" = t."phaseIndex")`;
  await tx.$executeRaw`UPDATE "SpeakingTurn" SET "memberId" = ${keptId}
    WHERE "roomId" = ${roomId} AND "memberId" = ${otherId}`;
  await tx.$executeRaw`UPDATE "SpeakingTurn" SET "notedById" = ${keptId}
    WHERE "roomId" = ${roomId} AND "notedById" = ${otherId}`;
  await tx.$executeRaw`UPDATE "Scribe" SET "memberId" = ${keptId}
    WHERE "roomId" = ${roomId} AND "memberId" = ${otherId}`;
  await tx.$executeRaw`UPDATE "FairnessMark" SET "byId" = ${keptId}
    WHERE "roomId" = ${roomId} AND "byId" = ${otherId}`;
}

async function moveVotes(
  { tx, room: { id: roomId } }: WideMemberFloor,
  { keptId, otherId }: Two,
): Promise<void> {
  const moved = await tx.$queryRaw<{ stage: string }[]>`UPDATE "Ballot" SET "memberId" = ${keptId}
    WHERE "roomId" = ${roomId} AND "memberId" = ${otherId} AND stage NOT IN (
      SELECT stage FROM "Ballot" WHERE "roomId" = ${roomId} AND "memberId" = ${keptId})
    RETURNING stage::text`;
  if (moved.some(({ stage }) => stage === "CLOSING"))
    await tx.$executeRaw`UPDATE "Credit" SET "memberId" = ${keptId}
      WHERE "roomId" = ${roomId} AND "memberId" = ${otherId}`;
  await tx.$executeRaw`UPDATE "Homework" SET "memberId" = ${keptId}
    WHERE "roomId" = ${roomId} AND "memberId" = ${otherId} AND NOT EXISTS (
      SELECT FROM "Homework" k WHERE k."roomId" = ${roomId} AND k."memberId" = ${keptId})`;
  await tx.$executeRaw`UPDATE "Rating" r SET "memberId" = ${keptId}
    WHERE r."roomId" = ${roomId} AND r."memberId" = ${otherId} AND NOT EXISTS (
      SELECT FROM "Rating" k WHERE k."roomId" = ${roomId} AND k."memberId" = ${keptId}
        AND k."postId" = r."postId" AND k."phaseIndex" = r."phaseIndex")`;
  await tx.$executeRaw`UPDATE "Flag" f SET "byId" = ${keptId}
    WHERE f."roomId" = ${roomId} AND f."byId" = ${otherId} AND NOT EXISTS (
      SELECT FROM "Flag" k WHERE k."roomId" = ${roomId} AND k."byId" = ${keptId} AND k."postId" = f."postId")`;
  await tx.$executeRaw`UPDATE "Voice" v SET "memberId" = ${keptId}
    WHERE v."roomId" = ${roomId} AND v."memberId" = ${otherId} AND NOT EXISTS (
      SELECT FROM "Voice" k WHERE k."roomId" = ${roomId} AND k."memberId" = ${keptId}
        AND k."sentenceId" = v."sentenceId")`;
  const own = { where: { roomId, post: { authorId: keptId } } };
  await tx.rating.deleteMany({ where: { ...own.where, memberId: keptId } });
  await tx.credit.deleteMany({ where: { ...own.where, memberId: keptId } });
  await tx.flag.deleteMany({ where: { ...own.where, byId: keptId } });
}

/**
 * The kept one's grade stands. Where both gave to means that were shown, those stand for good: without the
 * one that goes they would tell of it.
 */
async function moveGrade({ tx, room: { id: roomId } }: WideMemberFloor, { keptId, otherId }: Two) {
  await tx.$executeRaw`UPDATE "Room" SET graded = jsonb_set(graded, '{isFrozen}', 'true')
    WHERE id = ${roomId} AND graded IS NOT NULL
      AND EXISTS (SELECT FROM "Grade" WHERE "roomId" = ${roomId} AND "memberId" = ${keptId})
      AND EXISTS (SELECT FROM "Grade" WHERE "roomId" = ${roomId} AND "memberId" = ${otherId} AND told <> '[]')`;
  await tx.$executeRaw`UPDATE "Grade" SET "memberId" = ${keptId}
    WHERE "roomId" = ${roomId} AND "memberId" = ${otherId}
      AND NOT EXISTS (SELECT FROM "Grade" WHERE "roomId" = ${roomId} AND "memberId" = ${keptId})`;
}

/** Mutes, pairs to keep apart and the log of the one are of the other now; what only names the seat goes. */
async function moveWhatWasSaid(
  { tx, room: { id: roomId } }: WideMemberFloor,
  { keptId, otherId }: Two,
): Promise<void> {
  await tx.$executeRaw`INSERT INTO "Mute" SELECT "roomId", ${keptId}, "byId", reason, "createdAt" FROM "Mute"
    WHERE "roomId" = ${roomId} AND "memberId" = ${otherId} ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`INSERT INTO "KeepApart" ("roomId", "memberId", "otherId", "byId", "createdAt")
    SELECT "roomId", LEAST(one COLLATE "C", ${keptId}), GREATEST(one COLLATE "C", ${keptId}), "byId", "createdAt" FROM (
      SELECT *, CASE "memberId" WHEN ${otherId} THEN "otherId" ELSE "memberId" END AS one FROM "KeepApart"
      WHERE "roomId" = ${roomId} AND ${otherId} IN ("memberId", "otherId")
    ) pair WHERE one <> ${keptId} ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`WITH gone AS (
      DELETE FROM "ModerationEntry" WHERE "roomId" = ${roomId} AND "targetId" = ${otherId} RETURNING *
    ) INSERT INTO "ModerationEntry" ("roomId", id, act, "targetId", "byId", reason, "createdAt")
    SELECT "roomId", id, act, ${keptId}, "byId", reason, "createdAt" FROM gone`;
  await tx.$executeRaw`UPDATE "SideDraw" SET former = former - ${otherId} WHERE "roomId" = ${roomId}`;
  await tx.$executeRaw`DELETE FROM "Receipt" WHERE place = ${roomId} AND caller = ${`member:${roomId}:${otherId}`}
    OR caller = 'visitor' AND value ->> 'roomId' = ${roomId} AND value ->> 'memberId' = ${otherId}`;
}
