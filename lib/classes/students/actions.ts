"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { userAction } from "../../members/action";
import { studentSchema, studentTargetSchema } from "../schemas";
import { changeStudent, removeStudent, renewPin } from "./commands";

export const changeStudentAction = userAction("library", studentSchema, async (teacher, input) => {
  const changed = await changeStudent(teacher, input);
  if (!changed.ok) return changed;
  redirect(`/classes/${input.classId}` as Route);
});

export const renewPinAction = userAction("library", studentTargetSchema, async (teacher, input) => {
  const changed = await renewPin(teacher, input);
  if (!changed.ok) return changed;
  redirect(`/classes/${input.classId}` as Route);
});

export const removeStudentAction = userAction("library", studentTargetSchema, async (teacher, input) => {
  const changed = await removeStudent(teacher, input);
  if (!changed.ok) return changed;
  redirect(`/classes/${input.classId}` as Route);
});
