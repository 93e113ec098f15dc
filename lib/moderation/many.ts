import type { z } from "zod";
import { newId } from "../db/new-id";
import { listPostRows } from "../db/room-rows";
import { type ActOnMany, isFor } from "../debate/desk/many";
import type { Outcome } from "../debate/outcome";
import type { PostRow } from "../debate/rows";
import { changeRoomAsTeacher, type WideMemberFloor as Floor } from "../members/change-room";
import type { Member } from "../members/member";
import { tellingOf } from "../members/telling";
import type { manySchema } from "./schemas";
import { postEvents } from "./what-follows";

/** To how many posts it was done, how many were left as they were, and by what time it is known. */
export type DoneToMany = Readonly<{ act: ActOnMany; done: number; left: number; at: string }>;

/**
 * Does one thing to several posts at once, for one reason. Those that somebody else has dealt with meanwhile
 * are left as they are. Each has its own line in the log.
 */
export const moderateMany = (
  member: Member,
  { act, targetIds, reason }: z.output<typeof manySchema>,
): Promise<Outcome<DoneToMany>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { on, room, now } = floor;
    const ids = [...new Set(targetIds)];
    const posts = (await listPostRows(room.id, ids, on)).filter(({ status }) => isFor(act, status));
    const said = { act, done: posts.length, left: ids.length - posts.length, at: now.toISOString() };
    if (posts.length === 0) return { value: said, events: [] };
    const postIds = posts.map(({ id }) => id);
    const { events } = await tellingOf(floor, { postIds }, () => writes[act](floor, posts, reason || null));
    await writeEntries(floor, act, postIds, reason || null);
    return { value: said, events: [...events, ...(await postEvents(floor, posts))] };
  });

type Write = (floor: Floor, posts: readonly PostRow[], reason: string | null) => Promise<unknown>;

const judge =
  (verdict: "APPROVED" | "REJECTED"): Write =>
  async ({ tx, room, writer, now }, posts, reason) => {
    const roomId = room.id;
    await tx.review.deleteMany({ where: { roomId, postId: { in: posts.map(({ id }) => id) } } });
    return tx.review.createMany({
      data: posts.map(({ id: postId }) => ({
        roomId,
        postId,
        verdict,
        byId: writer.id,
        reason,
        createdAt: now,
      })),
    });
  };

const writes: Readonly<Record<ActOnMany, Write>> = {
  approve: judge("APPROVED"),
  reject: judge("REJECTED"),
  hide: ({ tx, room, writer, now }, posts, reason) =>
    tx.hiding.createMany({
      data: posts.map(({ id }) => ({
        roomId: room.id,
        postId: id,
        byId: writer.id,
        reason,
        createdAt: now,
      })),
    }),
  restore: async ({ tx, room: { id: roomId } }, posts) => {
    const of = (status: PostRow["status"]) => ({
      in: posts.filter((post) => post.status === status).map(({ id }) => id),
    });
    await tx.hiding.deleteMany({ where: { roomId, postId: of("HIDDEN") } });
    await tx.review.deleteMany({ where: { roomId, postId: of("REJECTED"), verdict: "REJECTED" } });
  },
};

/** Writes a line of the log for each post. */
export const writeEntries = (
  { tx, room, writer, now }: Floor,
  act: string,
  postIds: readonly string[],
  reason: string | null,
): Promise<unknown> =>
  tx.moderationEntry.createMany({
    data: postIds.map((targetId) => ({
      roomId: room.id,
      id: newId(),
      act,
      targetId,
      byId: writer.id,
      reason,
      createdAt: now,
    })),
  });
