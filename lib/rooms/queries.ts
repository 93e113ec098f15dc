import { cache } from "react";
import { countTurnout, noBallots, readOwnBallots, readRawResults } from "../ballots/queries";
import { db } from "../db/client";
import { clockOf } from "../db/clock-row";
import type { Snapshot } from "../debate/events";
import { type Clock, type Phase, phaseOf } from "../debate/phases";
import { seeSnapshot, type WholeRoom } from "../debate/snapshot";
import type { MemberRow, OwnBallots, ResultsView, RoomRow } from "../debate/views";
import { audienceOf, seeResults, seeTurnout } from "../debate/visibility";
import type { Member } from "../members/member";
import { listMemberRows } from "../members/queries";
import { readRevision } from "../motions/queries";
import { listPostRows } from "../posts/queries";

const clockSelect = {
  phases: true,
  phaseIndex: true,
  phaseStartedAt: true,
  phaseEndsAt: true,
  pausedAt: true,
  isAutoAdvancing: true,
} as const;

export async function readClock(roomId: string): Promise<Clock> {
  return clockOf(await db.room.findUniqueOrThrow({ where: { id: roomId }, select: clockSelect }));
}

const roomSelect = {
  id: true,
  title: true,
  code: true,
  premoderation: true,
  sidePolicy: true,
  choiceCap: true,
  isAutoAdvancing: true,
  archivedAt: true,
  lock: { select: { byId: true } },
} as const;

type FoundRoom = Omit<RoomRow, "isLocked" | "isArchived"> & { archivedAt: Date | null; lock: object | null };

const roomRowOf = ({ archivedAt, lock, ...room }: FoundRoom): RoomRow => ({
  ...room,
  isLocked: lock !== null,
  isArchived: archivedAt !== null,
});

export async function readRoomRow(roomId: string): Promise<RoomRow> {
  return roomRowOf(await db.room.findUniqueOrThrow({ where: { id: roomId }, select: roomSelect }));
}

/** The number of the room's last event. */
export async function readSeq(roomId: string): Promise<number> {
  return (await db.cursor.findUniqueOrThrow({ where: { roomId }, select: { seq: true } })).seq;
}

const wholes = new Map<string, WholeRoom>();
const mostWholes = 50;

/** The whole room, loaded once for each `seq`: what it holds is at least as new as that number. */
export async function readWholeRoom(roomId: string): Promise<WholeRoom> {
  const seq = await readSeq(roomId);
  const kept = wholes.get(roomId);
  if (kept?.seq === seq) return kept;
  const whole = await loadWholeRoom(roomId, seq);
  wholes.delete(roomId);
  wholes.set(roomId, whole);
  const oldest = wholes.size > mostWholes ? wholes.keys().next().value : undefined;
  if (oldest) wholes.delete(oldest);
  return whole;
}

async function loadWholeRoom(roomId: string, seq: number): Promise<WholeRoom> {
  const [{ revisionId, ...found }, members, posts, turnout] = await Promise.all([
    db.room.findUniqueOrThrow({ where: { id: roomId }, select: { ...roomSelect, ...clockSelect, revisionId: true } }),
    listMemberRows(roomId),
    listPostRows(roomId),
    countTurnout(roomId),
  ]);
  const { phases, phaseIndex, phaseStartedAt, phaseEndsAt, pausedAt, ...room } = found;
  const clock = clockOf({ phases, phaseIndex, phaseStartedAt, phaseEndsAt, pausedAt, isAutoAdvancing: room.isAutoAdvancing });
  const motion = await readRevision(revisionId);
  return { seq, room: roomRowOf(room), clock, motion, members, posts, turnout: seeTurnout(clock, turnout.cast, turnout.eligible) };
}

/** What is a member's own in a snapshot: their row and their ballots. */
export async function readOwn(member: Member, whole: WholeRoom): Promise<{ me: MemberRow; ballots: OwnBallots }> {
  const me = whole.members.find((row) => row.id === member.id);
  if (!me) throw new Error("a member is not in their room");
  return { me, ballots: me.role === "TEACHER" ? noBallots : await readOwnBallots(member.roomId, member.id) };
}

/** All that a member may see of their room; read once where a layout and its page both ask. */
export const readSnapshot = cache(async (member: Member): Promise<Snapshot> => {
  const whole = await readWholeRoom(member.roomId);
  const { me, ballots } = await readOwn(member, whole);
  return seeSnapshot(whole, me, ballots);
});

/** The results, or null before a phase reveals them. */
export async function readResults(member: Member): Promise<ResultsView | null> {
  const clock = await readClock(member.roomId);
  return seeResults(await readRawResults(member.roomId), clock, audienceOf(member, null));
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
    };
  });
}

export type ListedFormat = Readonly<{ id: string; title: string; phases: readonly Phase[] }>;

/** The formats that ship and the teacher's own. */
export async function listFormats(teacherId: string): Promise<readonly ListedFormat[]> {
  const formats = await db.format.findMany({
    where: { OR: [{ ownerId: null }, { ownerId: teacherId }] },
    orderBy: [{ position: "asc" }, { title: "asc" }],
    select: { id: true, title: true, phases: true },
  });
  return formats.map(({ phases, ...format }) => ({ ...format, phases: phases as unknown as Phase[] }));
}

export type Joinable = Readonly<{ roomId: string; title: string; motionTitle: string; isLocked: boolean; isArchived: boolean }>;

/** What a join page shows of the room behind a code, which must be normalized. */
export async function findJoinable(code: string): Promise<Joinable | null> {
  const room = await db.room.findUnique({
    where: { code },
    select: {
      id: true,
      title: true,
      archivedAt: true,
      lock: { select: { byId: true } },
      revision: { select: { motion: { select: { title: true } } } },
    },
  });
  if (!room) return null;
  const { id: roomId, title, archivedAt, lock, revision } = room;
  return { roomId, title, motionTitle: revision.motion.title, isLocked: lock !== null, isArchived: archivedAt !== null };
}
