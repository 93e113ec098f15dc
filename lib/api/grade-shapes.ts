import { z } from "zod";
import type { Rubric } from "../debate/grading/rubric";
import type { GradeView } from "../debate/grading/visible-grade";
import type { Work } from "../grades/work";
import { memberShape, postShape, snapshotShape } from "./shapes";

/** The shapes of rubrics, grades and a student's work. */
const id = z.string().min(1);
const count = z.int().min(0);

export const rubricShape = z.strictObject({
  criteria: z.array(
    z.strictObject({
      id,
      title: z.string(),
      levels: z.array(z.strictObject({ title: z.string(), points: count })),
    }),
  ),
}) satisfies z.ZodType<{ criteria: Rubric }>;

const gradeShape = z.strictObject({
  memberId: id,
  levels: z.record(z.string(), count).describe("The index of a level by the id of its criterion."),
  feedback: z.string(),
  comments: z.array(z.strictObject({ postId: id, text: z.string() })),
  releasedAt: z.iso.datetime().nullable().describe("Null while it is a draft, the teachers' alone."),
}) satisfies z.ZodType<GradeView>;

export const gradesShape = z.strictObject({
  criteria: rubricShape.shape.criteria,
  grades: z.array(gradeShape),
});

export const savedGradeShape = gradeShape;

const targets = z.strictObject({ posts: count, replies: count });

export const workShape = z.strictObject({
  member: memberShape,
  posts: z.array(
    z.strictObject({
      post: postShape,
      answers: postShape.nullable(),
      answeredBy: z.array(postShape),
      rating: snapshotShape.shape.ratings.valueType.nullable(),
    }),
  ),
  counts: targets.extend({ words: count, answered: count }),
  targets: targets.nullable().describe("What the room asks of each student, if anything."),
  grade: gradeShape.nullable().describe("Of oneself once it is released."),
}) satisfies z.ZodType<Work>;
