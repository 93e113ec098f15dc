import { z } from "zod";
import { idField } from "../input/text-field";

export const memberTargetSchema = z.strictObject({ memberId: idField });

export const nothingSchema = z.strictObject({});
