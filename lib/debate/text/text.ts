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
