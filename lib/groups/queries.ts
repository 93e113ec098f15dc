import { db } from "../db/client";
import type { ApartPair } from "../debate/draw/keep-apart";
import { type OverAll, overAll } from "../debate/groups/over-all";
import { type Standing, standingOf } from "../debate/groups/standing";
import type { ResultsView } from "../debate/results-view";
import type { PhaseView, TurnoutView } from "../debate/views";
import { findTeacherIn, type Member } from "../members/member";
import { readBalance, readResults, readSnapshot } from "../rooms/queries";
import { readWholeRoom } from "../rooms/room-state";

/** One of several groups, as its teacher sees it beside the others. */
export type GroupView = Standing &
  Readonly<{
    id: string;
    number: number;
    code: string;
    title: string;
    isArchived: boolean;
    memberIds: readonly string[];
    phase: PhaseView;
    turnout: TurnoutView | null;
    /** As its class sees them, once it does: a teacher shows all groups at once. */
    results: ResultsView | null;
  }>;

export type Groups = Readonly<{
  groups: readonly GroupView[];
  overAll: OverAll;
  /** The names of those who were to be kept apart and are in one group. */
  together: readonly (readonly [string, string])[];
}>;

/** The groups of a room, those that the teacher leads, and what they come to together. */
export async function listGroups(member: Member): Promise<Groups> {
  const found = await findGroups(member);
  const groups: GroupView[] = [];
  for (const { id, groupNumber } of found) {
    const teacher = await findTeacherIn(member, id);
    if (teacher) groups.push(await viewOf(teacher, groupNumber ?? groups.length + 1));
  }
  const results = groups.map((group) => group.results);
  return { groups, overAll: overAll(results), together: await listTogether(member, found) };
}

/** The ids of a room's groups, in their order, for its teacher. */
export const listGroupIds = async (member: Member): Promise<readonly string[]> =>
  (await findGroups(member)).map(({ id }) => id);

/** Where a teacher of a room is a teacher of its groups, too. */
export async function listSeatsInGroups({ roomId, role }: Member, memberId: string) {
  if (role !== "TEACHER") return [];
  const teacher = await db.member.findUnique({
    where: { roomId_id: { roomId, id: memberId } },
    select: { teacherId: true },
  });
  if (!teacher?.teacherId) return [];
  const seats = await db.member.findMany({
    where: { teacherId: teacher.teacherId, room: { groupOfId: roomId } },
    select: { roomId: true, id: true },
  });
  return seats.map((seat) => ({ roomId: seat.roomId, memberId: seat.id }));
}

/** The room whose class was dealt into groups, for a teacher in one of them; null in any other room. */
export async function findRoomOfGroup({ roomId, role }: Member): Promise<string | null> {
  if (role !== "TEACHER") return null;
  const room = await db.room.findUnique({ where: { id: roomId }, select: { groupOfId: true } });
  return room?.groupOfId ?? null;
}

/**
 * Which group's room a student is led to, by its number, or 0 where they are dealt when they come; null while
 * nobody is led on.
 */
export async function findOwnGroup({ roomId, id, role }: Member): Promise<number | null> {
  if (role === "TEACHER" || !(await readWholeRoom(roomId)).room.isDealt) return null;
  const groups = await db.room.findMany({
    where: { groupOfId: roomId },
    select: { id: true, groupNumber: true },
  });
  if (groups.length === 0) return null;
  const own = await db.member.findUnique({
    where: { roomId_id: { roomId, id } },
    select: { groupId: true },
  });
  return groups.find((group) => group.id === own?.groupId)?.groupNumber ?? 0;
}

type Found = Readonly<{ id: string; groupNumber: number | null }>;

async function findGroups({ roomId, role }: Member): Promise<readonly Found[]> {
  if (role !== "TEACHER") return [];
  return db.room.findMany({
    where: { groupOfId: roomId },
    orderBy: [{ groupNumber: "asc" }, { id: "asc" }],
    select: { id: true, groupNumber: true },
  });
}

async function viewOf(teacher: Member, number: number): Promise<GroupView> {
  const [snapshot, balance, results] = await Promise.all([
    readSnapshot(teacher),
    readBalance(teacher),
    readResults(teacher, "class"),
  ]);
  const { room, phase, turnout, members } = snapshot;
  return {
    id: room.id,
    number,
    code: room.code ?? "",
    title: room.title,
    isArchived: room.isArchived,
    memberIds: members.filter(({ role, isRemoved }) => role !== "TEACHER" && !isRemoved).map(({ id }) => id),
    phase,
    turnout,
    ...standingOf(snapshot, balance),
    results: phase.holdsResults ? null : results,
  };
}

/** The pairs of a room that ended in one group, by their names. */
async function listTogether({ roomId }: Member, groups: readonly Found[]) {
  const pairs = await db.keepApart.findMany({
    where: { roomId },
    select: { memberId: true, otherId: true },
  });
  if (pairs.length === 0 || groups.length === 0) return [];
  const members = await db.member.findMany({
    where: { roomId, id: { in: pairs.flatMap(({ memberId, otherId }) => [memberId, otherId]) } },
    select: { id: true, name: true, groupId: true },
  });
  const byId = new Map(members.map((one) => [one.id, one]));
  return pairs.flatMap(({ memberId, otherId }): ApartPair[] => {
    const [one, other] = [byId.get(memberId), byId.get(otherId)];
    const isTogether = one && other && one.groupId === other.groupId;
    return isTogether && groups.some(({ id }) => id === one.groupId) ? [[one.name, other.name]] : [];
  });
}
