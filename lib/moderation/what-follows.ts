import { listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import type { Refusal } from "../debate/outcome";
import { needsSides, phaseOf } from "../debate/phases";
import type { PostRow } from "../debate/rows";
import type { WideMemberFloor } from "../members/change-room";
import { placeSideless } from "../phases/placing";
import { isRated, recountEvents } from "../posts/recount";

type Effect = Refusal | readonly NewEvent[];

/** With members who are removed or let in again: the sides of those who have none, and the turnout. */
export async function comingAndGoing(floor: WideMemberFloor, act: () => Promise<Effect>): Promise<Effect> {
  const effect = await act();
  if ("ok" in effect) return effect;
  const placed = needsSides(floor.clock) ? await placeSideless(floor) : [];
  const members = placed
    .filter((id) => !effect.some(({ subjectId }) => subjectId === id))
    .map((subjectId) => ({ topic: "member" as const, subjectId }));
  const turnout: readonly NewEvent[] = phaseOf(floor.clock).allows.ballot ? [{ topic: "turnout" }] : [];
  return [...effect, ...members, ...turnout];
}

/**
 * With a post that was judged: the means of ratings, and the place of a post that is away, and that only now
 * has an answer in sight.
 */
export async function postEvents(
  { on, room }: WideMemberFloor,
  before: PostRow,
): Promise<readonly NewEvent[]> {
  const [after] = await listPostRows(room.id, [before.id], on);
  if (!after) return [];
  const recounted = recountEvents(before, after, await isRated(on, room.id, before.id));
  const isFirstSeen = before.seq === 0 && after.status === "PUBLISHED" && after.parentId !== null;
  const [parent] = isFirstSeen ? await listPostRows(room.id, [after.parentId ?? ""], on) : [];
  const place: readonly NewEvent[] =
    parent && parent.status !== "PUBLISHED" && !parent.hasReplies
      ? [{ topic: "post", subjectId: parent.id }]
      : [];
  return [...recounted, ...place];
}
