"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { Outcome } from "../debate/outcome";
import { visitorAction } from "../members/action";
import { resetPassword } from "./commands";
import { resetSchema } from "./schemas";

export const resetPasswordAction = visitorAction(resetSchema, async (input): Promise<Outcome<never>> => {
  const changed = await resetPassword(input);
  if (!changed.ok) return changed;
  redirect("/login?changed=password" as Route);
});
