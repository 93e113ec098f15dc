import { noJson, type Transaction } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../db/new-id";
import type { OpenedRoom } from "./add-room";

/** Which posts of a teacher's go with a copy of their room: those that everybody sees. */
const goesAlong = { withdrawnAt: null, hiding: null, isHeld: false } as const;

/** How many of a teacher's posts would go along, counted with answers that may stay behind. */
export const countTeacherPosts = (tx: Transaction, roomId: string, teacherId: string): Promise<number> =>
  tx.post.count({ where: { roomId, author: { teacherId }, parentId: null, ...goesAlong } });

/**
 * Writes a teacher's own posts of one room into another on the same revision, as posts of its first phase,
 * with their pins. An answer to somebody else stays behind: what it answers is not there.
 */
export async function copyTeacherPosts(
  tx: Transaction,
  from: string,
  teacherId: string,
  to: OpenedRoom,
  firstPhase: string,
): Promise<void> {
  const posts = await tx.post.findMany({
    where: { roomId: from, author: { teacherId }, ...goesAlong },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      paragraphId: true,
      parentId: true,
      kind: true,
      body: true,
      restatement: true,
      quote: true,
      anchor: true,
      quotedBefore: true,
      origin: true,
      evidence: true,
      pin: { select: { roomId: true } },
    },
  });
  const ids = posts.map(newId).toSorted();
  const copies = new Map<string, string>();
  const going = posts.flatMap(({ pin, id: formerId, quote, origin, evidence, ...post }) => {
    const parentId = post.parentId && copies.get(post.parentId);
    if (post.parentId && !parentId) return [];
    const id = ids.shift() ?? newId();
    copies.set(formerId, id);
    return [
      { pin, row: { ...post, id, parentId: parentId ?? null, ...jsonOf({ quote, origin, evidence }) } },
    ];
  });
  if (going.length === 0) return;
  const { id: roomId, byId, now } = to;
  await tx.post.createMany({
    data: going.map(({ row }) => ({
      ...row,
      roomId,
      authorId: byId,
      phaseKey: firstPhase,
      phaseIndex: 0,
      createdAt: now,
    })),
  });
  await tx.pin.createMany({
    data: going.flatMap(({ pin, row }) => (pin ? [{ roomId, postId: row.id, byId, createdAt: now }] : [])),
  });
  // The posts have the number of an event that told of them.
  await tx.cursor.update({ where: { roomId }, data: { seq: 1, number: 1 }, select: { roomId: true } });
  await tx.event.create({
    data: { roomId, seq: 1, number: 1, type: "room", createdAt: now },
    select: { seq: true },
  });
}

const jsonOf = ({ quote, origin, evidence }: Record<"quote" | "origin" | "evidence", unknown>) => ({
  quote: (quote as Prisma.InputJsonValue | null) ?? noJson,
  origin: (origin as Prisma.InputJsonValue | null) ?? noJson,
  evidence: evidence as Prisma.InputJsonValue,
});
