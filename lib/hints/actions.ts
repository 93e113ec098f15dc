"use server";

import { roles } from "../debate/vocabulary";
import { writeCookie } from "../web/cookie-jar";
import { hintCookie } from "../web/cookies";
import { readSeenHints } from "./hint";

/** Puts the first steps of a role away on this browser, for a year. */
export async function dismissHintAction(form: FormData): Promise<void> {
  const role = roles.find((one) => one === form.get("role"));
  if (!role) return;
  const seen = new Set([...(await readSeenHints()), role]);
  await writeCookie(hintCookie, [...seen].join("."));
}
