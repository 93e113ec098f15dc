import { newId } from "../db/new-id";
import { dropDoors } from "../db/places/door";
import { type Outcome, refuse } from "../debate/outcome";
import { isId } from "../input/text-field";
import { changeRoomAsTeacher, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { emptyPlaces } from "./empty-places";

/**
 * Deletes all that is stored about a student or judge of a room: their seat, name, votes, posts, and what was
 * said of them. Where others answered a post its place stays, taken away, of nobody. The log says that it was
 * done, not of whom. Everybody loads the room anew.
 */
export const deleteStudent = (
  member: Member,
  { memberId }: Readonly<{ memberId: string }>,
): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, writer, now } = floor;
    const roomId = room.id;
    const found = isId(memberId)
      ? await tx.member.findUnique({
          where: { roomId_id: { roomId, id: memberId } },
          select: { role: true, name: true, isCounted: true },
        })
      : null;
    if (!found || found.role === "TEACHER" || found.name === "") return refuse("not-found");
    await deleteTraces(floor, memberId);
    await emptyPlaces(floor, memberId);
    await leaveTurns(floor, memberId);
    await leaveCounts(floor, memberId, found.isCounted);
    await tx.member.delete({ where: { roomId_id: { roomId, id: memberId } }, select: { id: true } });
    await tx.moderationEntry.create({
      data: { roomId, id: newId(), act: "delete-student", byId: writer.id, createdAt: now },
      select: { id: true },
    });
    const left = { topic: "member" as const, subjectId: memberId, told: ["owner" as const] };
    return { value: null, events: [left, { topic: "turnout" }, { topic: "view" }] };
  });

/**
 * Gives what results and means that were shown have of theirs to somebody without a name: figures that
 * changed as somebody is deleted would tell how they voted.
 */
async function leaveCounts(
  { tx, room: { id: roomId }, writer, now }: WideMemberFloor,
  memberId: string,
  isCounted: boolean,
): Promise<void> {
  const of = { where: { roomId, memberId } };
  const told = await tx.grade.count({ where: { ...of.where, told: { not: [] } } });
  if (!isCounted && told + (await tx.rating.count(of)) === 0) return;
  const nobody = newId();
  // No name begins with a space.
  const seat = { role: "STUDENT" as const, name: "", nameKey: ` ${nobody}`, isCounted, joinedAt: now };
  await tx.member.create({
    data: { roomId, id: nobody, ...seat, removal: { create: { byId: writer.id, createdAt: now } } },
    select: { id: true },
  });
  if (isCounted) {
    await tx.ballot.updateMany({ ...of, data: { memberId: nobody, castAt: now } });
    await tx.credit.updateMany({ ...of, data: { memberId: nobody } });
  }
  await tx.rating.updateMany({ ...of, data: { memberId: nobody } });
  if (told > 0)
    await tx.grade.updateMany({
      ...of,
      data: { memberId: nobody, levels: {}, feedback: "", changedAt: now },
    });
}

/** Turns of others that were to a post which is gone, or were noted by who is. */
async function leaveTurns({ tx, room: { id: roomId } }: WideMemberFloor, memberId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "SpeakingTurn" t SET "postId" = NULL WHERE t."roomId" = ${roomId}
    AND NOT EXISTS (SELECT FROM "Post" p WHERE p."roomId" = t."roomId" AND p.id = t."postId")`;
  await tx.speakingTurn.updateMany({ where: { roomId, notedById: memberId }, data: { notedById: null } });
}

/** What names them or theirs elsewhere: both logs, draws, results, answers to them. */
async function deleteTraces({ tx, room: { id: roomId } }: WideMemberFloor, memberId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM "ModerationEntry" WHERE "roomId" = ${roomId} AND ("targetId" = ${memberId}
    OR "targetId" IN (SELECT id FROM "Post" WHERE "roomId" = ${roomId} AND "authorId" = ${memberId}))`;
  const seats = await tx.token.findMany({ where: { roomId, memberId }, select: { hash: true } });
  await dropDoors(
    tx,
    seats.map(({ hash }) => hash),
  );
  await tx.$executeRaw`UPDATE "SideDraw" SET former = former - ${memberId} WHERE "roomId" = ${roomId}`;
  await tx.$executeRaw`DELETE FROM "Receipt" WHERE place = ${roomId} AND caller = ${`member:${roomId}:${memberId}`}
    OR caller = 'visitor' AND value ->> 'roomId' = ${roomId} AND value ->> 'memberId' = ${memberId}`;
  await tx.$executeRaw`UPDATE "Room" SET results = jsonb_set(results, '{credits,posts}', coalesce((
      SELECT jsonb_agg(credit) FROM jsonb_array_elements(results #> '{credits,posts}') credit
      WHERE credit ->> 'postId' NOT IN (SELECT id FROM "Post" WHERE "roomId" = ${roomId} AND "authorId" = ${memberId})
    ), '[]')) WHERE id = ${roomId} AND results #> '{credits,posts}' IS NOT NULL`;
  await tx.event.deleteMany({ where: { roomId } });
}
