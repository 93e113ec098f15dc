import type { NewEvent } from "../db/room-writer";
import type { WideMemberFloor } from "./change-room";

/** Lets names that wait be seen by all: one member's, or everybody's. Answers what has changed. */
export async function letNamesThrough(
  { tx, room }: WideMemberFloor,
  memberId?: string,
): Promise<readonly NewEvent[]> {
  const where = { roomId: room.id, isNameWaiting: true, id: memberId };
  const waiting = await tx.member.findMany({ where, select: { id: true, posts: { select: { id: true } } } });
  await tx.member.updateMany({ where, data: { isNameWaiting: false } });
  return waiting.flatMap(({ id, posts }) => [
    { topic: "member" as const, subjectId: id },
    ...posts.map((post) => ({ topic: "post" as const, subjectId: post.id })),
  ]);
}
