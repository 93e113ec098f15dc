import { z } from "zod";
import { isDebated } from "../debate/essay/block";
import { splitBlocks } from "../debate/essay/blocks";
import { longest } from "../debate/text/limits";
import { idField, textField } from "../input/text-field";

export const mostParagraphs = 200;
const mostBlocks = 400;

const title = textField(1, longest.motion);
const source = textField(0, longest.essaySource);
const text = textField(1, longest.essay, { multiline: true }).refine((essay) => {
  const blocks = splitBlocks(essay);
  return blocks.length <= mostBlocks && blocks.filter(isDebated).length <= mostParagraphs;
}, "too-many-paragraphs");
const paragraphs = z
  .array(textField(1, longest.essay, { multiline: true }))
  .min(1)
  .max(mostParagraphs, "too-many-paragraphs")
  .refine((all) => all.reduce((sum, one) => sum + one.length, 0) <= longest.essay, "too-long");

/** What of a motion is written anew: its parts parted by blank lines, or its paragraphs one by one. */
export const revisionSchema = z
  .strictObject({
    title: title.optional(),
    source: source.nullish(),
    text: text.optional(),
    against: text
      .optional()
      .meta({ description: "With `text`: the Opposition's essay, so that the motion is a pair of essays." }),
    paragraphs: paragraphs.optional(),
  })
  .refine((given) => given.against === undefined || given.text !== undefined, {
    path: ["text"],
    error: "missing",
  })
  .refine((given) => given.text === undefined || given.paragraphs === undefined, {
    path: ["paragraphs"],
    error: "one-of-both",
  });

/** The same from a form, with the revision that was changed in it. */
export const revisionFormSchema = z.strictObject({
  motionId: idField,
  base: z.coerce.number().int(),
  title,
  source,
  text,
  against: text.optional(),
});

export const motionTargetSchema = z.strictObject({ motionId: idField });

/** Another teacher's motion, by the link to it. */
export const sharedTargetSchema = z.strictObject({
  token: z.string().regex(/^[\w-]{1,64}\.[0-9a-f]{1,64}$/, "malformed"),
});

export const shareSchema = z.strictObject({ shared: z.boolean() });

export const shareFormSchema = z.strictObject({
  motionId: idField,
  shared: z.enum(["true", "false"]).transform((given) => given === "true"),
});
