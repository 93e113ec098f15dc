import { z } from "zod";
import { idField } from "../input/text-field";

/** Two seats of one student: the one that stays, and the one whose things go over to it. */
export const mergeSchema = z.strictObject({ keptId: idField, otherId: idField });
