"use server";

import { cookies } from "next/headers";
import { choiceCookie } from "../web/own-cookie";
import { themeCookie, themes } from "./theme";

/** Keeps the reader's choice of light, dark or the system's for a year. */
export async function chooseThemeAction(form: FormData): Promise<void> {
  const theme = themes.find((one) => one === form.get("theme"));
  if (theme) (await cookies()).set(themeCookie, theme, choiceCookie());
}
