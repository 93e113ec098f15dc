import { z } from "zod";
import type { MotionView } from "../debate/views";

const id = z.string().min(1);
const theirs = z
  .literal("OPPOSITION")
  .optional()
  .meta({ description: "In a pair of essays: it makes the Opposition's case." });

/** The shape of an essay as the API shows it. */
export const motionShape = z.strictObject({
  id,
  title: z.string(),
  language: z.string(),
  source: z.string().nullable(),
  revision: z.int(),
  paragraphs: z.array(z.strictObject({ id, number: z.int(), text: z.string(), side: theirs })),
  between: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(["HEADING", "LIST", "QUOTATION", "FOOTNOTE"]),
        text: z.string(),
        after: z.int(),
        side: theirs,
      }),
    )
    .meta({
      description:
        "Parts of the essay that are shown and not debated; `after` is the number of the paragraph before.",
    }),
}) satisfies z.ZodType<MotionView>;
