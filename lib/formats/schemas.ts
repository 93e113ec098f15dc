import { z } from "zod";
import type { Phase } from "../debate/phases";
import { longest } from "../debate/text/limits";
import { gateScopes, kinds, stages } from "../debate/vocabulary";
import { idField, textField } from "../input/text-field";

const kindList = z.array(z.enum(kinds)).max(kinds.length);

/** One phase of a format. What makes a format impossible is the rule's to say (lib/debate/formats). */
export const formatPhaseSchema = z.strictObject({
  key: z.string().min(1).max(40),
  title: textField(1, longest.phaseTitle),
  minutes: z.int().min(1).max(43_200).nullable(),
  autoAdvance: z.boolean(),
  allows: z.strictObject({
    post: z.strictObject({ PROPOSITION: kindList, OPPOSITION: kindList }),
    reply: z.boolean(),
    rate: z.boolean(),
    ballot: z.enum(stages).nullable(),
    swap: z.boolean(),
    reveals: z.boolean(),
    ground: z.boolean().optional(),
    floor: z
      .strictObject({ turnSeconds: z.int().min(10).max(1800), bankSeconds: z.int().min(10).max(36_000) })
      .optional(),
  }),
  writeFirst: z.enum(gateScopes).nullable(),
  sayItBack: z.boolean(),
}) satisfies z.ZodType<Phase>;

export const formatSchema = z.strictObject({
  title: textField(1, longest.formatTitle),
  phases: z.array(formatPhaseSchema).min(1).max(30),
});

/** The same as the form of a format sends it, whose phases are one field of JSON. */
export const formatFormSchema = z.strictObject({
  formatId: idField,
  title: formatSchema.shape.title,
  phases: z
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
    .pipe(formatSchema.shape.phases),
});

export const formatTargetSchema = z.strictObject({ formatId: idField });

export const copyFormatSchema = z.strictObject({ formatId: idField, title: formatSchema.shape.title });
