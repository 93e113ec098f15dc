import { francAll } from "franc-min";
import { languageOfScript } from "../debate/text/script";

/** What guesses are called (ISO 639-3), among languages whose script does not tell them apart. */
const guesses: Readonly<Record<string, string>> = {
  eng: "en",
  deu: "de",
  spa: "es",
  fra: "fr",
  ind: "id",
  ita: "it",
  nld: "nl",
  pol: "pl",
  por: "pt",
  swe: "sv",
  tur: "tr",
  vie: "vi",
  rus: "ru",
  ukr: "uk",
};
const only = Object.keys(guesses);

/** From so many characters on a guess is worth something, and this much tells the first from the second. */
const shortest = 60;
const apart = 0.12;
/** So much of a text is enough. */
const sample = 600;

/**
 * The language of what somebody wrote, by its script and, of a longer text in Latin letters, by its words;
 * null where neither tells, and the room's is taken.
 */
export function guessLanguage(body: string): string | null {
  const text = body.replace(/https?:\/\/\S+/g, " ").slice(0, sample);
  const byScript = languageOfScript(text);
  if (byScript !== null || text.trim().length < shortest || !/\p{sc=Latin}/u.test(text)) return byScript;
  const [first, second] = francAll(text, { only });
  if (!first || (second && first[1] - second[1] < apart)) return null;
  return guesses[first[0]] ?? null;
}
