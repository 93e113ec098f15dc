import type { Floor, NewEvent } from "../db/room-transaction";
import { phaseOf } from "../debate/phases";

/**
 * What else changes when a post or a member counts no longer, or again: the means of ratings, and results
 * that are shown.
 */
export async function recountEvents(
  { tx, room, clock }: Pick<Floor, "tx" | "room" | "clock">,
  subject: Readonly<{ postId: string }> | Readonly<{ memberId: string }>,
): Promise<readonly NewEvent[]> {
  const rated = await tx.rating.findFirst({
    where: { roomId: room.id, ...subject },
    select: { score: true },
  });
  return [
    ...(rated ? [{ topic: "ratings" as const }] : []),
    ...(phaseOf(clock).allows.reveals ? [{ topic: "results" as const }] : []),
  ];
}
