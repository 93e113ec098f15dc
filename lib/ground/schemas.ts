import { z } from "zod";
import { longest } from "../debate/text/limits";
import { type Agreement, agreements } from "../debate/vocabulary";
import { idField, textField } from "../input/text-field";

/** A sentence that both sides may agree on, and the posts that it is built on. */
export const sentenceSchema = z.strictObject({
  text: textField(1, longest.sentence),
  postIds: z.array(idField).max(10).default([]),
});

/** The same as a form sends it. */
export const sentenceFormSchema = z
  .strictObject({ text: z.string(), postIds: z.array(z.string()).default([]) })
  .transform((fields): z.input<typeof sentenceSchema> => fields)
  .pipe(sentenceSchema);

/** What a student says of a sentence; null takes it back. */
export const voiceSchema = z.strictObject({
  sentenceId: idField,
  voice: z.enum(agreements).nullable(),
  reason: textField(0, longest.sentence, { multiline: true }).nullish(),
});

/** The same as a form sends it, where nothing chosen takes it back. */
export const voiceFormSchema = z
  .strictObject({ sentenceId: z.string(), voice: z.string(), reason: z.string().optional() })
  .transform(({ voice, ...rest }) => ({ ...rest, voice: voice === "" ? null : (voice as Agreement) }))
  .transform((fields): z.input<typeof voiceSchema> => fields)
  .pipe(voiceSchema);

/** A teacher lets a sentence through or back, or takes it away with a reason. */
export const sentenceReviewSchema = z
  .strictObject({
    sentenceId: idField,
    verdict: z.enum(["show", "hide"]),
    reason: textField(0, longest.reason, { multiline: true }).optional(),
  })
  .refine(({ verdict, reason }) => verdict === "show" || Boolean(reason), {
    path: ["reason"],
    message: "empty",
  });
