import type { z } from "zod";
import { listPostRows } from "../db/room-rows";
import { formerOf, type Said } from "../debate/desk/former";
import { type ActOnMany, actsOnMany, undoneWithin } from "../debate/desk/many";
import { type Outcome, refuse } from "../debate/outcome";
import { changeRoomAsTeacher, type WideMemberFloor as Floor } from "../members/change-room";
import type { Member } from "../members/member";
import { tellingOf } from "../members/telling";
import { type DoneToMany, writeEntries } from "./many";
import type { undoSchema } from "./schemas";
import { postEvents } from "./what-follows";

export type Undone = DoneToMany;

/**
 * Takes back what its teacher did to several posts at one time, within ten minutes: each stands as it stood
 * before, but for those to which something was done since.
 */
export const undoMany = (member: Member, { at }: z.output<typeof undoSchema>): Promise<Outcome<Undone>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, on, room, writer, now } = floor;
    const done = await tx.moderationEntry.findMany({
      where: { roomId: room.id, byId: writer.id, createdAt: at, act: { in: [...actsOnMany] } },
      select: { act: true, targetId: true },
    });
    const [first] = done;
    if (!first || now.getTime() - at.getTime() > undoneWithin) return refuse("not-changeable");
    const ids = done.flatMap(({ targetId }) => targetId ?? []);
    const formers = await listFormers(floor, ids, at);
    const postIds = formers.map(({ postId }) => postId);
    const posts = await listPostRows(room.id, postIds, on);
    const act = first.act as ActOnMany;
    const value = { act, done: postIds.length, left: ids.length - postIds.length, at: at.toISOString() };
    if (postIds.length === 0) return { value, events: [] };
    const { events } = await tellingOf(floor, { postIds }, () => putBack(floor, act, formers));
    await writeEntries(floor, "undo", postIds, null);
    return { value, events: [...events, ...(await postEvents(floor, posts))] };
  });

type Former = Readonly<{ postId: string; hiding: Said | null; rejected: Said | null }>;

/** How each post stood before, of those to which nothing was done since. */
async function listFormers(
  { tx, room }: Floor,
  ids: readonly string[],
  at: Date,
): Promise<readonly Former[]> {
  const roomId = room.id;
  const ofThen = { where: { roomId, postId: { in: [...ids] }, createdAt: at }, select: { postId: true } };
  const log = await tx.moderationEntry.findMany({
    where: { roomId, targetId: { in: [...ids] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { targetId: true, act: true, byId: true, reason: true, createdAt: true },
  });
  const rows = [...(await tx.hiding.findMany(ofThen)), ...(await tx.review.findMany(ofThen))];
  const asLeft = new Set(rows.map(({ postId }) => postId));
  return ids.flatMap((postId) => {
    const found = formerOf(log.filter(({ targetId }) => targetId === postId));
    if (found?.last.createdAt.getTime() !== at.getTime()) return [];
    const { hiding, review } = found.former;
    const isAsLeft = found.last.act === "restore" || asLeft.has(postId);
    return isAsLeft ? [{ postId, hiding, rejected: review?.act === "reject" ? review : null }] : [];
  });
}

async function putBack(
  { tx, room: { id: roomId } }: Floor,
  act: ActOnMany,
  formers: readonly Former[],
): Promise<void> {
  const ofPosts = { where: { roomId, postId: { in: formers.map(({ postId }) => postId) } } };
  const isBack = act === "restore";
  const rowOf = (postId: string, { byId, reason, createdAt }: Said) => ({
    ...{ roomId, postId, byId, reason, createdAt },
  });
  if (act === "hide") await tx.hiding.deleteMany(ofPosts);
  if (act === "approve" || act === "reject") await tx.review.deleteMany(ofPosts);
  await tx.hiding.createMany({
    data: formers.flatMap(({ postId, hiding }) => (isBack && hiding ? [rowOf(postId, hiding)] : [])),
  });
  await tx.review.createMany({
    data: formers.flatMap(({ postId, hiding, rejected }) =>
      act !== "hide" && !(isBack && hiding) && rejected
        ? [{ ...rowOf(postId, rejected), verdict: "REJECTED" as const }]
        : [],
    ),
  });
}
