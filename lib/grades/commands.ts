import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import type { NewEvent } from "../db/room-writer";
import { type Levels, levelsIn } from "../debate/grading/rubric";
import { done, type Outcome, refuse } from "../debate/outcome";
import { retellMeans } from "../grading/means";
import { rubricFrom } from "../grading/stored";
import { readShipped } from "../i18n/shipped-rubrics";
import { isId } from "../input/text-field";
import { changeRoomAsTeacher, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import type { gradeSchema, phraseSchema, releaseFormSchema } from "./schemas";

type Saving = Readonly<{ memberId: string; grade: z.output<typeof gradeSchema> }>;

/**
 * Keeps what a teacher says of a student's work. It is a draft until it is released; what is changed of a
 * released one the student sees at once.
 */
export const saveGrade = (
  member: Member,
  { memberId, grade }: Saving,
): Promise<Outcome<{ memberId: string; isReleased: boolean }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, writer, now } = floor;
    const { levels, feedback, comments = [], isReleased } = grade;
    const of = { roomId: room.id, memberId };
    if (!isId(memberId) || !(await isStudent(floor, memberId))) return refuse("not-found");
    if (!(await hasLevels(floor, levels))) return refuse("invalid", { errors: { levels: "no-such-level" } });
    if (!(await areTheirs(floor, memberId, comments)))
      return refuse("not-found", { errors: { comments: "not-found" } });
    const before = await tx.grade.findUnique({
      where: { roomId_memberId: of },
      select: { releasedAt: true },
    });
    const wasReleased = before !== null && before.releasedAt !== null;
    const isOut = isReleased ?? wasReleased;
    const releasedAt = isOut ? (before?.releasedAt ?? now) : null;
    const data = { levels, feedback, releasedAt, byId: writer.id, changedAt: now };
    await tx.grade.upsert({
      where: { roomId_memberId: of },
      create: { ...of, ...data },
      update: data,
      select: { memberId: true },
    });
    await keepRemarks(floor, comments);
    return {
      value: { memberId, isReleased: isOut },
      events: [...(await retellMeans(floor)), toldOf(memberId, isOut || wasReleased)],
    };
  });

/** Releases grades, or takes them back: one, or all in which something is said. */
export const releaseGrades = (
  member: Member,
  { memberId, isReleased }: z.output<typeof releaseFormSchema>,
): Promise<Outcome<{ count: number }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, now } = floor;
    const found = await tx.grade.findMany({
      where: {
        roomId: room.id,
        ...(memberId === undefined ? {} : { memberId }),
        member: { name: { not: "" } },
        releasedAt: isReleased ? null : { not: null },
      },
      select: { memberId: true, levels: true, feedback: true },
    });
    const saying = isReleased && memberId === undefined ? await listSaying(floor, found) : found;
    const ids = saying.map((grade) => grade.memberId);
    if (memberId !== undefined && ids.length === 0 && !(await isStudent(floor, memberId)))
      return refuse("not-found");
    if (ids.length === 0) return { value: { count: 0 }, events: [] };
    await tx.grade.updateMany({
      where: { roomId: room.id, memberId: { in: ids } },
      data: { releasedAt: isReleased ? now : null },
    });
    return {
      value: { count: ids.length },
      events: [...(await retellMeans(floor)), ...ids.map((id) => toldOf(id, true))],
    };
  });

/** Teachers see it at once; its student, where they see it or saw it. */
const toldOf = (memberId: string, isSeen: boolean): NewEvent => ({
  topic: "grade",
  subjectId: memberId,
  told: isSeen ? ["teacher", "owner"] : ["teacher"],
});

const isStudent = async ({ tx, room }: WideMemberFloor, id: string): Promise<boolean> =>
  (await tx.member.count({ where: { roomId: room.id, id, role: "STUDENT", name: { not: "" } } })) > 0;

async function hasLevels({ tx, room }: WideMemberFloor, levels: Levels): Promise<boolean> {
  const { rubric } = await tx.room.findUniqueOrThrow({ where: { id: room.id }, select: { rubric: true } });
  const known = levelsIn(rubricFrom(rubric, await readShipped("en")), levels);
  return Object.keys(known).length === Object.keys(levels).length;
}

type Remarks = NonNullable<z.output<typeof gradeSchema>["comments"]>;

async function areTheirs({ tx, room }: WideMemberFloor, authorId: string, said: Remarks): Promise<boolean> {
  const ids = [...new Set(said.map(({ postId }) => postId))];
  return (await tx.post.count({ where: { roomId: room.id, authorId, id: { in: ids } } })) === ids.length;
}

async function keepRemarks({ tx, room, writer, now }: WideMemberFloor, said: Remarks): Promise<void> {
  for (const { postId, text } of said) {
    const of = { roomId: room.id, postId };
    const data = { text, byId: writer.id, createdAt: now };
    if (text === "") await tx.remark.deleteMany({ where: of });
    else
      await tx.remark.upsert({
        where: { roomId_postId: of },
        create: { ...of, ...data },
        update: data,
        select: { postId: true },
      });
  }
}

type Said = Readonly<{ memberId: string; levels: unknown; feedback: string }>;

/** Those of some grades in which there is a level, feedback or a comment. */
async function listSaying({ tx, room }: WideMemberFloor, grades: readonly Said[]): Promise<readonly Said[]> {
  const remarks = await tx.remark.findMany({
    where: { roomId: room.id },
    select: { post: { select: { authorId: true } } },
  });
  const authors = new Set(remarks.map(({ post }) => post.authorId));
  return grades.filter(
    ({ memberId, levels, feedback }) =>
      Object.keys(levels as Levels).length > 0 || feedback !== "" || authors.has(memberId),
  );
}

/** So many phrases a teacher keeps at most. */
const mostPhrases = 100;

export async function addPhrase(
  { teacherId }: SignedIn,
  { text }: z.output<typeof phraseSchema>,
): Promise<Outcome<{ phraseId: string }>> {
  if ((await db.phrase.count({ where: { ownerId: teacherId } })) >= mostPhrases) return refuse("too-many");
  const id = newId();
  await db.phrase.create({ data: { id, ownerId: teacherId, text }, select: { id: true } });
  return done({ phraseId: id });
}

export async function removePhrase(
  { teacherId }: SignedIn,
  { phraseId }: Readonly<{ phraseId: string }>,
): Promise<Outcome<{ phraseId: string }>> {
  const gone = await db.phrase.deleteMany({ where: { id: phraseId, ownerId: teacherId } });
  return gone.count > 0 ? done({ phraseId }) : refuse("not-found");
}
