import type { Term } from "./terms";

/** A piece of a text, and whether it is what was sought. */
export type Piece = Readonly<{ text: string; isFound: boolean }>;

/** From one character of a text up to another, in code points. */
type Range = Readonly<{ start: number; end: number }>;

const longest = 240;
const before = 70;

/**
 * A part of a text around what was found in it first, in pieces. `marked` are ways in which its words were
 * marked by < and >, each with the same characters, which may be spaces; another one is passed over.
 */
export function excerptOf(text: string, marked: readonly string[], terms: readonly Term[]): readonly Piece[] {
  const characters = Array.from(text);
  const [plain = ""] = marked.map(unmarked).filter((one) => Array.from(one).length === characters.length);
  const ranges = merge(
    [
      ...marked.filter((one) => unmarked(one) === plain).flatMap(marksIn),
      ...terms.flatMap((term) => insideOf(plain, term)),
    ].sort((a, b) => a.start - b.start || a.end - b.end),
  );
  const [from, to] = windowOf(characters, ranges[0]?.start ?? 0);
  const shown = ranges
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }));
  const cut = (start: number, end: number) => characters.slice(start, end).join("");
  const pieces = shown.flatMap(({ start, end }, at) => [
    { text: cut(shown[at - 1]?.end ?? from, start), isFound: false },
    { text: cut(start, end), isFound: true },
  ]);
  return [
    { text: from > 0 ? "…" : "", isFound: false },
    ...pieces,
    { text: cut(shown.at(-1)?.end ?? from, to) + (to < characters.length ? "…" : ""), isFound: false },
  ].filter((piece) => piece.text !== "");
}

const unmarked = (marked: string): string => marked.replace(/[<>]/g, "");

function marksIn(marked: string): readonly Range[] {
  const ranges: Range[] = [];
  let [at, start] = [0, 0];
  for (const character of marked) {
    if (character === "<") start = at;
    else if (character === ">") ranges.push({ start, end: at });
    else at++;
  }
  return ranges;
}

/** Where a term stands inside, with the particle typed with it; or a word of ours before a particle. */
function insideOf(plain: string, { inside, text }: Term): readonly Range[] {
  const loose = (words: string) => words.split(" ").join("\\s+");
  const either =
    inside === null
      ? `(?<![\\p{L}\\p{N}])${loose(text)}(?=[\\uac00-\\ud7a3])`
      : `${loose(text)}|${loose(inside)}`;
  return [...plain.toLowerCase().matchAll(new RegExp(either, "gu"))].map(({ 0: found, index }) => {
    const start = Array.from(plain.slice(0, index)).length;
    return { start, end: start + Array.from(found).length };
  });
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (!last || range.start >= last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

/** What of a text is shown, from the beginning of a word to the end of one where there are spaces. */
function windowOf(characters: readonly string[], first: number): readonly [from: number, to: number] {
  if (characters.length <= longest) return [0, characters.length];
  const early = Math.min(Math.max(first - before, 0), characters.length - longest);
  const space = early === 0 ? -1 : characters.slice(early, Math.max(first, early)).findIndex(isSpace);
  const from = space < 0 ? early : early + space + 1;
  const late = Math.min(from + longest, characters.length);
  const end = late === characters.length ? -1 : characters.slice(first + 40, late).findLastIndex(isSpace);
  return [from, end < 0 ? late : first + 40 + end];
}

const isSpace = (character: string): boolean => /\s/u.test(character);
