"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { userAction } from "../members/action";
import { addMotion, changeKinds } from "./commands";
import { kindsSchema, motionFormSchema } from "./schemas";

export const addMotionAction = userAction("library", motionFormSchema, async (teacher, motion) => {
  const added = await addMotion(teacher, motion);
  if (!added.ok) return added;
  redirect(`/motions/${added.value.motionId}` as Route);
});

export const changeKindsAction = userAction("library", kindsSchema, async (teacher, input) => {
  const changed = await changeKinds(teacher, input);
  if (!changed.ok) return changed;
  redirect(`/motions/${input.motionId}` as Route);
});
