import { db } from "../db/client";
import type { OwnBallots } from "../debate/views";

/** The ballots of some members, each to be sent to nobody but its owner; a member without one has none in them. */
export async function listOwnBallots(roomId: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, OwnBallots>> {
  const own = new Map<string, OwnBallots>(memberIds.map((id) => [id, { OPENING: null, CLOSING: null }]));
  if (memberIds.length === 0) return own;
  const cast = await db.ballot.findMany({
    where: { roomId, memberId: { in: [...memberIds] } },
    select: { memberId: true, stage: true, choice: true },
  });
  for (const { memberId, stage, choice } of cast)
    own.set(memberId, { OPENING: null, CLOSING: null, ...own.get(memberId), [stage]: choice });
  return own;
}
