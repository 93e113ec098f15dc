import { englishDataset, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from "obscenity";
import { normalized } from "../debate/text/normal";
import { unseen } from "../debate/text/seen";
import { windowsOf } from "./windows";

/** What the data set holds that is said in debates far more often than in anger. */
const leftOut: readonly string[] = ["sex", "abo"];

/** What it lacks of a school yard, and what is about nothing of the kind. */
const added = [
  ...["|sexy|", "|kys|", "|stfu|", "dumbas[s]", "jackas[s]", "as[s]hole", "|idiot", "|moron|", "|morons|"],
  ...["|imbecile", "kil yourself", "kill yourself", "|scumbag", "|douchebag", "bul[l]shit"],
];
const innocents = [
  ...["cockpit", "dickinson", "rapeseed", "retardant", "cum laude", "cumin", "cummings", "cumbria", "booby"],
  ...[
    "shiitake",
    "penistone",
    "fag end",
    "tit for tat",
    "tit-for-tat",
    "chink in",
    "rio negro",
    "negro league",
    "wankel",
    "pussy willow",
  ],
];

const { blacklistedTerms, whitelistedTerms = [] } = englishDataset
  .removePhrasesIf(({ metadata }) => leftOut.includes(metadata?.originalWord ?? ""))
  .build();
const firstOwn = 1 + Math.max(...blacklistedTerms.map(({ id }) => id));
const matcher = new RegExpMatcher({
  ...englishRecommendedTransformers,
  blacklistedTerms: [
    ...blacklistedTerms,
    ...added.map((raw, at) => ({ id: firstOwn + at, pattern: parseRawPattern(raw) })),
  ],
  whitelistedTerms: [...whitelistedTerms, ...innocents],
});

/** Letters that stand alone, one after the other: f u c k, f.u.c.k. */
const spaced = /(?<![\p{L}\p{N}])\p{L}(?:[\s.\-_*]{1,3}\p{L}){2,}(?![\p{L}\p{N}])/gu;

/** Short pieces of one word: i-di-ot. */
const hyphened = /(?<![\p{L}\p{N}])\p{L}{1,3}(?:[-._*]\p{L}{1,3}){1,7}(?![\p{L}\p{N}])/gu;

/** What is not seen between letters goes; a new line or a tab parts words. */
const withoutUnseen = (text: string): string =>
  text.replace(unseen, (sign) => (/\p{White_Space}/u.test(sign) ? sign : ""));

/** A bracket before a word is no letter of it, nor of the word before: "proof (known as …)". */
const opened = /(?<!\S)[([{<]/g;

/** A number is no word, though its digits look like letters: 455. */
const numbers = (token: string): string =>
  /\p{L}/u.test(token) || !/\d/.test(token) ? token : " ".repeat(token.length);

/** English insults in a text, as they are written there. Each letter is looked at a few times at most. */
export function findEnglish(raw: string): readonly string[] {
  const seen = withoutUnseen(normalized(raw, "NFC"));
  const text = seen.replace(/\S+/gu, numbers).replace(opened, " ");
  const apart = [...text.matchAll(spaced), ...text.matchAll(hyphened)].flatMap(([run]) =>
    windowsOf(run.replace(/[^\p{L}]/gu, "")).some((piece) => matcher.hasMatch(piece.text)) ? [run] : [],
  );
  const found = windowsOf(text).flatMap((piece) =>
    matcher
      .getAllMatches(piece.text, true)
      .map(({ startIndex, endIndex }) => wordAt(piece.text, startIndex, endIndex)),
  );
  return [...new Set([...found, ...apart])];
}

/** What is written at a place, to the ends of its words. */
function wordAt(text: string, first: number, last: number): string {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, first - 40), first))?.[0] ?? "";
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(last + 1))?.[0] ?? "";
  return before + text.slice(first, last + 1) + after;
}
