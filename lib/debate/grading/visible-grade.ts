import type { Audience } from "../audience";
import type { Levels } from "./rubric";

/** A comment of a teacher's on one post. */
type RemarkView = Readonly<{ postId: string; text: string }>;

/** A grade as it is stored, with the comments on its student's posts. */
export type GradeRow = Readonly<{
  memberId: string;
  levels: Levels;
  feedback: string;
  releasedAt: Date | null;
  comments: readonly RemarkView[];
}>;

export type GradeView = Omit<GradeRow, "releasedAt"> & Readonly<{ releasedAt: string | null }>;

/** Whether there is a level, feedback or a comment in a grade. */
export const saysSomething = ({ levels, feedback, comments }: Omit<GradeRow, "releasedAt">): boolean =>
  Object.keys(levels).length > 0 || feedback !== "" || comments.length > 0;

/**
 * The one door out for grades, as visibility.ts is for all else: the teachers' alone until one is released,
 * and then its student's, too. Who looks on as the student sees what they see; the wall and the class none.
 */
export function seeGrade(row: GradeRow, audience: Audience): GradeView | null {
  const maySee = audience === "teacher" || (audience === "owner" && row.releasedAt !== null);
  return maySee ? { ...row, releasedAt: row.releasedAt?.toISOString() ?? null } : null;
}
