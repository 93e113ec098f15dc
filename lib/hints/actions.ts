"use server";

import { cookies } from "next/headers";
import { roles } from "../debate/vocabulary";
import { choiceCookie } from "../web/own-cookie";
import { hintCookie, readSeenHints } from "./hint";

/** Puts the first steps of a role away on this browser, for a year. */
export async function dismissHintAction(form: FormData): Promise<void> {
  const role = roles.find((one) => one === form.get("role"));
  if (!role) return;
  const seen = new Set([...(await readSeenHints()), role]);
  (await cookies()).set(hintCookie, [...seen].join("."), choiceCookie());
}
