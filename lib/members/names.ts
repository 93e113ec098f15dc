import type { NewEvent } from "../db/room-writer";
import type { WideMemberFloor } from "./change-room";
import { tellingOf } from "./telling";

/** Lets names that wait be seen by all: one member's, or everybody's. Answers what has changed. */
export async function letNamesThrough(
  floor: WideMemberFloor,
  memberId?: string,
): Promise<readonly NewEvent[]> {
  const { tx, room } = floor;
  const where = { roomId: room.id, isNameWaiting: true, id: memberId };
  const waiting = await tx.member.findMany({ where, select: { id: true, posts: { select: { id: true } } } });
  const memberIds = waiting.map(({ id }) => id);
  const postIds = waiting.flatMap(({ posts }) => posts.map(({ id }) => id));
  const { events } = await tellingOf(floor, { memberIds, postIds }, () =>
    tx.member.updateMany({ where, data: { isNameWaiting: false } }),
  );
  return events;
}
