import type { Floor, WideFloor } from "../db/room-transaction";
import type { NewEvent } from "../db/room-writer";
import type { Connection } from "../db/statement";
import { hasRatings } from "../db/write-statements";
import { phaseOf } from "../debate/phases";

type Subject = Readonly<{ postId: string }> | Readonly<{ memberId: string }>;

/** Whether a post was rated, or a member rated any. */
export async function isRated(on: Connection, roomId: string, subject: Subject): Promise<boolean> {
  const [found] = await hasRatings(on, { roomId, ...subject });
  return found?.isThere ?? false;
}

/**
 * What else changes when a post or a member counts no longer, or again: the means of ratings, and results
 * that are shown.
 */
export const recountEvents = ({ clock }: Pick<Floor, "clock">, isRated: boolean): readonly NewEvent[] => [
  ...(isRated ? [{ topic: "ratings" as const }] : []),
  ...(phaseOf(clock).allows.reveals ? [{ topic: "results" as const }] : []),
];

/** The same for a post or a member of which nobody has asked yet. */
export const recountedFor = async (floor: WideFloor, subject: Subject): Promise<readonly NewEvent[]> =>
  recountEvents(floor, await isRated(floor.on, floor.room.id, subject));
