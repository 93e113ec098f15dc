"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { userAction } from "../members/action";
import { changeFormat, copyFormat, deleteFormat } from "./commands";
import { copyFormatSchema, formatFormSchema, formatTargetSchema } from "./schemas";

export const copyFormatAction = userAction("library", copyFormatSchema, async (teacher, input) => {
  const outcome = await copyFormat(teacher, input);
  if (outcome.ok) redirect(`/formats/${outcome.value.formatId}` as Route);
  return outcome;
});

export const changeFormatAction = userAction("library", formatFormSchema, changeFormat);

export const deleteFormatAction = userAction("library", formatTargetSchema, async (teacher, input) => {
  const outcome = await deleteFormat(teacher, input);
  if (outcome.ok) redirect("/formats" as Route);
  return outcome;
});
