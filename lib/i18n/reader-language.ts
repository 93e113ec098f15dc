import { headers } from "next/headers";
import { readCookie } from "../web/cookie-jar";
import { languageCookie } from "../web/cookies";
import { type Language, languageOf, preferredLanguage } from "./language";

/** The language this reader wants: the one they chose here, else the one their browser asks for. */
export async function readLanguage(): Promise<Language> {
  const chosen = languageOf(await readCookie(languageCookie));
  return chosen ?? preferredLanguage((await headers()).get("accept-language") ?? "");
}
