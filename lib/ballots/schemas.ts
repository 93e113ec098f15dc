import { z } from "zod";
import { choices, stages } from "../debate/vocabulary";

export const ballotSchema = z.strictObject({ stage: z.enum(stages), choice: z.enum(choices) });
