import type { Transaction } from "../db/client";
import { nameKey } from "../debate/naming/names";
import { titleWith } from "../debate/naming/titles";
import { drawPseudonyms } from "../members/pseudonym";
import { addRoom, type NewRoom } from "../opening/add-room";

/** Somebody of a class as they are in the room that is dealt. */
export type Dealt = Readonly<{
  id: string;
  role: "STUDENT" | "JUDGE";
  name: string;
  isNameWaiting: boolean;
  classStudentId: string | null;
  absence: Readonly<{ byId: string }> | null;
  mute: Readonly<{ reason: string | null; createdAt: Date }> | null;
}>;

type Plan = Omit<NewRoom, "group"> &
  Readonly<{ roomId: string; keepApart: readonly (readonly [string, string])[] }>;

/** A group room, as it is told to the teacher who had it made. */
export type Group = Readonly<{ id: string; code: string; title: string; memberIds: readonly string[] }>;

/**
 * Opens one group's room. Its members have the ids they have in the room that was dealt, and are as they are
 * there: absent, muted, with a name that waits, kept apart where they could not be put in different groups.
 */
export async function addGroup(
  tx: Transaction,
  { roomId: groupOfId, keepApart, ...plan }: Plan,
  groupNumber: number,
  members: readonly Dealt[],
): Promise<Group> {
  const title = titleWith(plan.title, String(groupNumber));
  const room = await addRoom(tx, { ...plan, title, group: { groupOfId, groupNumber } });
  const { id: roomId, byId, now, code } = room;
  const pseudonyms = await drawPseudonyms(tx, room, [], members.length);
  const by = { roomId, byId, createdAt: now };
  await tx.member.createMany({
    data: members.map(({ id, role, name, isNameWaiting, classStudentId }, at) => ({
      roomId,
      id,
      role,
      name,
      nameKey: nameKey(name),
      pseudonym: pseudonyms[at] ?? null,
      isNameWaiting,
      classStudentId,
      joinedAt: now,
    })),
  });
  await tx.absence.createMany({
    data: members.flatMap(({ id, absence }) => (absence ? [{ ...by, memberId: id }] : [])),
  });
  await tx.mute.createMany({
    data: members.flatMap(({ id, mute }) => (mute ? [{ ...by, ...mute, memberId: id }] : [])),
  });
  const memberIds = members.map(({ id }) => id);
  const isHere = (id: string) => memberIds.includes(id);
  await tx.keepApart.createMany({
    data: keepApart.flatMap(([memberId, otherId]) =>
      isHere(memberId) && isHere(otherId) ? [{ ...by, memberId, otherId }] : [],
    ),
  });
  return { id: roomId, code, title, memberIds };
}
