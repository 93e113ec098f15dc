import type { WordFilter } from "../debate/words/filter";
import { koreanInsults } from "../debate/words/korean";
import { findListed } from "../debate/words/listed";
import { ownListOf } from "../debate/words/own";
import { findEnglish } from "./english";

/** A post as far as its author wrote it; a quote is the essay's. */
type Written = Readonly<{
  body: string;
  restatement?: Readonly<{ text: string }> | null;
  evidence: readonly Readonly<{ title: string; words: string }>[];
}>;

/** So many are named at most. */
const mostNamed = 12;

/**
 * The words that a room's filter finds in some texts, as they are written there: none while it is off. It
 * runs on the server alone, and holds what is written; it refuses nothing.
 */
export function findWords({ wordFilter, ownWords }: WordFilter, texts: readonly string[]): readonly string[] {
  if (!wordFilter) return [];
  const own = ownWords.length > 0 ? ownListOf(ownWords) : null;
  const found = texts.flatMap((text) => [
    ...(own ? findListed(text, own) : []),
    ...findListed(text, koreanInsults),
    ...findEnglish(text),
  ]);
  return [...new Set(found)].slice(0, mostNamed);
}

/** The same of a post: its words, what it restates, and its sources. */
export const findWordsIn = (
  filter: WordFilter,
  { body, restatement, evidence }: Written,
): readonly string[] =>
  findWords(filter, [
    body,
    ...(restatement ? [restatement.text] : []),
    ...evidence.flatMap(({ title, words }) => [title, words]),
  ]);
