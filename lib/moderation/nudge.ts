import { listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import { findWriter } from "../db/turn-statements";
import { nudgeRefusal, nudgeRests, postedIn } from "../debate/asides/nudge";
import { type Refusal, refuse } from "../debate/outcome";
import type { WideMemberFloor } from "../members/change-room";

/**
 * Nudges a student who has not posted in this phase; at most once a minute. The entry in the log is all that
 * is written: no event tells the room of it, not even by its number.
 */
export async function nudge(
  { tx, on, room, clock, stand, now }: WideMemberFloor,
  memberId: string,
): Promise<Refusal | readonly NewEvent[]> {
  const [to] = await findWriter(on, { roomId: room.id, id: memberId });
  if (!to) return refuse("not-found", { errors: { targetId: "not-found" } });
  const { phaseIndex } = clock;
  const written = await tx.post.findMany({
    where: { roomId: room.id, authorId: memberId, phaseIndex },
    select: { id: true },
  });
  const rows = await listPostRows(
    room.id,
    written.map(({ id }) => id),
    on,
  );
  const refusal = nudgeRefusal(stand, to, postedIn(rows, phaseIndex).has(memberId));
  if (refusal) return refusal;
  const last = await tx.moderationEntry.findFirst({
    where: {
      roomId: room.id,
      act: "nudge",
      targetId: memberId,
      createdAt: { gt: new Date(now.getTime() - nudgeRests) },
    },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  if (!last) return [];
  const rests = last.createdAt.getTime() + nudgeRests - now.getTime();
  return refuse("too-many", { retryAfter: Math.ceil(rests / 1000) });
}
