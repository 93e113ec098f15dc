import { cache } from "react";
import { db } from "../db/client";
import { clockOf, clockSelect } from "../db/clock-row";
import { type Audience, audienceOf } from "../debate/audience";
import { type Balance, balanceOf } from "../debate/balance";
import type { Snapshot } from "../debate/events";
import { phaseOf } from "../debate/phases";
import type { ResultsView } from "../debate/results-view";
import { ownOf, resultsFor, seeSnapshot } from "../debate/snapshot";
import type { RoomSettings } from "../debate/views";
import type { OwnStems } from "../debate/vocabulary";
import { endOf } from "../keeping/retention";
import type { Member } from "../members/member";
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
  return resultsFor(await readWholeRoom(member.roomId), audienceOf(member, null), shownTo);
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
}>;

/** A teacher's rooms, the newest first. `memberCount` counts students and judges who were not removed. */
export async function listRooms(teacherId: string): Promise<readonly ListedRoom[]> {
  const rooms = await db.room.findMany({
    where: { members: { some: { teacherId, role: "TEACHER" } } },
    orderBy: { createdAt: "desc" },
    select: {
      ...clockSelect,
      id: true,
      title: true,
      code: true,
      archivedAt: true,
      createdAt: true,
      ending: { select: { noticedAt: true } },
      revision: { select: { motion: { select: { title: true } } } },
      _count: { select: { members: { where: { role: { not: "TEACHER" }, removal: null } } } },
    },
  });
  return rooms.map((room) => {
    const { key, title } = phaseOf(clockOf(room));
    return {
      id: room.id,
      title: room.title,
      code: room.code,
      motionTitle: room.revision.motion.title,
      phaseTitle: title,
      phaseKey: key,
      memberCount: room._count.members,
      isArchived: room.archivedAt !== null,
      createdAt: room.createdAt,
      endsAt: room.ending && endOf(room.ending.noticedAt),
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
      room: { archivedAt: null, members: { some: { teacherId, role: "TEACHER" } } },
    },
    _count: true,
  });
  return new Map(waiting.map(({ roomId, _count }) => [roomId, _count]));
}

/** What a room of the teacher's was opened with, to open another one like it. */
export type RoomPlan = Readonly<{
  title: string;
  motionId: string;
  formatId: string;
  classId: string | null;
  settings: RoomSettings;
}>;

/** The plan of one of a teacher's rooms; null for any other. */
export async function findRoomPlan(teacherId: string, roomId: string): Promise<RoomPlan | null> {
  const room = await db.room.findFirst({
    where: { id: roomId, members: { some: { teacherId, role: "TEACHER" } } },
    select: {
      title: true,
      formatId: true,
      classId: true,
      revision: { select: { motionId: true } },
      sidePolicy: true,
      choiceCap: true,
      devilsAdvocates: true,
      premoderation: true,
      isAutoAdvancing: true,
      names: true,
      writeFirst: true,
      sayItBack: true,
      wallFirst: true,
      namesWait: true,
      freeNames: true,
      wordFilter: true,
      ownWords: true,
      stems: true,
    },
  });
  if (!room) return null;
  const { title, formatId, classId, revision, isAutoAdvancing: autoAdvance, ...settings } = room;
  const stems = settings.stems as OwnStems | null;
  return {
    title,
    formatId,
    classId,
    motionId: revision.motionId,
    settings: { ...settings, stems, autoAdvance },
  };
}
