import { z } from "zod";
import { type Rubric, sizes } from "../debate/grading/rubric";
import { longest } from "../debate/text/limits";
import { idField, textField } from "../input/text-field";

/** The id of a criterion, by which grades know it. */
export const criterionIdField = z.string().regex(/^[a-z\d][\w-]{0,39}$/i, "malformed");

const [fewestCriteria, mostCriteria] = sizes.criteria;
const [fewestLevels, mostLevels] = sizes.levels;
const [fewestPoints, mostPoints] = sizes.points;

const levelSchema = z.strictObject({
  title: textField(1, longest.level),
  points: z.int().min(fewestPoints).max(mostPoints),
});

export const criteriaField = z
  .array(
    z.strictObject({
      id: criterionIdField,
      title: textField(1, longest.criterion),
      levels: z.array(levelSchema).min(fewestLevels).max(mostLevels),
    }),
  )
  .min(fewestCriteria)
  .max(mostCriteria) satisfies z.ZodType<Rubric>;

/** The rubric of a room; `evenIfGraded` where it is known that grades change by it. */
export const roomRubricSchema = z.strictObject({
  criteria: criteriaField,
  evenIfGraded: z.boolean().default(false),
});

/** Criteria as one field of JSON, as the form of a rubric sends them. */
const criteriaText = z
  .string()
  .max(60_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "malformed" });
      return z.NEVER;
    }
  })
  .pipe(criteriaField);

export const roomRubricFormSchema = z.strictObject({
  criteria: criteriaText,
  evenIfGraded: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
});

export const rubricFormSchema = z.strictObject({
  /** Null for a new one. */
  rubricId: idField.optional(),
  title: textField(1, longest.rubricTitle),
  criteria: criteriaText,
});

export const rubricTargetSchema = z.strictObject({ rubricId: idField });
