import { z } from "zod";
import { idField } from "../input/text-field";

export const studentTargetSchema = z.strictObject({ memberId: idField });
