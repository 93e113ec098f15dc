export const languages = ["en", "ko"] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", ko: "한국어" };

/** The language of this name, if it is one of ours. */
export const languageOf = (name: unknown): Language | null =>
  languages.find((language) => language === name) ?? null;

/** The language of a page: the one its reader chose, by a cookie, else the one their browser asks for. */
export const languageFor = (chosen: string | null, accepted: string | null): Language =>
  languageOf(chosen) ?? preferredLanguage(accepted ?? "");

/**
 * The language that a browser asks for in its Accept-Language ("ko-KR,ko;q=0.9,en;q=0.8"): of ours the one it
 * rates highest, the first of those that it rates alike. English where it asks for none of ours.
 */
export function preferredLanguage(accepted: string): Language {
  let best: Wish = { language: "en", quality: 0 };
  for (const range of accepted.split(",")) {
    const wish = readWish(range);
    if (wish && wish.quality > best.quality) best = wish;
  }
  return best.language;
}

type Wish = Readonly<{ language: Language; quality: number }>;

function readWish(range: string): Wish | null {
  const [tag = "", ...settings] = range.split(";").map((part) => part.trim().toLowerCase());
  const language = languageOf(tag.split("-")[0]);
  const quality = settings.find((setting) => setting.startsWith("q="))?.slice(2) ?? "1";
  return language && /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality)
    ? { language, quality: Number(quality) }
    : null;
}
