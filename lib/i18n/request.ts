import { getRequestConfig } from "next-intl/server";
import { type Language, languageOf } from "./language";
import { readLanguage } from "./reader-language";

/** The language that is asked for, else the reader's, and its words alone. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = languageOf(asked) ?? (await readLanguage());
  const { default: messages } = await wordsIn[locale]();
  return { locale, messages, timeZone: "UTC" };
});

const wordsIn: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  en: () => import("@/messages/en.json"),
  ko: () => import("@/messages/ko.json"),
};
