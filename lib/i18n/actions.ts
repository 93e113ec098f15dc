"use server";

import { writeCookie } from "../web/cookie-jar";
import { languageCookie } from "../web/cookies";
import { languageOf } from "./language";

/** Keeps the reader's choice of a language for a year. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const language = languageOf(form.get("language"));
  if (language) await writeCookie(languageCookie, language);
}
