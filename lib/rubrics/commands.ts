import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../db/new-id";
import type { NewEvent } from "../db/room-writer";
import { effectOf, type Levels, levelsIn, type Rubric, rubricFaults } from "../debate/grading/rubric";
import { done, type Outcome, type Refusal, refuse } from "../debate/outcome";
import { retellMeans } from "../grading/means";
import { rubricFrom, toStore } from "../grading/stored";
import { readAllShipped } from "../i18n/shipped-rubrics";
import { changeRoomAsTeacher, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import type { rubricFormSchema } from "./schemas";

type Saved = Readonly<{ rubricId: string }>;

/** So many rubrics a teacher has at most. */
const mostRubrics = 100;

/** Keeps a rubric of the teacher's own, or changes it. Rooms keep what they took. */
export async function saveRubric(
  { teacherId }: SignedIn,
  { rubricId, title, criteria }: Omit<z.output<typeof rubricFormSchema>, "criteria"> & { criteria: Rubric },
): Promise<Outcome<Saved>> {
  const fault = faultOf(criteria);
  if (fault) return fault;
  const data = { title, criteria: jsonOf(criteria) };
  if (rubricId !== undefined) {
    const changed = await db.rubric.updateMany({ where: { id: rubricId, ownerId: teacherId }, data });
    return changed.count > 0 ? done({ rubricId }) : refuse("not-found");
  }
  if ((await db.rubric.count({ where: { ownerId: teacherId } })) >= mostRubrics) return refuse("too-many");
  const id = newId();
  await db.rubric.create({ data: { id, ownerId: teacherId, ...data }, select: { id: true } });
  return done({ rubricId: id });
}

export async function deleteRubric({ teacherId }: SignedIn, { rubricId }: Saved): Promise<Outcome<Saved>> {
  const gone = await db.rubric.deleteMany({ where: { id: rubricId, ownerId: teacherId } });
  return gone.count > 0 ? done({ rubricId }) : refuse("not-found");
}

/**
 * Gives a room its rubric. Where grades that were given would change by it, it is refused with how many,
 * unless that is wished: then levels that are gone go from grades, and all others stay by their place.
 */
export const changeRubric = (
  member: Member,
  { criteria, evenIfGraded = false }: { criteria: Rubric; evenIfGraded?: boolean | undefined },
): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room } = floor;
    const fault = faultOf(criteria);
    if (fault) return fault;
    const inAll = await readAllShipped();
    const { rubric } = await tx.room.findUniqueOrThrow({ where: { id: room.id }, select: { rubric: true } });
    const grades = await listGiven(floor);
    const before = inAll.map((shipped) => rubricFrom(rubric, shipped));
    const given = grades.map(({ levels }) => levels);
    const { lost, other } = effectOf(before, criteria, given);
    if (lost + other > 0 && !evenIfGraded)
      return refuse("grades-change", {
        errors: { criteria: "grades-change" },
        details: { criteria: { lost, other, both: lost > 0 && other > 0 ? "yes" : "no" } },
      });
    await tx.room.update({
      where: { id: room.id },
      data: { rubric: jsonOf(toStore(criteria, inAll)) },
      select: { id: true },
    });
    if (lost > 0) await dropLevels(floor, grades, criteria);
    return { value: null, events: [...(await retellMeans(floor)), ...toldOf(lost + other > 0, grades)] };
  });

type Given = Readonly<{ memberId: string; levels: Levels; isReleased: boolean }>;

async function listGiven({ tx, room }: WideMemberFloor): Promise<readonly Given[]> {
  const found = await tx.grade.findMany({
    where: { roomId: room.id },
    select: { memberId: true, levels: true, releasedAt: true },
  });
  return found.map(({ memberId, levels, releasedAt }) => ({
    memberId,
    levels: levels as Levels,
    isReleased: releasedAt !== null,
  }));
}

async function dropLevels(
  { tx, room }: WideMemberFloor,
  grades: readonly Given[],
  rubric: Rubric,
): Promise<void> {
  for (const { memberId, levels } of grades) {
    const left = levelsIn(rubric, levels);
    if (Object.keys(left).length < Object.keys(levels).length)
      await tx.grade.update({
        where: { roomId_memberId: { roomId: room.id, memberId } },
        data: { levels: left },
        select: { memberId: true },
      });
  }
}

/** Teachers see another rubric; and students whose released grade it is, where it touches any. */
const toldOf = (isTouching: boolean, grades: readonly Given[]): readonly NewEvent[] => [
  { topic: "grade", told: ["teacher"] },
  ...grades.flatMap(({ memberId, isReleased }) =>
    isTouching && isReleased
      ? [{ topic: "grade" as const, subjectId: memberId, told: ["owner" as const] }]
      : [],
  ),
];

function faultOf(criteria: Rubric): Refusal | null {
  const faults = rubricFaults(criteria);
  return faults.length === 0
    ? null
    : refuse("invalid", { errors: Object.fromEntries(faults.map((field) => [field, "malformed"])) });
}

const jsonOf = (rubric: Rubric | string): Prisma.InputJsonValue => rubric as unknown as Prisma.InputJsonValue;
