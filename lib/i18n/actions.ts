"use server";

import { writeCookie } from "../web/cookie-jar";
import { languageCookie } from "../web/cookies";
import { fromHere } from "../web/from-here";
import { languageOf } from "./language";

/** Keeps the reader's choice of a language for a year. */
export const chooseLanguageAction = fromHere(async (form) => {
  const language = languageOf(form.get("language"));
  if (language) await writeCookie(languageCookie, language);
});
