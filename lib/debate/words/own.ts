import { listOf, type WordList } from "./listed";

/** The words that a room's teachers list: whole words, in Korean with whatever is put after them. */
export const ownListOf = (words: readonly string[]): WordList => listOf(words.flatMap(formsOf));

function formsOf(word: string): readonly string[] {
  const plain = word.replaceAll("|", " ").trim();
  return /\p{sc=Hangul}$/u.test(plain) ? [`|${plain}`] : [`|${plain}|`, `|${plain}s|`];
}
