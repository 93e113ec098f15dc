"use server";

import { memberAction, teacherAction } from "../members/action";
import { nothingSchema } from "../members/schemas";
import { closeDigest, endHomework, giveHomework } from "./commands";
import { homeworkFormSchema } from "./schemas";

export const giveHomeworkAction = teacherAction("giveHomework", homeworkFormSchema, giveHomework);
export const endHomeworkAction = teacherAction("endHomework", nothingSchema, endHomework);
export const closeDigestAction = memberAction("closeDigest", "seats", nothingSchema, closeDigest);
