"use server";

import { cookies } from "next/headers";
import { choiceCookie } from "../web/own-cookie";
import { languageCookie, languageOf } from "./language";

/** Keeps the reader's choice of a language for a year. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const language = languageOf(form.get("language"));
  if (language) (await cookies()).set(languageCookie, language, choiceCookie());
}
