"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { userAction } from "../members/action";
import { addPair, addPoints } from "./commands";
import { pairFormSchema, pointsFormSchema } from "./schemas";

export const addPointsAction = userAction("library", pointsFormSchema, async (teacher, input) => {
  const added = await addPoints(teacher, input);
  if (added.ok) redirect(`/motions/${added.value.motionId}` as Route);
  return added;
});

export const addPairAction = userAction("library", pairFormSchema, async (teacher, input) => {
  const added = await addPair(teacher, input);
  if (added.ok) redirect(`/motions/${added.value.motionId}` as Route);
  return added;
});
