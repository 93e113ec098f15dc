import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { NewEvent } from "../db/room-writer";
import type { Quote } from "../debate/anchors";
import type { MotionView } from "../debate/motion/motion-view";
import { type Refusal, refuse } from "../debate/outcome";
import { beginningRefusal } from "../debate/points/points";
import { moveRefusal } from "../debate/reanchor/may-move";
import { type Anchored, countAnchors, moveTo, type Written } from "../debate/reanchor/move";
import type { WideMemberFloor } from "../members/change-room";
import { readRevision } from "../motions/queries";

/** Where a post was written, as its row keeps it once its room debates another revision. */
type Origin = Readonly<{ revisionId: string; paragraphId: string; quote: Quote | null }>;

type Room = Readonly<{ id: string; revisionId: string }>;

/** What a room's move to another revision does to each of its posts, by id. */
export type Move = Readonly<{
  revisionId: string;
  motion: MotionView;
  origins: ReadonlyMap<string, Origin>;
  moved: ReadonlyMap<string, Anchored>;
}>;

/** Finds all posts of a room again in a revision of its motion; null where there is none of that number. */
export async function planMove(
  tx: Pick<Transaction, "post" | "revision">,
  room: Room,
  number: number,
): Promise<Move | null> {
  const to = await tx.revision.findFirst({
    where: { number, motion: { revisions: { some: { id: room.revisionId } } } },
    select: { id: true },
  });
  if (!to) return null;
  const rows = await tx.post.findMany({
    where: { roomId: room.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, parentId: true, paragraphId: true, quote: true, origin: true },
  });
  const origins = new Map<string, Origin>();
  const posts: Written[] = [];
  for (const { id, parentId, paragraphId, quote, origin } of rows) {
    const here = { revisionId: room.revisionId, paragraphId, quote: quote as Quote | null };
    const from = (origin as Origin | null) ?? here;
    origins.set(id, from);
    const { paragraphs: essay } = await readRevision(from.revisionId);
    posts.push({ id, parentId, paragraphId: from.paragraphId, quote: from.quote, essay });
  }
  const motion = await readRevision(to.id, tx);
  return { revisionId: to.id, motion, origins, moved: moveTo(motion.paragraphs, posts) };
}

export type Counts = ReturnType<typeof countAnchors>;

/** Moves a room to another revision, all its posts with it. Moving back puts each where it was written. */
export async function moveRoom(
  { tx, room, clock, stand, writer, now }: WideMemberFloor,
  number: number,
): Promise<Refusal | Readonly<{ anchors: Counts; events: readonly NewEvent[] }>> {
  const refusal = moveRefusal(stand);
  if (refusal) return refusal;
  const move = await planMove(tx, room, number);
  if (!move) return refuse("not-found", { errors: { revision: "not-found" } });
  const anchors = countAnchors(move.moved.values());
  if (move.revisionId === room.revisionId) return { anchors, events: [] };
  const missing = beginningRefusal(clock, { isChosen: move.motion.paragraphs.length > 0 });
  if (missing) return missing;
  const rows = [...move.moved].map(([id, anchored]) => {
    const origin = move.origins.get(id);
    return { id, ...anchored, origin: origin?.revisionId === move.revisionId ? null : origin };
  });
  await tx.$executeRaw`
    UPDATE "Post" p SET "paragraphId" = m."paragraphId", quote = m.quote, anchor = m.anchor::"Anchoring",
      "quotedBefore" = m."quotedBefore", origin = m.origin
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS m (id text, "paragraphId" text, quote jsonb, anchor text, "quotedBefore" text, origin jsonb)
    WHERE p."roomId" = ${room.id} AND p.id = m.id`;
  await tx.room.update({
    where: { id: room.id },
    data: { revisionId: move.revisionId },
    select: { id: true },
  });
  await tx.moderationEntry.create({
    data: { roomId: room.id, id: newId(), act: "revision", byId: writer.id, createdAt: now },
    select: { id: true },
  });
  return { anchors, events: [{ topic: "essay" }] };
}
