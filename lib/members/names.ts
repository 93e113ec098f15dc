import type { NewEvent } from "../db/room-writer";
import type { WideMemberFloor } from "./change-room";
import { tellingOf } from "./telling";

/**
 * Lets names that wait be seen by all: one member's, or everybody's but for those that are to wait on.
 * Answers what has changed.
 */
export async function letNamesThrough(
  floor: WideMemberFloor,
  memberId?: string,
  waitsOn: (name: string) => boolean = () => false,
): Promise<readonly NewEvent[]> {
  const { tx, room } = floor;
  const found = await tx.member.findMany({
    where: { roomId: room.id, isNameWaiting: true, id: memberId },
    select: { id: true, name: true, posts: { select: { id: true } } },
  });
  const waiting = found.filter(({ name }) => !waitsOn(name));
  const memberIds = waiting.map(({ id }) => id);
  const postIds = waiting.flatMap(({ posts }) => posts.map(({ id }) => id));
  const { events } = await tellingOf(floor, { memberIds, postIds }, () =>
    tx.member.updateMany({
      where: { roomId: room.id, id: { in: memberIds } },
      data: { isNameWaiting: false },
    }),
  );
  return events;
}
