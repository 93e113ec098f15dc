"use server";

import { refresh } from "next/cache";
import { refuse } from "../debate/outcome";
import { readLanguage } from "../i18n/reader-language";
import { sendsMail } from "../mail/mailer";
import { userAction, visitorAction } from "../members/action";
import { changeMailWish, stopMail } from "./commands";
import { mailWishSchema, stopMailSchema } from "./schemas";

export const changeMailWishAction = userAction("account", mailWishSchema, async (teacher, wish) => {
  if (!sendsMail()) return refuse("not-found");
  const outcome = await changeMailWish(teacher, { ...wish, language: await readLanguage() });
  refresh();
  return outcome;
});

export const stopMailAction = visitorAction("linkUses", stopMailSchema, stopMail);
