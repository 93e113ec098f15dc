import { z } from "zod";
import { shippedRubrics } from "../debate/grading/rubric";
import { gradeSchema } from "../grades/schemas";
import { criteriaField } from "../rubrics/schemas";

type Field<T> = z.ZodType<T>;

/** What a room's students are graded by: which of those that ship, or criteria of its own. */
export const rubricField = z.union([z.enum(shippedRubrics), criteriaField]);

/** A grade of a student's, and a comment on a post, as a file holds them. */
export const gradeFields = (by: Field<string | null>, time: Field<string>) => ({
  grade: z
    .strictObject({
      levels: gradeSchema.shape.levels,
      feedback: gradeSchema.shape.feedback.unwrap(),
      releasedAt: time.nullable(),
      by,
      at: time,
    })
    .nullable(),
  comment: z
    .strictObject({ text: gradeSchema.shape.comments.unwrap().element.shape.text, by, at: time })
    .nullable(),
});
