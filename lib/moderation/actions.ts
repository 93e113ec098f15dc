"use server";

import { teacherAction } from "../members/action";
import { moderate } from "./commands";
import { moderateMany } from "./many";
import { manyFormSchema, moderationFormSchema, undoSchema } from "./schemas";
import { undoMany } from "./undo";

export const moderateAction = teacherAction("moderate", moderationFormSchema, moderate);
export const moderateManyAction = teacherAction("moderateMany", manyFormSchema, moderateMany);
export const undoManyAction = teacherAction("undoMany", undoSchema, undoMany);
