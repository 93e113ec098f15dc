"use server";

import { teacherAction, userAction } from "../members/action";
import { addPhrase, releaseGrades, removePhrase, saveGrade } from "./commands";
import { gradeFormSchema, phraseSchema, phraseTargetSchema, releaseFormSchema } from "./schemas";

export const saveGradeAction = teacherAction("saveGrade", gradeFormSchema, saveGrade);
export const releaseGradesAction = teacherAction("releaseGrades", releaseFormSchema, releaseGrades);
export const addPhraseAction = userAction("library", phraseSchema, addPhrase);
export const removePhraseAction = userAction("library", phraseTargetSchema, removePhrase);
