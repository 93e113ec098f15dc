import { languages } from "../motions/languages";

/** What guesses are called (ISO 639-3), in the languages that are offered. */
const guesses: Readonly<Record<string, (typeof languages)[number]>> = {
  eng: "en",
  kor: "ko",
  arb: "ar",
  deu: "de",
  spa: "es",
  fra: "fr",
  hin: "hi",
  ind: "id",
  ita: "it",
  jpn: "ja",
  nld: "nl",
  pol: "pl",
  por: "pt",
  rus: "ru",
  swe: "sv",
  tha: "th",
  tur: "tr",
  ukr: "uk",
  vie: "vi",
  cmn: "zh",
};

type Hints = Readonly<{ language?: string | undefined; guess?: string | undefined }>;

/** The language that a text says it is in, where it is one that is offered, or else the guess; or "und". */
export function languageOf({ language = "", guess = "" }: Hints): string {
  const [said = ""] = language.trim().toLowerCase().split(/[-_]/);
  return languages.find((one) => one === said) ?? guesses[guess] ?? "und";
}
