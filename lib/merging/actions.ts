"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { teacherAction } from "../members/action";
import { mergeSeats } from "./commands";
import { mergeSchema } from "./schemas";

export const mergeSeatsAction = teacherAction("mergeSeats", mergeSchema, async (member, input) => {
  const merged = await mergeSeats(member, input);
  if (!merged.ok) return merged;
  redirect(`/rooms/${member.roomId}/students` as Route);
});
