"use server";

import { writeCookie } from "../web/cookie-jar";
import { themeCookie } from "../web/cookies";
import { fromHere } from "../web/from-here";
import { themes } from "./theme";

/** Keeps the reader's choice of light, dark or the system's for a year. */
export const chooseThemeAction = fromHere(async (form) => {
  const theme = themes.find((one) => one === form.get("theme"));
  if (theme) await writeCookie(themeCookie, theme);
});
