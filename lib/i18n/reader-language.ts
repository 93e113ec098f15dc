import { cookies, headers } from "next/headers";
import { type Language, languageCookie, languageOf, preferredLanguage } from "./language";

/** The language this reader wants: the one they chose here, else the one their browser asks for. */
export async function readLanguage(): Promise<Language> {
  const chosen = languageOf((await cookies()).get(languageCookie)?.value);
  return chosen ?? preferredLanguage((await headers()).get("accept-language") ?? "");
}
