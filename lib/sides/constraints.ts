import type { WideMemberFloor } from "../members/change-room";

type Constraints = Readonly<{
  keepApart?: readonly (readonly [string, string])[];
  /** Members who are not here. */
  absent?: readonly string[];
}>;

/**
 * Replaces what of a room's constraints is given; members who are not in the room are passed over. Answers
 * whose absence may have changed.
 */
export async function writeConstraints(
  floor: WideMemberFloor,
  { keepApart, absent }: Constraints,
): Promise<readonly string[]> {
  if (!keepApart && !absent) return [];
  const { tx, room, writer } = floor;
  const students = await tx.member.findMany({
    where: { roomId: room.id, role: "STUDENT" },
    select: { id: true, absence: { select: { byId: true } } },
  });
  const known = new Set(students.map(({ id }) => id));
  if (keepApart) {
    const pairs = keepApart
      .filter(([one, other]) => one !== other && known.has(one) && known.has(other))
      .map(inOrder);
    await tx.keepApart.deleteMany({ where: { roomId: room.id } });
    await tx.keepApart.createMany({
      data: pairs.map(([memberId, otherId]) => ({ roomId: room.id, memberId, otherId, byId: writer.id })),
      skipDuplicates: true,
    });
  }
  if (!absent) return [];
  const gone = students.filter(({ id, absence }) => !absence && absent.includes(id));
  const back = students.filter(({ id, absence }) => absence && !absent.includes(id));
  await writeAbsence(floor, gone.map(idOf), true);
  await writeAbsence(floor, back.map(idOf), false);
  return [...gone, ...back].map(idOf);
}

/** Keeps two students of the room apart, or no longer; whether both are there. */
export async function writePair(
  { tx, room, writer }: WideMemberFloor,
  pair: readonly [string, string],
  isApart: boolean,
): Promise<boolean> {
  const [memberId, otherId] = inOrder(pair);
  const known = await tx.member.count({
    where: { roomId: room.id, role: "STUDENT", id: { in: [memberId, otherId] } },
  });
  if (known < 2) return false;
  const data = { roomId: room.id, memberId, otherId };
  if (isApart) await tx.keepApart.createMany({ data: [{ ...data, byId: writer.id }], skipDuplicates: true });
  else await tx.keepApart.deleteMany({ where: data });
  return true;
}

const idOf = ({ id }: Readonly<{ id: string }>): string => id;

/** Two ids as a pair is stored: by their characters' codes, as PostgreSQL's "C" collation compares them. */
const inOrder = ([one, other]: readonly [string, string]): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

/** Marks students as not here, or as here again. */
export async function writeAbsence(
  { tx, room, writer }: WideMemberFloor,
  memberIds: readonly string[],
  isAbsent: boolean,
): Promise<void> {
  if (memberIds.length === 0) return;
  if (!isAbsent)
    await tx.absence.deleteMany({ where: { roomId: room.id, memberId: { in: [...memberIds] } } });
  else
    await tx.absence.createMany({
      data: memberIds.map((memberId) => ({ roomId: room.id, memberId, byId: writer.id })),
      skipDuplicates: true,
    });
}
