import { db } from "../db/client";
import { audienceOf } from "../debate/audience";
import type { Means } from "../debate/grading/means";
import type { Levels } from "../debate/grading/rubric";
import { type GradeRow, type GradeView, seeGrade } from "../debate/grading/visible-grade";
import type { KeptMeans } from "../grading/means";
import type { Member } from "../members/member";

/**
 * The grades that a member may see: a teacher all of the room, a student their own once it is released. Of a
 * draft the database is asked as of none, so that neither takes another time.
 */
export async function listGrades(member: Member): Promise<readonly GradeView[]> {
  const { roomId, id, role } = member;
  const mine = role === "TEACHER" ? { name: { not: "" } } : { id };
  const found = await db.grade.findMany({
    where: { roomId, member: mine, ...(role === "TEACHER" ? {} : { releasedAt: { not: null } }) },
    orderBy: { memberId: "asc" },
    select: { memberId: true, levels: true, feedback: true, releasedAt: true },
  });
  const remarks = found.length === 0 ? [] : await listRemarks(roomId, role === "TEACHER" ? null : id);
  return found.flatMap(({ levels, ...row }) => {
    const comments = remarks.flatMap(({ authorId, ...remark }) =>
      authorId === row.memberId ? [remark] : [],
    );
    const grade: GradeRow = { ...row, levels: levels as Levels, comments };
    return seeGrade(grade, audienceOf(member, row.memberId)) ?? [];
  });
}

/** One student's grade, as a member may see it. */
export const findGrade = async (member: Member, memberId: string): Promise<GradeView | null> =>
  (await listGrades(member)).find((grade) => grade.memberId === memberId) ?? null;

async function listRemarks(roomId: string, authorId: string | null) {
  const found = await db.remark.findMany({
    where: { roomId, ...(authorId === null ? {} : { post: { authorId } }) },
    orderBy: [{ post: { createdAt: "asc" } }, { postId: "asc" }],
    select: { postId: true, text: true, post: { select: { authorId: true } } },
  });
  return found.map(({ postId, text, post }) => ({ postId, text, authorId: post.authorId }));
}

/** The means of released grades as everybody in the room is shown them; null while too few are released. */
export async function readMeans({ roomId }: Member): Promise<Means | null> {
  const { graded } = await db.room.findUniqueOrThrow({ where: { id: roomId }, select: { graded: true } });
  const kept = graded as KeptMeans | null;
  return kept?.isShown ? { PROPOSITION: kept.PROPOSITION, OPPOSITION: kept.OPPOSITION } : null;
}

export type Phrase = Readonly<{ id: string; text: string }>;

/** What a room's teacher keeps to say again, the oldest first. */
export async function listPhrases({ roomId, id }: Member): Promise<readonly Phrase[]> {
  return db.phrase.findMany({
    where: { owner: { members: { some: { roomId, id, role: "TEACHER" } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true },
  });
}
