"use server";

import { teacherAction } from "../members/action";
import { moderate } from "./commands";
import { moderationFormSchema } from "./schemas";

export const moderateAction = teacherAction("moderate", moderationFormSchema, moderate);
