import { cache } from "react";
import { countTurnout, noVote, readOwnVote, readRawResults } from "../ballots/queries";
import { db } from "../db/client";
import { clockOf, clockSelect } from "../db/clock-row";
import { readFrame, readFrameAndRevision } from "../db/room-frame";
import { type Balance, balanceOf } from "../debate/balance";
import type { Snapshot } from "../debate/events";
import { phaseOf } from "../debate/phases";
import type { MemberRow } from "../debate/rows";
import { seeSnapshot, type WholeRoom } from "../debate/snapshot";
import type { Own, ResultsView, RoomSettings } from "../debate/views";
import { type Audience, audienceOf, seeResults, seeTurnout } from "../debate/visibility";
import type { Naming } from "../debate/vocabulary";
import type { Member } from "../members/member";
import { listMemberRows } from "../members/queries";
import { readRevision } from "../motions/queries";
import { listPostRows } from "../posts/queries";
import { readOwnRatings, readRatings } from "../ratings/queries";

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

/** The frame last: no post is newer than the gate and the naming that it is seen by. */
async function loadWholeRoom(roomId: string, seq: number): Promise<WholeRoom> {
  const [members, posts, turnout] = await Promise.all([listMemberRows(roomId), listPostRows(roomId), countTurnout(roomId)]);
  const { frame, revisionId } = await readFrameAndRevision(roomId);
  const [motion, ratings] = await Promise.all([readRevision(revisionId), readRatings(roomId, frame, posts)]);
  return { seq, ...frame, motion, members, posts, ratings, turnout: seeTurnout(frame.clock, turnout.cast, turnout.eligible) };
}

/** What is a member's own in a snapshot: their row, and what they voted, credited and rated. */
export async function readOwn(member: Member, whole: WholeRoom): Promise<{ me: MemberRow; own: Own }> {
  const me = whole.members.find((row) => row.id === member.id);
  if (!me) throw new Error("a member is not in their room");
  const { roomId, id } = member;
  if (me.role === "TEACHER") return { me, own: { ...noVote, ratings: {} } };
  const [vote, ratings] = await Promise.all([readOwnVote(roomId, id), readOwnRatings(roomId, id)]);
  return { me, own: { ...vote, ratings } };
}

/** All that a member may see of their room; read once where a layout and its page both ask. */
export const readSnapshot = cache(async (member: Member): Promise<Snapshot> => {
  const whole = await readWholeRoom(member.roomId);
  const { me, own } = await readOwn(member, whole);
  return seeSnapshot(whole, me, own);
});

/** The results as a member sees them, or as an audience that looks at the member's screen; null before a phase reveals them. */
export async function readResults(member: Member, audience: Audience = audienceOf(member, null)): Promise<ResultsView | null> {
  const { clock } = await readFrame(member.roomId);
  return phaseOf(clock).reveals ? seeResults(await readRawResults(member.roomId), clock, audience) : null;
}

/** Who speaks how much, for the teacher. The teacher, removed members, and absent ones who wrote nothing are left out. */
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

/** How many posts wait for the teacher, in those of a teacher's rooms where any do. */
export async function countWaiting(teacherId: string): Promise<ReadonlyMap<string, number>> {
  const waiting = await db.post.groupBy({
    by: ["roomId"],
    where: {
      isHeld: true,
      review: null,
      hiding: null,
      withdrawnAt: null,
      room: { archivedAt: null, members: { some: { teacherId, role: "TEACHER" } } },
    },
    _count: true,
  });
  return new Map(waiting.map(({ roomId, _count }) => [roomId, _count]));
}

/** What a room of the teacher's was opened with, to open another one like it. */
export type RoomPlan = Readonly<{ title: string; motionId: string; formatId: string; settings: RoomSettings }>;

/** The plan of one of a teacher's rooms; null for any other. */
export async function findRoomPlan(teacherId: string, roomId: string): Promise<RoomPlan | null> {
  const room = await db.room.findFirst({
    where: { id: roomId, members: { some: { teacherId, role: "TEACHER" } } },
    select: {
      title: true,
      formatId: true,
      revision: { select: { motionId: true } },
      sidePolicy: true,
      choiceCap: true,
      devilsAdvocates: true,
      premoderation: true,
      isAutoAdvancing: true,
      names: true,
      writeFirst: true,
      sayItBack: true,
    },
  });
  if (!room) return null;
  const { title, formatId, revision, isAutoAdvancing: autoAdvance, ...settings } = room;
  return { title, formatId, motionId: revision.motionId, settings: { ...settings, autoAdvance } };
}

export type Joinable = Readonly<{
  roomId: string;
  title: string;
  motionTitle: string;
  /** Whether the class will see real names: told before one is typed. */
  names: Naming;
  isLocked: boolean;
  isArchived: boolean;
}>;

/** What a join page shows of the room behind a code, which must be normalized. */
export async function findJoinable(code: string): Promise<Joinable | null> {
  const room = await db.room.findUnique({
    where: { code },
    select: {
      id: true,
      title: true,
      names: true,
      archivedAt: true,
      lock: { select: { byId: true } },
      revision: { select: { motion: { select: { title: true } } } },
    },
  });
  if (!room) return null;
  const { id: roomId, title, names, archivedAt, lock, revision } = room;
  return { roomId, title, motionTitle: revision.motion.title, names, isLocked: lock !== null, isArchived: archivedAt !== null };
}
