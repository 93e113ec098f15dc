import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { RoomColumns } from "../db/room-columns";
import { nameKey } from "../debate/naming/names";
import { drawPseudonyms } from "../members/pseudonym";

type Student = Readonly<{ id: string; name: string }>;
type By = Readonly<{ byId: string; now: Date }>;

/** The students of a class of a teacher's, in their order; null where they have no such class. */
export async function listStudentsOf(
  tx: Transaction,
  ownerId: string,
  classId: string,
): Promise<readonly Student[] | null> {
  const found = await tx.class.findFirst({
    where: { id: classId, ownerId },
    select: { students: { orderBy: { position: "asc" }, select: { id: true, name: true } } },
  });
  return found?.students ?? null;
}

/**
 * Gives students of a class their seats in a room, but for those who have one. Nobody has come to them yet,
 * so they count as absent. Answers the new members' ids.
 */
export async function seatStudents(
  tx: Transaction,
  room: Pick<RoomColumns, "id" | "revisionId">,
  students: readonly Student[],
  { byId, now }: By,
): Promise<readonly string[]> {
  const roomId = room.id;
  const members = await tx.member.findMany({
    where: { roomId },
    select: { nameKey: true, pseudonym: true, classStudentId: true },
  });
  const seated = new Set(members.map(({ classStudentId }) => classStudentId));
  const taken = new Set(members.map((member) => member.nameKey));
  const missing = students.filter(({ id }) => !seated.has(id));
  if (missing.length === 0) return [];
  const pseudonyms = await drawPseudonyms(tx, room, members, missing.length);
  const seats = missing.map(({ id, name }, at) => {
    const free = freeName(name, taken);
    taken.add(nameKey(free));
    const seat = { roomId, id: newId(), role: "STUDENT" as const, joinedAt: now };
    const called = { name: free, nameKey: nameKey(free), pseudonym: pseudonyms[at] ?? null };
    return { ...seat, ...called, classStudentId: id };
  });
  await tx.member.createMany({ data: seats });
  await tx.absence.createMany({
    data: seats.map(({ id }) => ({ roomId, memberId: id, byId, createdAt: now })),
  });
  return seats.map(({ id }) => id);
}

/** A name that somebody else in the room has already is told apart by a number. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const tries = Array.from({ length: taken.size + 1 }, (_, at) => (at === 0 ? name : `${name} (${at + 1})`));
  return tries.find((one) => !taken.has(nameKey(one))) ?? name;
}
