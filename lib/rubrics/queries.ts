import { db } from "../db/client";
import { type Rubric, shippedRubrics } from "../debate/grading/rubric";
import { rubricFrom } from "../grading/stored";
import type { Language } from "../i18n/language";
import { readShipped } from "../i18n/shipped-rubrics";
import { isId } from "../input/text-field";
import type { Member } from "../members/member";

export type ListedRubric = Readonly<{ id: string; title: string; criteria: Rubric; isOwn: boolean }>;

const select = { id: true, title: true, criteria: true } as const;

/** The rubrics that ship, in a language, and the teacher's own. */
export async function listRubrics(teacherId: string, language: Language): Promise<readonly ListedRubric[]> {
  const [shipped, own] = await Promise.all([
    readShipped(language),
    db.rubric.findMany({ where: { ownerId: teacherId }, orderBy: [{ title: "asc" }, { id: "asc" }], select }),
  ]);
  return [
    ...shippedRubrics.map((id) => ({ id, ...shipped[id], isOwn: false })),
    ...own.map((row) => ({ ...row, criteria: row.criteria as unknown as Rubric, isOwn: true })),
  ];
}

/** The same for who teaches a room; those that ship alone for anybody else. */
export async function listRubricsFor(member: Member, language: Language): Promise<readonly ListedRubric[]> {
  const { teacherId } = await db.member.findUniqueOrThrow({
    where: { roomId_id: { roomId: member.roomId, id: member.id } },
    select: { teacherId: true },
  });
  return listRubrics(teacherId ?? "", language);
}

/** A rubric of the teacher's own; null for any other. */
export async function findRubric(teacherId: string, rubricId: string): Promise<ListedRubric | null> {
  if (!isId(rubricId)) return null;
  const row = await db.rubric.findFirst({ where: { id: rubricId, ownerId: teacherId }, select });
  return row && { ...row, criteria: row.criteria as unknown as Rubric, isOwn: true };
}

/** What a member's room grades by. It is no secret: whoever has a grade sees it. */
export async function readRubric({ roomId }: Member, language: Language): Promise<Rubric> {
  const [{ rubric }, shipped] = await Promise.all([
    db.room.findUniqueOrThrow({ where: { id: roomId }, select: { rubric: true } }),
    readShipped(language),
  ]);
  return rubricFrom(rubric, shipped);
}
