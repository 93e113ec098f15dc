import type { NewEvent } from "../db/room-writer";
import { needsSides, phaseOf } from "../debate/phases";
import type { WideMemberFloor } from "../members/change-room";
import { placeSideless } from "../phases/placing";
import { isRated, recountEvents } from "../posts/recount";

/** What changes with members who are let in, held back or removed. */
export async function memberEvents(
  floor: WideMemberFloor,
  changed: readonly string[],
): Promise<readonly NewEvent[]> {
  const placed = needsSides(floor.clock) ? await placeSideless(floor) : [];
  const members = [...new Set([...changed, ...placed])].map((subjectId) => ({
    topic: "member" as const,
    subjectId,
  }));
  const turnout: readonly NewEvent[] = phaseOf(floor.clock).allows.ballot ? [{ topic: "turnout" }] : [];
  const rated = await Promise.all(changed.map((memberId) => isRated(floor.on, floor.room.id, { memberId })));
  return [...members, ...turnout, ...recountEvents(floor, rated.includes(true))];
}
