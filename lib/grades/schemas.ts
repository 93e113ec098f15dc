import { z } from "zod";
import { sizes } from "../debate/grading/rubric";
import { longest } from "../debate/text/limits";
import { idField, textField } from "../input/text-field";
import { criterionIdField } from "../rubrics/schemas";

const [, mostCriteria] = sizes.criteria;
const [, mostLevels] = sizes.levels;

const levelField = z
  .int()
  .min(0)
  .max(mostLevels - 1);
const feedbackField = textField(0, longest.feedback, { multiline: true });
const remarkField = textField(0, longest.remark, { multiline: true });

/** Levels by criterion; a comment with no text is taken away; what is not given stays as it is. */
export const gradeSchema = z.strictObject({
  levels: z
    .record(criterionIdField, levelField)
    .refine((levels) => Object.keys(levels).length <= mostCriteria, "too-long")
    .meta({ description: "The index of a level, from 0, by the id of its criterion." }),
  feedback: feedbackField.optional(),
  comments: z
    .array(z.strictObject({ postId: idField, text: remarkField }))
    .max(500)
    .optional(),
  isReleased: z.boolean().optional(),
});

const savingSchema = z.strictObject({ memberId: idField, grade: gradeSchema });

const chosen = z
  .string()
  .regex(/^$|^[\w-]{1,40} [0-5]$/, "malformed")
  .optional();

/** As the form sends it: `level0` to `level7` are "criterion index", and comments stand beside their posts. */
export const gradeFormSchema = z
  .strictObject({
    memberId: idField,
    level0: chosen,
    level1: chosen,
    level2: chosen,
    level3: chosen,
    level4: chosen,
    level5: chosen,
    level6: chosen,
    level7: chosen,
    feedback: z.string(),
    remarkOn: z.array(z.string()).default([]),
    remark: z.array(z.string()).default([]),
  })
  .transform(
    ({ memberId, feedback, remarkOn, remark, ...levels }): z.input<typeof savingSchema> => ({
      memberId,
      grade: {
        levels: Object.fromEntries(
          Object.values(levels).flatMap((level) => {
            const [id = "", at = ""] = level?.split(" ") ?? [];
            return id === "" ? [] : [[id, Number(at)] as const];
          }),
        ),
        feedback,
        comments: remarkOn.map((postId, at) => ({ postId, text: remark[at] ?? "" })),
      },
    }),
  )
  .pipe(savingSchema);

/** Whose grades are released or taken back; without anybody all that there are. */
export const releaseFormSchema = z.strictObject({
  memberId: idField.optional(),
  isReleased: z.enum(["true", "false"]).transform((text) => text === "true"),
});

export const phraseSchema = z.strictObject({ text: textField(1, longest.phrase, { multiline: true }) });

export const phraseTargetSchema = z.strictObject({ phraseId: idField });
