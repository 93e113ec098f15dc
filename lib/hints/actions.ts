"use server";

import { roles } from "../debate/vocabulary";
import { writeCookie } from "../web/cookie-jar";
import { hintCookie } from "../web/cookies";
import { fromHere } from "../web/from-here";
import { readSeenHints } from "./hint";

/** Puts the first steps of a role away on this browser, for a year. */
export const dismissHintAction = fromHere(async (form) => {
  const role = roles.find((one) => one === form.get("role"));
  if (!role) return;
  const seen = new Set([...(await readSeenHints()), role]);
  await writeCookie(hintCookie, [...seen].join("."));
});
