import { z } from "zod";
import { choices, stages } from "../debate/vocabulary";
import { idField } from "../input/text-field";

/**
 * A vote, and at the closing one the posts that moved the voter. How many may be credited is the rule's to
 * say.
 */
export const ballotSchema = z
  .strictObject({
    stage: z.enum(stages),
    choice: z.enum(choices),
    credits: z.array(idField).max(20).optional(),
  })
  .refine(({ stage, credits }) => stage === "CLOSING" || !credits?.length, {
    path: ["credits"],
    message: "closing-only",
  });
