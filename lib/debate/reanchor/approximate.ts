/** Where words stand that differ from others by so many letters. */
export type Near = Readonly<{ start: number; end: number; distance: number }>;

const fewestLetters = 12;
const mostLetters = 1000;

/** By how many letters words may differ and still be the same words: a fourth; in short ones by none. */
export const mostErrors = (length: number): number =>
  length < fewestLetters || length > mostLetters ? 0 : Math.floor(length / 4);

/**
 * The place in a text that differs least from some words, if by no more than `mostErrors`; of equal ones that
 * nearest to `expected`. Offsets are places in the arrays, which hold a code point each. It takes time in
 * proportion to the text's length times the errors allowed (Sellers 1980, Ukkonen 1985).
 */
export function findNear(words: readonly string[], text: readonly string[], expected: number): Near | null {
  const most = mostErrors(words.length);
  if (most === 0) return null;
  const best = nearestEnd(words, text, expected + words.length, most);
  if (!best) return null;
  const from = Math.max(0, best.end - words.length - most);
  const back = distancesTo(words.toReversed(), text.slice(from, best.end).toReversed());
  const length = placeOfLeast(back, words.length);
  return wholeWords({ ...best, start: best.end - length }, words, text, most);
}

type End = Readonly<{ end: number; distance: number }>;

/** Where words that differ least may end, counting only the rows that can still come to an end in time. */
function nearestEnd(
  words: readonly string[],
  text: readonly string[],
  expected: number,
  most: number,
): End | null {
  const column = Array.from({ length: words.length + 1 }, (_, row) => row);
  let last = most;
  let best: End | null = null;
  for (const [at, letter] of text.entries()) {
    let diagonal = 0;
    if (last < words.length) column[++last] = most + 1;
    for (let row = 1; row <= last; row++) {
      const left = column[row] ?? 0;
      column[row] = words[row - 1] === letter ? diagonal : 1 + Math.min(diagonal, left, column[row - 1] ?? 0);
      diagonal = left;
    }
    while ((column[last] ?? 0) > most) last--;
    if (last < words.length) continue;
    const found = { end: at + 1, distance: column[last] ?? 0 };
    const isNearer = best && Math.abs(found.end - expected) < Math.abs(best.end - expected);
    if (!best || found.distance < best.distance || (found.distance === best.distance && isNearer))
      best = found;
  }
  return best;
}

/** By how many letters words differ from each beginning of a text, from the empty one on. */
export function distancesTo(words: readonly string[], text: readonly string[]): readonly number[] {
  let row = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (const [at, word] of words.entries()) {
    const next = [at + 1];
    for (let to = 1; to <= text.length; to++) {
      const same = row[to - 1] ?? 0;
      const other = 1 + Math.min(same, row[to] ?? 0, next[to - 1] ?? 0);
      next.push(word === text[to - 1] ? same : other);
    }
    row = next;
  }
  return row;
}

/** The place of the least of some numbers, of equal ones that nearest to `expected`. */
const placeOfLeast = (numbers: readonly number[], expected: number): number =>
  numbers.reduce(
    (best, number, at) =>
      number < (numbers[best] ?? 0) ||
      (number === numbers[best] && Math.abs(at - expected) < Math.abs(best - expected))
        ? at
        : best,
    0,
  );

/** The same with the words that it cuts through whole, where that is still near enough. */
function wholeWords(near: Near, words: readonly string[], text: readonly string[], most: number): Near {
  let { start, end } = near;
  const isInWord = (at: number) => isLetter(text[at - 1]) && isLetter(text[at]);
  while (start > 0 && isInWord(start)) start--;
  while (end < text.length && isInWord(end)) end++;

  if (end - start > words.length + most) return near;
  const distance = distancesTo(words, text.slice(start, end)).at(-1) ?? 0;
  return distance <= most ? { start, end, distance } : near;
}

const isLetter = (letter: string | undefined): boolean => /^[\p{L}\p{N}]$/u.test(letter ?? "");
