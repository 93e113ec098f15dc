"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findBrowser, findTrier, keepKnown } from "../auth/browser";
import { type Outcome, refuse } from "../debate/outcome";
import { readKnocker } from "../joining/knocker";
import { sendsMail } from "../mail/mailer";
import { visitorAction } from "../members/action";
import { askForLink, resetPassword } from "./commands";
import { forgotSchema, resetSchema } from "./schemas";
import { readWords } from "./words";

export const askForLinkAction = visitorAction("links", forgotSchema, async (input) =>
  sendsMail() ? askForLink(input, await readAsker(input.email), await readWords()) : refuse("not-found"),
);

async function readAsker(email: string) {
  const browser = await findBrowser();
  const isKnown = browser !== null && (await findTrier(email, browser.id)).isKnown;
  return { ...(await readKnocker()), isKnown };
}

export const resetPasswordAction = visitorAction(
  "linkUses",
  resetSchema,
  async (input): Promise<Outcome<never>> => {
    const changed = await resetPassword(input);
    if (!changed.ok) return changed;
    // Who tries wrong passwords elsewhere keeps its owner out of no browser in which a link was used.
    await keepKnown(changed.value.email);
    redirect("/login?changed=password" as Route);
  },
);
