import type { z } from "zod";
import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { dropDoorsOf } from "../db/places/door";
import { lockRooms } from "../db/places/rooms-at-once";
import { deleteReceiptsOf } from "../db/receipts";
import { dealGroups } from "../debate/groups/deal";
import { done, type Outcome, type Refusal, refuse } from "../debate/outcome";
import { changeRoomAsTeacher } from "../members/change-room";
import { findTeacherIn, type Member } from "../members/member";
import { readPlan } from "../opening/plan";
import { changePhase } from "../rooms/commands";
import type { phaseSchema } from "../rooms/schemas";
import { addGroup, type Dealt, type Group } from "./add-group";
import { listGroupIds } from "./queries";
import type { groupsSchema } from "./schemas";

/**
 * Deals a room's class into groups, each in a room of its own on the same essay, by the same plan and with
 * the same teachers. Who opens the room from then on is led to their group. Groups that were made before go,
 * where nothing was done in them yet.
 */
export const dealClass = (
  member: Member,
  { count, seed = newId() }: z.output<typeof groupsSchema>,
): Promise<Outcome<{ rooms: readonly Group[] }>> =>
  changeRoomAsTeacher(member, async ({ tx, room, now }) => {
    if (room.archivedAt) return refuse("archived");
    const former = await clearGroups(tx, room.id);
    if (former) return former;
    const members = await listDealt(tx, room.id);
    const keepApart = (
      await tx.keepApart.findMany({ where: { roomId: room.id }, select: { memberId: true, otherId: true } })
    ).map(({ memberId, otherId }) => [memberId, otherId] as const);
    const wish = members.map(({ id, absence }) => ({ id, isAbsent: absence !== null }));
    const dealt = dealGroups({ seed, count, members: wish, keepApart });
    const { classOwnerId: _, ...plan } = await readPlan(tx, room.id);
    const teachers = await listTeachers(tx, room.id, plan.ownerId);
    const byId = new Map(members.map((one) => [one.id, one]));
    const rooms: Group[] = [];
    for (const [at, ids] of dealt.entries()) {
      const those = ids.flatMap((id) => byId.get(id) ?? []);
      rooms.push(await addGroup(tx, { ...plan, roomId: room.id, teachers, keepApart }, at + 1, those));
    }
    await noteGroups(tx, room.id, rooms);
    await tx.room.update({ where: { id: room.id }, data: { dealtAt: now }, select: { id: true } });
    return { value: { rooms }, events: [{ topic: "room" }] };
  });

/** Whether who opens the room is led on to their group, or stays. */
export const leadToGroups = (
  member: Member,
  { leads }: Readonly<{ leads: boolean }>,
): Promise<Outcome<{ leads: boolean }>> =>
  changeRoomAsTeacher(member, async ({ tx, room, now }) => {
    const hasGroups = (await tx.room.count({ where: { groupOfId: room.id } })) > 0;
    if (leads && !hasGroups) return refuse("not-found");
    await tx.room.update({
      where: { id: room.id },
      data: { dealtAt: leads ? now : null },
      select: { id: true },
    });
    return { value: { leads }, events: [{ topic: "room" }] };
  });

type PhaseWish = z.output<typeof phaseSchema>;
type Moved = Readonly<{ id: string; phase: string | null; refused: string | null }>;

/**
 * Does the same to the clocks of several groups, or of all: to each in its own room, where the teacher leads
 * it. One that refuses holds up no other.
 */
export async function moveGroups(
  member: Member,
  wish: PhaseWish | ReadonlyMap<string, PhaseWish>,
): Promise<Outcome<{ rooms: readonly Moved[] }>> {
  // Who they are is proven in the room of the whole class, before they are anybody in another one.
  const proof = await changeRoomAsTeacher(member, async () => ({ value: null, events: [] }));
  if (!proof.ok) return proof;
  const rooms: Moved[] = [];
  let refusal: Refusal = refuse("not-found");
  for (const id of await listGroupIds(member)) {
    const own = wish instanceof Map ? wish.get(id) : (wish as PhaseWish);
    const teacher = own && (await findTeacherIn(member, id));
    if (!own || !teacher) continue;
    const outcome = await changePhase(teacher, own);
    if (!outcome.ok) refusal = outcome;
    rooms.push({
      id,
      phase: outcome.ok ? outcome.value.phase : null,
      refused: outcome.ok ? null : outcome.reason,
    });
  }
  return rooms.some(({ phase }) => phase !== null) ? done({ rooms }) : refusal;
}

/** Takes away groups in which nothing was done yet, so that a class can be dealt anew; else why not. */
async function clearGroups(tx: Transaction, roomId: string): Promise<Refusal | null> {
  const where = { groupOfId: roomId };
  const groups = await tx.room.findMany({ where, orderBy: { id: "asc" }, select: { id: true } });
  const ids = groups.map(({ id }) => id);
  await lockRooms(tx, ids);
  const begun = await tx.room.findFirst({
    where: {
      id: { in: ids },
      OR: [{ phaseIndex: { gt: 0 } }, { posts: { some: {} } }, { ballots: { some: {} } }],
    },
    select: { id: true },
  });
  if (begun) return refuse("groups-at-work");
  await deleteReceiptsOf(tx, ids);
  await dropDoorsOf(tx, ids);
  await tx.room.deleteMany({ where: { id: { in: ids } } });
  return null;
}

/** Everybody of a class who was not removed, as they joined. */
async function listDealt(tx: Transaction, roomId: string): Promise<readonly Dealt[]> {
  const found = await tx.member.findMany({
    where: { roomId, role: { not: "TEACHER" }, removal: null, name: { not: "" } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      role: true,
      name: true,
      isNameWaiting: true,
      classStudentId: true,
      absence: { select: { byId: true } },
      mute: { select: { reason: true, createdAt: true } },
    },
  });
  return found.flatMap(({ role, ...one }) => (role === "TEACHER" ? [] : [{ ...one, role }]));
}

/** The teachers of a room, its owner first; a substitute until the same end. */
async function listTeachers(tx: Transaction, roomId: string, ownerId: string) {
  const found = await tx.member.findMany({
    where: { roomId, role: "TEACHER", removal: null, teacherId: { not: null } },
    orderBy: { joinedAt: "asc" },
    select: { teacherId: true, name: true, endsAt: true },
  });
  const teachers = found.flatMap(({ teacherId, ...one }) => (teacherId ? [{ teacherId, ...one }] : []));
  const isOwner = ({ teacherId }: (typeof teachers)[number]) => teacherId === ownerId;
  return [...teachers.filter(isOwner), ...teachers.filter((one) => !isOwner(one))];
}

/** Notes of each member of the room to which group they were dealt. */
async function noteGroups(tx: Transaction, roomId: string, rooms: readonly Group[]): Promise<void> {
  const places = rooms.flatMap(({ id, memberIds }) => memberIds.map((memberId) => [memberId, id] as const));
  await tx.$executeRaw`UPDATE "Member" m SET "groupId" = dealt."groupId"
    FROM unnest(${places.map(([memberId]) => memberId)}::text[], ${places.map(([, id]) => id)}::text[])
      AS dealt (id, "groupId")
    WHERE m."roomId" = ${roomId} AND m.id = dealt.id`;
}
