"use server";

import { writeCookie } from "../web/cookie-jar";
import { themeCookie } from "../web/cookies";
import { themes } from "./theme";

/** Keeps the reader's choice of light, dark or the system's for a year. */
export async function chooseThemeAction(form: FormData): Promise<void> {
  const theme = themes.find((one) => one === form.get("theme"));
  if (theme) await writeCookie(themeCookie, theme);
}
