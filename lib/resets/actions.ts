"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "../auth/address";
import type { Outcome } from "../debate/outcome";
import { visitorAction } from "../members/action";
import { resetPassword } from "./commands";
import { resetSchema } from "./schemas";

export const resetPasswordAction = visitorAction(
  "links",
  resetSchema,
  async (input): Promise<Outcome<never>> => {
    const changed = await resetPassword(input, addressOf(await headers()));
    if (!changed.ok) return changed;
    redirect("/login?changed=password" as Route);
  },
);
