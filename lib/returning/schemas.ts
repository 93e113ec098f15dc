import { z } from "zod";
import { idField } from "../input/text-field";
import { codeField, joinSchema } from "../joining/schemas";

/** Somebody who was here, as the form sends them: with the key, or with a wish for the teacher's press. */
export const comeBackSchema = joinSchema.extend({ ask: z.literal("yes").optional() });

export const waitingSchema = z.strictObject({ code: codeField });

export const returnTargetSchema = z.strictObject({ returnId: idField });
