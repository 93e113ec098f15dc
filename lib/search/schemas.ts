import { z } from "zod";
import { longestQuery } from "../debate/search/terms";
import { textField } from "../input/text-field";

/** What a search in a room asks for: words, and which page of what is found, from 0 on. */
export const roomSearchSchema = z.strictObject({
  q: textField(1, longestQuery),
  page: z.coerce.number().int().min(0).max(9999).default(0),
});
