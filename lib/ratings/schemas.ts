import { z } from "zod";
import { idField } from "../input/text-field";

const score = z.int().min(1).max(5);

export const ratingSchema = z.strictObject({ postId: idField, score });

/** The same as a form sends it. */
export const ratingFormSchema = z
  .strictObject({ postId: z.string(), score: z.coerce.number() })
  .pipe(ratingSchema);
