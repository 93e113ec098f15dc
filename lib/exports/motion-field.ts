import { z } from "zod";
import { longest } from "../debate/text/limits";
import { blockKinds, sides } from "../debate/vocabulary";
import { idField, textField } from "../input/text-field";
import { motionLanguage, motionTitle } from "../motions/schemas";

const mostParts = 400;

/** A list whose length is looked at before what is in it. */
export const listOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess((value, context) => {
    if (!Array.isArray(value) || value.length <= most) return value;
    context.addIssue({ code: "custom", message: "too-long" });
    return z.NEVER;
  }, z.array(item));

/** The essay that a room debates, in its file. */
export const motionField = z.strictObject({
  id: idField,
  title: motionTitle,
  language: motionLanguage,
  source: textField(0, longest.essaySource).nullable(),
  revision: z.int().min(1).max(100_000),
  hasPoints: z.boolean().default(false),
  parts: listOf(
    z.strictObject({
      id: idField,
      kind: z.enum(blockKinds),
      number: z.int().min(1).max(mostParts).nullable(),
      side: z.enum(sides).nullable(),
      text: textField(1, longest.essay, { multiline: true }),
    }),
    mostParts,
  ),
});
