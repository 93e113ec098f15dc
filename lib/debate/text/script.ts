/** Letters that tell a script, and the language that it is taken for where nothing else is known. */
const scripts = [
  { language: "ko", letters: /\p{sc=Hangul}/gu },
  { language: "ja", letters: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu },
  { language: "zh", letters: /\p{sc=Han}/gu },
  { language: "ru", letters: /\p{sc=Cyrillic}/gu },
  { language: "ar", letters: /\p{sc=Arabic}/gu },
  { language: "hi", letters: /\p{sc=Devanagari}/gu },
  { language: "th", letters: /\p{sc=Thai}/gu },
] as const;

/** A syllable or a character says about as much as so many letters of an alphabet. */
const weights: Readonly<Record<string, number>> = { ko: 2.5, ja: 2, zh: 4 };

/**
 * The language that the script of most of a text is taken for (BCP 47); null where it is Latin, for many
 * languages are, or where there are no letters. Words in other letters may stand in it: "GDP가 오른다" is Korean.
 */
export function languageOfScript(text: string): string | null {
  if (!/[^\0-\u024F\u2000-\u206F]/.test(text)) return null;
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const found = scripts.map(({ language, letters }) => ({
    language,
    much: count(letters) * (weights[language] ?? 1),
  }));
  const [most] = found.toSorted((a, b) => b.much - a.much);
  if (!most || most.much === 0 || most.much < count(/\p{sc=Latin}/gu)) return null;
  if (most.language === "zh" && count(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > 0) return "ja";
  return most.language === "ru" && /[ієїґ]/iu.test(text) ? "uk" : most.language;
}

const otherScripts = /^(?:ko|ja|zh|ru|uk|ar|hi|th)\b/;

/** What a text's language is taken for in a room: what is known of it, or else the room's, or of Latin letters English. */
export const languageIn = (
  room: string,
  { body, language }: Readonly<{ body: string | null; language?: string | null | undefined }>,
): string => language ?? (otherScripts.test(room) && /\p{sc=Latin}/u.test(body ?? "") ? "en" : room);

/** By what language a box is spelled meanwhile: the reader's own, unless they type other letters. */
export function spellingOf(text: string, reader: string, essay: string): string {
  if (/\p{sc=Hangul}/u.test(text)) return "ko";
  const own = languageIn(reader, { body: text });
  return own === reader ? reader : languageIn(essay, { body: text });
}
