import { listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import { inOneTrip } from "../db/shared-statement";
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
 * With posts that were judged: the means of ratings, and the places of posts that are away, and that only now
 * have an answer in sight.
 */
export async function postEvents(
  { on, room }: WideMemberFloor,
  before: readonly PostRow[],
): Promise<readonly NewEvent[]> {
  const ids = before.map(({ id }) => id);
  const later = new Map((await listPostRows(room.id, ids, on)).map((row) => [row.id, row]));
  const rated = await Promise.all(inOneTrip(on, () => ids.map((id) => isRated(on, room.id, id))));
  const recounted = before.some((row, at) => {
    const after = later.get(row.id);
    return after && recountEvents(row, after, rated[at] ?? false).length > 0;
  });
  const answered = before.flatMap(({ id, seq }) => {
    const after = later.get(id);
    return seq === 0 && after?.status === "PUBLISHED" && after.parentId !== null ? [after.parentId] : [];
  });
  const places = (await listPostRows(room.id, [...new Set(answered)], on)).filter(
    ({ id, status, hasReplies }) => status !== "PUBLISHED" && !hasReplies && !later.has(id),
  );
  return [
    ...(recounted ? [{ topic: "ratings" as const }] : []),
    ...places.map(({ id }) => ({ topic: "post" as const, subjectId: id })),
  ];
}
