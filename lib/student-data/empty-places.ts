import { newId } from "../db/new-id";
import type { WideFloor } from "../db/room-transaction";

type Place = Pick<WideFloor, "tx" | "room" | "now"> & Readonly<{ writer: Readonly<{ id: string }> }>;

/**
 * Deletes their posts, but for the places of those that others answered, at whatever depth: these are given
 * to nobody, empty.
 */
export async function emptyPlaces({ tx, room, writer, now }: Place, authorId: string): Promise<void> {
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
  await tx.remark.deleteMany(of);
  await tx.rating.deleteMany(of);
  await tx.credit.deleteMany(of);
  await tx.$executeRaw`UPDATE "Post" SET "authorId" = ${nobody}, body = '', language = NULL, restatement = NULL, quote = NULL,
    "quotedBefore" = NULL, origin = jsonb_set(origin, '{quote}', 'null'),
      evidence = '[]', key = NULL, "isFirst" = false, "isHeld" = false, "editedAt" = NULL,
      "withdrawnAt" = coalesce("withdrawnAt", ${now})
    WHERE "roomId" = ${roomId} AND "authorId" = ${authorId}`;
}
