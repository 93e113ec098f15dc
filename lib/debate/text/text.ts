export type TextFault = "control" | "malformed";

const refused = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u;

/**
 * The one gate for typed text: NFC, line ends as LF, a tab as a space, and nothing else changed. Lone
 * surrogates are "malformed"; U+0000, other control characters but newline, and characters that turn the
 * direction of writing (bidi) are "control".
 */
export function cleanText(
  raw: string,
): Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; fault: TextFault }> {
  if (!raw.isWellFormed()) return { ok: false, fault: "malformed" };
  const text = raw.replaceAll("\r\n", "\n").replaceAll("\t", " ").normalize("NFC");
  return refused.test(text) ? { ok: false, fault: "control" } : { ok: true, text };
}

/** Length in Unicode code points, the unit of every limit and offset. */
export const codePointLength = (text: string): number => Array.from(text).length;

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const wordPart = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/u.source;
const joint = /(?:['’.‐‑\p{Join_Control}-]|,(?=\p{N}))/u.source;
const word = new RegExp(`${wordPart}(?:${joint}${wordPart})*`, "gu");

/**
 * Words in any language: runs of letters and digits, held together by an apostrophe, hyphen or point inside
 * ("don't", "3.5"). Korean counts as it is spaced; Chinese characters and kana, which are not spaced, count
 * one each. Punctuation and emoji count nothing.
 */
export const countWords = (text: string): number => text.replace(unspaced, " $& ").match(word)?.length ?? 0;
