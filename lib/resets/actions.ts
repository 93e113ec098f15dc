"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "../auth/address";
import { type Outcome, refuse } from "../debate/outcome";
import { sendsMail } from "../mail/mailer";
import { visitorAction } from "../members/action";
import { askForLink, resetPassword } from "./commands";
import { forgotSchema, resetSchema } from "./schemas";
import { readWords } from "./words";

export const askForLinkAction = visitorAction("links", forgotSchema, async (input) =>
  sendsMail()
    ? askForLink(input, { address: addressOf(await headers()) }, await readWords())
    : refuse("not-found"),
);

export const resetPasswordAction = visitorAction(
  "links",
  resetSchema,
  async (input): Promise<Outcome<never>> => {
    const changed = await resetPassword(input, addressOf(await headers()));
    if (!changed.ok) return changed;
    redirect("/login?changed=password" as Route);
  },
);
