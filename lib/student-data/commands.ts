import { newId } from "../db/new-id";
import { type Outcome, refuse } from "../debate/outcome";
import { isId } from "../input/text-field";
import { changeRoomAsTeacher, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";

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
  if (!isCounted && (await tx.rating.count(of)) === 0) return;
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
}

/** What names them or theirs elsewhere: both logs, draws, results, answers to them. */
async function deleteTraces({ tx, room: { id: roomId } }: WideMemberFloor, memberId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM "ModerationEntry" WHERE "roomId" = ${roomId} AND ("targetId" = ${memberId}
    OR "targetId" IN (SELECT id FROM "Post" WHERE "roomId" = ${roomId} AND "authorId" = ${memberId}))`;
  await tx.$executeRaw`UPDATE "SideDraw" SET former = former - ${memberId} WHERE "roomId" = ${roomId}`;
  await tx.$executeRaw`DELETE FROM "Receipt" WHERE caller = ${`member:${roomId}:${memberId}`}
    OR caller = 'visitor' AND value ->> 'memberId' = ${memberId}`;
  await tx.$executeRaw`UPDATE "Room" SET results = jsonb_set(results, '{credits,posts}', coalesce((
      SELECT jsonb_agg(credit) FROM jsonb_array_elements(results #> '{credits,posts}') credit
      WHERE credit ->> 'postId' NOT IN (SELECT id FROM "Post" WHERE "roomId" = ${roomId} AND "authorId" = ${memberId})
    ), '[]')) WHERE id = ${roomId} AND results #> '{credits,posts}' IS NOT NULL`;
  await tx.event.deleteMany({ where: { roomId } });
}

/**
 * Deletes their posts, but for the places of those that others answered, at whatever depth: these are given
 * to nobody, empty.
 */
async function emptyPlaces({ tx, room, writer, now }: WideMemberFloor, authorId: string): Promise<void> {
  const roomId = room.id;
  await tx.$executeRaw`WITH RECURSIVE answered AS (
      SELECT "parentId" AS id FROM "Post"
      WHERE "roomId" = ${roomId} AND "authorId" <> ${authorId} AND "parentId" IS NOT NULL
      UNION SELECT p."parentId" FROM answered JOIN "Post" p ON p."roomId" = ${roomId} AND p.id = answered.id
      WHERE p."parentId" IS NOT NULL
    ) DELETE FROM "Post" WHERE "roomId" = ${roomId} AND "authorId" = ${authorId}
      AND id NOT IN (SELECT id FROM answered)`;
  const places = await tx.post.findMany({ where: { roomId, authorId }, select: { id: true } });
  if (places.length === 0) return;
  const { id: nobody } = await tx.member.upsert({
    where: { roomId_nameKey: { roomId, nameKey: "" } },
    create: { roomId, id: newId(), role: "STUDENT", name: "", nameKey: "", joinedAt: now },
    update: {},
    select: { id: true },
  });
  await tx.removal.createMany({
    data: [{ roomId, memberId: nobody, byId: writer.id, createdAt: now }],
    skipDuplicates: true,
  });
  const of = { where: { roomId, postId: { in: places.map(({ id }) => id) } } };
  await tx.postVersion.deleteMany(of);
  await tx.hiding.deleteMany(of);
  await tx.review.deleteMany(of);
  await tx.pin.deleteMany(of);
  await tx.flag.deleteMany(of);
  await tx.fairnessMark.deleteMany(of);
  await tx.rating.deleteMany(of);
  await tx.credit.deleteMany(of);
  await tx.$executeRaw`UPDATE "Post" SET "authorId" = ${nobody}, body = '', language = NULL, restatement = NULL, quote = NULL,
    "quotedBefore" = NULL, origin = jsonb_set(origin, '{quote}', 'null'),
      evidence = '[]', key = NULL, "isFirst" = false, "isHeld" = false, "editedAt" = NULL,
      "withdrawnAt" = coalesce("withdrawnAt", ${now})
    WHERE "roomId" = ${roomId} AND "authorId" = ${authorId}`;
}
