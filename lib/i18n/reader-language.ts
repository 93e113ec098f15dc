import { headers } from "next/headers";
import { readCookie } from "../web/cookie-jar";
import { languageCookie } from "../web/cookies";
import { type Language, languageFor } from "./language";

/** The language this reader wants: the one they chose here, else the one their browser asks for. */
export const readLanguage = async (): Promise<Language> =>
  languageFor(await readCookie(languageCookie), (await headers()).get("accept-language"));
