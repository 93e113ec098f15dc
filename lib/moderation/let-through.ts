import type { NewEvent } from "../db/room-writer";
import { type Refusal, refuse } from "../debate/outcome";
import type { WideMemberFloor } from "../members/change-room";
import { letNamesThrough } from "../members/names";

/** Lets a name be seen, or all that wait. */
export async function letThrough(
  floor: WideMemberFloor,
  memberId?: string,
): Promise<Refusal | readonly NewEvent[]> {
  const events = await letNamesThrough(floor, memberId);
  return events.length === 0 ? refuse("not-changeable") : events;
}
