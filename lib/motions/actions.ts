"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { userAction } from "../members/action";
import { addMotion } from "./commands";
import { motionFormSchema } from "./schemas";

export const addMotionAction = userAction(motionFormSchema, async (teacher, motion) => {
  const added = await addMotion(teacher, motion);
  if (!added.ok) return added;
  redirect(`/motions/${added.value.motionId}` as Route);
});
