/**
 * Finds posts that say something like a draft, by words alone. A word is a run of Unicode letters and
 * numbers, NFKC and in lower case; in scripts that join particles to words (Hangul) or leave no spaces
 * between them (Han, kana, Thai) pairs of neighbouring letters are compared instead. What many texts share
 * tells little: a word weighs less the more of them have it, so there is no list of stop words, and no
 * language is asked for.
 */

import { normalized } from "../text/normal";

/** What of a text is compared: its words, and the words it quotes, in code points of its paragraph. */
export type Said = Readonly<{ text: string; quote: Span | null }>;

type Span = Readonly<{ start: number; end: number }>;
type Bag = ReadonlySet<string>;

/** Posts to be compared with, and how rare each word is among them, from 0 to 1. */
export type Corpus<Post extends Said = Said> = Readonly<{
  posts: readonly Post[];
  weigh: (word: string) => number;
}>;

/** How many posts are offered at once, at most. */
const most = 2;

/** Two texts are alike from here on, of 1: no two posts of the demo are. */
const alike = 0.33;

/** What both say must come to so many rare words at least, however short they are. */
const enough = 2.2;

/** How much of what is between two texts goes where they quote the same words. */
const sameQuote = 0.25;

/** `background` is what anybody may have words from, such as the essay's sentences and the stems. */
export function corpusOf<Post extends Said>(
  posts: readonly Post[],
  background: readonly string[],
): Corpus<Post> {
  const bags = [...background, ...posts.map(({ text }) => text)].map(wordsOf);
  const counts = new Map<string, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = Math.log(bags.length + 2);
  const rarities = Array.from({ length: bags.length + 1 }, (_, count) => 1 - Math.log(count + 1) / all);
  const weigh = (word: string): number => {
    const rarity = rarities[counts.get(word) ?? 0] ?? 0;
    return word.startsWith(pair) ? rarity * pairWeight : rarity;
  };
  return { posts, weigh };
}

/** The posts that share most with a draft, the nearest first: at most two, and none where none is alike. */
export const similarTo = <Post extends Said>(draft: Said, { posts, weigh }: Corpus<Post>): readonly Post[] =>
  posts
    .map((post) => ({ post, likeness: likeness(draft, post, weigh) }))
    .filter((found) => found.likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ post }) => post);

/**
 * How much two texts share, from 0 to 1, whichever comes first: what the words in both weigh over the mean of
 * what each weighs, and nearer where they quote the same words. 0 where too little is said to tell.
 */
export function likeness(one: Said, other: Said, weigh: Corpus["weigh"]): number {
  const sum = (words: Iterable<string>): number => {
    let weight = 0;
    for (const word of words) weight += weigh(word);
    return weight;
  };
  const [ones, others] = [wordsOf(one.text), wordsOf(other.text)];
  const shared = sum([...ones].filter((word) => others.has(word)));
  if (shared < enough) return 0;
  const between = 1 - Math.min(1, shared / Math.sqrt(sum(ones) * sum(others)));
  return 1 - between * (1 - sameQuote * overlapOf(one.quote, other.quote));
}

/** A text's sentences, well enough to count words by. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?。！？…]["”’»)]?)\s+/u).filter((sentence) => sentence !== "");

/** How much of two spans is in both, of what is in either: 0 to 1. */
export function overlapOf(one: Span | null, other: Span | null): number {
  if (!one || !other) return 0;
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both <= 0 ? 0 : both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

const known = new Map<string, Bag>();
/** So many texts are remembered. */
const remembered = 3000;

/** What is compared of a text, taken apart once. */
export function wordsOf(text: string): Bag {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= remembered) known.clear();
  const bag = takeApart(text);
  known.set(text, bag);
  return bag;
}

const run = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const isJoined = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Stands before a pair of letters, so that it is no word; a word has about two pairs. */
const pair = "\u0000";
const pairWeight = 0.6;

function takeApart(text: string): Bag {
  const words = new Set<string>();
  for (const [word] of normalized(text, "NFKC").toLowerCase().matchAll(run)) {
    if (!isJoined.test(word)) words.add(word);
    else for (const two of pairsIn(Array.from(word))) words.add(pair + two);
  }
  return words;
}

/** The pairs of neighbours; one letter by itself stands alone. */
const pairsIn = (letters: readonly string[]): readonly string[] =>
  letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
