/** Languages offered for an essay, which say how it is read aloud and set. BCP 47. */
export const languages = [
  "en",
  "ko",
  "ar",
  "de",
  "es",
  "fr",
  "hi",
  "id",
  "it",
  "ja",
  "nl",
  "pl",
  "pt",
  "ru",
  "sv",
  "th",
  "tr",
  "uk",
  "vi",
  "zh",
] as const;

/** Whether a language is written from right to left. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  /^(ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr";
