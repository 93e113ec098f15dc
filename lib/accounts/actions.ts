"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "../auth/address";
import { askForBrowserId } from "../auth/browser";
import { changeName, checkPassword, createToken, deleteAccount, revokeToken, signUp } from "../auth/commands";
import { nextPath } from "../auth/next-path";
import {
  deletionSchema,
  logInFormSchema,
  nameSchema,
  newTokenSchema,
  signUpFormSchema,
  tokenTargetSchema,
} from "../auth/schemas";
import { signIn, signOut } from "../auth/sign-in";
import { type Outcome, refuse } from "../debate/outcome";
import { userAction, visitorAction } from "../members/action";

export const signUpAction = visitorAction(signUpFormSchema, async ({ next, ...teacher }) => {
  if (!(await askForBrowserId())) return refuse("cookies-blocked");
  const made = await signUp(teacher, addressOf(await headers()));
  if (!made.ok) return made;
  await signIn({ teacherId: made.value.id, name: teacher.name, email: teacher.email });
  redirect(nextPath(next) as Route);
});

export const logInAction = visitorAction(logInFormSchema, async ({ next, ...credentials }) => {
  if (!(await askForBrowserId())) return refuse("cookies-blocked");
  const checked = await checkPassword(credentials, addressOf(await headers()));
  if (!checked.ok) return checked;
  await signIn(checked.value);
  redirect(nextPath(next) as Route);
});

export async function logOutAction(): Promise<void> {
  await signOut();
  redirect("/");
}

export const changeNameAction = userAction(nameSchema, async (teacher, change) =>
  shownAnew(await changeName(teacher, change)),
);
export const createTokenAction = userAction(newTokenSchema, async (teacher, wish) =>
  shownAnew(await createToken(teacher, wish)),
);
export const revokeTokenAction = userAction(tokenTargetSchema, async (teacher, target) =>
  shownAnew(await revokeToken(teacher, target)),
);

export const deleteAccountAction = userAction(deletionSchema, async (teacher, deletion) => {
  const deleted = await deleteAccount(teacher, deletion, addressOf(await headers()));
  if (!deleted.ok) return deleted;
  await signOut();
  redirect("/");
});

/** The page that the form stands on is drawn again with what is true now. */
function shownAnew<T>(outcome: Outcome<T>): Outcome<T> {
  refresh();
  return outcome;
}
