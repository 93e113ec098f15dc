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
  const changed = students
    .filter(({ id, absence }) => absent.includes(id) !== (absence !== null))
    .map(({ id }) => id);
  for (const id of changed) await writeAbsence(floor, id, absent.includes(id));
  return changed;
}

/** Two ids as a pair is stored: by their characters' codes, as PostgreSQL's "C" collation compares them. */
const inOrder = ([one, other]: readonly [string, string]): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

/** Marks a student as not here, or as here again. */
export async function writeAbsence(
  { tx, room, writer }: WideMemberFloor,
  memberId: string,
  isAbsent: boolean,
): Promise<void> {
  if (!isAbsent) await tx.absence.deleteMany({ where: { roomId: room.id, memberId } });
  else
    await tx.absence.createMany({
      data: [{ roomId: room.id, memberId, byId: writer.id }],
      skipDuplicates: true,
    });
}
