import { z } from "zod";
import { idField } from "../input/text-field";

/** What somebody has opened to answer: a post, or a paragraph of the essay. */
export const openingSchema = z.strictObject({ itemId: idField });
