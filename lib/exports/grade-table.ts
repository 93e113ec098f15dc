import type { Levels, Rubric } from "../debate/grading/rubric";
import type { Targets } from "../debate/grading/targets";
import type { Side } from "../debate/vocabulary";

/** A student as a table of grades has them; the teacher's own words only where names are real. */
type GradedStudent = Readonly<{
  name: string;
  side: Side | null;
  levels: Levels;
  feedback: string | null;
  comments: readonly string[];
  releasedAt: string | null;
  written: Targets;
}>;

export type GradeTable = Readonly<{
  title: string;
  createdAt: string;
  rubric: Rubric;
  students: readonly GradedStudent[];
}>;
