import { cache } from "react";
import { db } from "../db/client";
import { clockOf, clockSelect } from "../db/clock-row";
import { leadOf } from "../db/proofs/living";
import type { Audience } from "../debate/audience";
import { type Balance, balanceOf } from "../debate/balance";
import type { Snapshot } from "../debate/events";
import { phaseOf } from "../debate/phases";
import type { ResultsView } from "../debate/results-view";
import { ownOf, resultsOfMember, seeSnapshot } from "../debate/snapshot";
import { textIn } from "../debate/turn/text-in";
import { endOf } from "../keeping/retention";
import type { Member } from "../members/member";
import { countMembers } from "./member-counts";
import { readWholeRoom } from "./room-state";
import { countBeside, readerIn } from "./snapshot-json";

/** All that a member may see of their room; made once where a layout and its page both ask. */
export const readSnapshot = cache(async (member: Member, least?: number): Promise<Snapshot> => {
  const whole = await readWholeRoom(member.roomId, least);
  const me = readerIn(whole, member);
  const beside = countBeside(me, member, whole);
  const snapshot = seeSnapshot(whole, me, member.watchedBy ? null : ownOf(whole, member.id));
  return beside === 0 ? snapshot : { ...snapshot, beside };
});

/** The title of a member's room. */
export const readTitle = async ({ roomId }: Member): Promise<string> =>
  (await readWholeRoom(roomId)).room.title;

/** What a member's room debates, as messages ask for it. */
export const readText = async ({ roomId }: Member): Promise<ReturnType<typeof textIn>> =>
  textIn((await readWholeRoom(roomId)).motion);

/** Where who was taken out joins once more, as long as the room is in its lobby and open; null later. */
export async function findWayIn({ roomId }: Member): Promise<string | null> {
  const { room, clock } = await readWholeRoom(roomId);
  const isOpen = clock.phaseIndex === 0 && !room.isLocked && !room.isArchived;
  return isOpen ? `/join/${room.code}` : null;
}

/**
 * The results as a member sees them, or as those see them who look at the member's screen; null while the
 * member may not have them.
 */
export async function readResults(member: Member, shownTo?: Audience): Promise<ResultsView | null> {
  const whole = await readWholeRoom(member.roomId);
  return resultsOfMember(whole, readerIn(whole, member), shownTo);
}

/**
 * Who speaks how much, for the teacher. The teacher, removed members, and absent ones who wrote nothing are
 * left out.
 */
export async function readBalance(member: Member): Promise<Balance> {
  const { members, posts, clock } = await readWholeRoom(member.roomId);
  const authors = new Set(posts.map(({ authorId }) => authorId));
  const students = members.filter(
    ({ id, role, isRemoved, isAbsent }) => role === "STUDENT" && !isRemoved && (!isAbsent || authors.has(id)),
  );
  return balanceOf({ students, posts, phaseIndex: clock.phaseIndex });
}

export type ListedRoom = Readonly<{
  id: string;
  title: string;
  code: string;
  motionTitle: string;
  phaseTitle: string;
  phaseKey: string;
  memberCount: number;
  isArchived: boolean;
  createdAt: Date;
  /** When it is deleted if nobody uses it; null while that is far off. */
  endsAt: Date | null;
  /** Whose room it is, where that is a colleague. */
  owner: string | null;
}>;

/** A teacher's rooms, the newest first. `memberCount` counts students and judges who were not removed. */
export async function listRooms(teacherId: string): Promise<readonly ListedRoom[]> {
  const rooms = await db.room.findMany({
    where: { members: { some: leadOf(teacherId) } },
    orderBy: { createdAt: "desc" },
    select: {
      ...clockSelect,
      id: true,
      title: true,
      code: true,
      archivedAt: true,
      createdAt: true,
      ownerId: true,
      owner: { select: { name: true } },
      ending: { select: { noticedAt: true } },
      revision: { select: { motion: { select: { title: true } } } },
    },
  });
  const counts = await countMembers(
    db,
    rooms.map(({ id }) => id),
  );
  return rooms.map((room) => {
    const { key, title } = phaseOf(clockOf(room));
    return {
      id: room.id,
      title: room.title,
      code: room.code,
      motionTitle: room.revision.motion.title,
      phaseTitle: title,
      phaseKey: key,
      memberCount: counts.get(room.id) ?? 0,
      isArchived: room.archivedAt !== null,
      createdAt: room.createdAt,
      endsAt: room.ending && endOf(room.ending.noticedAt),
      owner: room.ownerId === teacherId ? null : room.owner.name,
    };
  });
}

/** How many posts wait for the teacher, held or flagged, in those of a teacher's rooms where any do. */
export async function countWaiting(teacherId: string): Promise<ReadonlyMap<string, number>> {
  const waiting = await db.post.groupBy({
    by: ["roomId"],
    where: {
      OR: [{ isHeld: true, review: null }, { flags: { some: { resolvedAt: null } } }],
      hiding: null,
      withdrawnAt: null,
      room: { archivedAt: null, members: { some: leadOf(teacherId) } },
    },
    _count: true,
  });
  return new Map(waiting.map(({ roomId, _count }) => [roomId, _count]));
}
