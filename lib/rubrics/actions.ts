"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { teacherAction, userAction } from "../members/action";
import { changeRubric, deleteRubric, saveRubric } from "./commands";
import { roomRubricFormSchema, rubricFormSchema, rubricTargetSchema } from "./schemas";

export const changeRubricAction = teacherAction("changeRubric", roomRubricFormSchema, changeRubric);

/** Keeps a rubric of one's own; a new one is opened. */
export const saveRubricAction = userAction("library", rubricFormSchema, async (teacher, input) => {
  const outcome = await saveRubric(teacher, input);
  if (outcome.ok && input.rubricId === undefined) redirect(`/rubrics/${outcome.value.rubricId}` as Route);
  return outcome;
});

/** The same from a room, whose page stays. */
export const keepRubricAction = userAction("library", rubricFormSchema, saveRubric);

export const deleteRubricAction = userAction("library", rubricTargetSchema, async (teacher, input) => {
  const outcome = await deleteRubric(teacher, input);
  if (outcome.ok) redirect("/rubrics" as Route);
  return outcome;
});
