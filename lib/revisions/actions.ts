"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { userAction } from "../members/action";
import { copyMotion, deleteMotion, reviseMotion, shareMotion } from "./commands";
import { motionTargetSchema, revisionFormSchema, sharedTargetSchema, shareFormSchema } from "./schemas";

const pageOf = (motionId: string) => `/motions/${motionId}` as Route;

export const reviseMotionAction = userAction("library", revisionFormSchema, async (teacher, input) => {
  const revised = await reviseMotion(teacher, input);
  if (revised.ok) redirect(pageOf(revised.value.motionId));
  return revised;
});

export const copyMotionAction = userAction("library", motionTargetSchema, async (teacher, input) => {
  const copied = await copyMotion(teacher, input);
  if (copied.ok) redirect(pageOf(copied.value.motionId));
  return copied;
});

export const copySharedAction = userAction("library", sharedTargetSchema, async (teacher, input) => {
  const copied = await copyMotion(teacher, input);
  if (copied.ok) redirect(pageOf(copied.value.motionId));
  return copied;
});

export const shareMotionAction = userAction("library", shareFormSchema, async (teacher, input) => {
  const shared = await shareMotion(teacher, input);
  if (shared.ok) redirect(pageOf(shared.value.motionId));
  return shared;
});

export const deleteMotionAction = userAction("library", motionTargetSchema, async (teacher, input) => {
  const deleted = await deleteMotion(teacher, input);
  if (deleted.ok) redirect("/motions" as Route);
  return deleted;
});
