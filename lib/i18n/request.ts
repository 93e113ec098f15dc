import { getRequestConfig } from "next-intl/server";
import type { Language } from "./language";
import { readLanguage } from "./reader-language";

/** The language of a request and its words, of that language alone. */
export default getRequestConfig(async () => {
  const locale = await readLanguage();
  const { default: messages } = await wordsIn[locale]();
  return { locale, messages, timeZone: "UTC" };
});

const wordsIn: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  en: () => import("@/messages/en.json"),
  ko: () => import("@/messages/ko.json"),
};
