"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "../auth/address";
import { askForBrowser, findTrier } from "../auth/browser";
import { checkCode, checkPassword, createToken, revokeToken } from "../auth/commands";
import { countedBy } from "../auth/given-names";
import { dropHalfway, findHalfway, keepHalfway } from "../auth/halfway";
import { nextPath } from "../auth/next-path";
import {
  codeFormSchema,
  deletionSchema,
  logInFormSchema,
  nameSchema,
  newTokenSchema,
  passwordFormSchema,
  signUpFormSchema,
  tokenTargetSchema,
} from "../auth/schemas";
import { signIn, signOut, withNewSession } from "../auth/sign-in";
import { type Outcome, refuse } from "../debate/outcome";
import { userAction, visitorAction } from "../members/action";
import { nothingSchema } from "../members/schemas";
import { fromHere } from "../web/from-here";
import {
  changeName,
  changePassword,
  deleteAccount,
  endEverywhere,
  forgetWrongTries,
  signUp,
} from "./commands";

export const signUpAction = visitorAction("signUps", signUpFormSchema, async ({ next, ...teacher }) => {
  const browser = await askForBrowser();
  if (!browser) return refuse("cookies-blocked");
  const newcomer = { address: addressOf(await headers()), browserId: countedBy(browser) };
  const made = await signUp(teacher, newcomer);
  if (!made.ok) return made;
  const { name, email } = teacher;
  await signIn({ teacherId: made.value.id, version: made.value.version, name, email });
  redirect(nextPath(next) as Route);
});

/** Signs in, or leads to where the code of a second factor is asked for. */
export const logInAction = visitorAction("passwords", logInFormSchema, async ({ next, ...credentials }) => {
  const browser = await askForBrowser();
  if (!browser) return refuse("cookies-blocked");
  const checked = await checkPassword(credentials, await findTrier(credentials.email, browser.id));
  if (!checked.ok) return checked;
  if (checked.value.hasSecondFactor) {
    await keepHalfway(checked.value);
    redirect(`/login/code?next=${encodeURIComponent(nextPath(next))}` as Route);
  }
  await signIn(checked.value);
  redirect(nextPath(next) as Route);
});

export const showCodeAction = visitorAction(
  "secondFactors",
  codeFormSchema,
  async ({ next, code }): Promise<Outcome<never>> => {
    const halfway = await findHalfway();
    if (!halfway) redirect(`/login?next=${encodeURIComponent(nextPath(next))}` as Route);
    const shown = await checkCode(halfway.teacherId, code);
    if (!shown.ok) return shown;
    await dropHalfway();
    await signIn(halfway);
    redirect(nextPath(next) as Route);
  },
);

export const logOutAction = fromHere(async () => {
  await signOut();
  redirect("/");
});

export const endEverywhereAction = userAction(
  "account",
  nothingSchema,
  async (teacher): Promise<Outcome<never>> => {
    await endEverywhere(teacher);
    await signOut();
    redirect("/login");
  },
);

export const forgetWrongTriesAction = userAction("account", nothingSchema, async (teacher) =>
  shownAnew(await forgetWrongTries(teacher)),
);
export const changeNameAction = userAction("account", nameSchema, async (teacher, change) =>
  shownAnew(await changeName(teacher, change)),
);
export const changePasswordAction = userAction(
  "account",
  passwordFormSchema,
  async (teacher, { password: current, newPassword: next }) =>
    shownAnew(await withNewSession(teacher, (renewed) => changePassword(renewed, { current, next }))),
);
export const createTokenAction = userAction("account", newTokenSchema, async (teacher, wish) =>
  shownAnew(await createToken(teacher, wish)),
);
export const revokeTokenAction = userAction("account", tokenTargetSchema, async (teacher, target) =>
  shownAnew(await revokeToken(teacher, target)),
);

export const deleteAccountAction = userAction("account", deletionSchema, async (teacher, deletion) => {
  const deleted = await deleteAccount(teacher, deletion);
  if (!deleted.ok) return deleted;
  await signOut();
  redirect("/");
});

/** The page that the form stands on is drawn again with what is true now. */
function shownAnew<T>(outcome: Outcome<T>): Outcome<T> {
  refresh();
  return outcome;
}
