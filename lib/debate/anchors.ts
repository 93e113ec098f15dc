import { codePointLength } from "./text/text";

/**
 * Words of a paragraph and what stands around them (W3C Web Annotation: TextQuoteSelector and
 * TextPositionSelector). `start` and `end` count code points of the NFC text, 0 ≤ start < end ≤ its length.
 */
export type Quote = Readonly<{ exact: string; prefix: string; suffix: string; start: number; end: number }>;

const contextLength = 32;

const isSpan = (length: number, start: number, end: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;

/**
 * Whether a quote says what the paragraph says, exactly where it says so; nothing is guessed. `prefix` and
 * `suffix` are at most 32 code points and may be shorter than the paragraph allows, or empty.
 */
export function quoteRefusal(paragraphText: string, quote: Quote): "quote-mismatch" | null {
  const characters = Array.from(paragraphText);
  const { exact, prefix, suffix, start, end } = quote;
  if (!isSpan(characters.length, start, end)) return "quote-mismatch";

  const before = codePointLength(prefix);
  const after = codePointLength(suffix);
  const isTrue =
    before <= contextLength &&
    after <= contextLength &&
    characters.slice(start, end).join("") === exact &&
    characters.slice(start - before, start).join("") === prefix &&
    characters.slice(end, end + after).join("") === suffix;
  return isTrue ? null : "quote-mismatch";
}

/**
 * The quote of code points `start` to before `end`, with up to 32 on either side. @throws RangeError unless 0
 * ≤ start < end ≤ length.
 */
export function makeQuote(paragraphText: string, start: number, end: number): Quote {
  const characters = Array.from(paragraphText);
  if (!isSpan(characters.length, start, end))
    throw new RangeError(`no words from ${start} to ${end} in ${characters.length}`);
  return {
    exact: characters.slice(start, end).join(""),
    prefix: characters.slice(Math.max(0, start - contextLength), start).join(""),
    suffix: characters.slice(end, end + contextLength).join(""),
    start,
    end,
  };
}

/** A piece of a paragraph that the same quotes cover, from code point `start` to before `end`. */
export type Run = Readonly<{ start: number; end: number; ids: readonly string[] }>;

/**
 * Cuts a paragraph of `length` code points into runs, in order and without a gap, so that overlapping quotes
 * stay legible. Each run names the spans that cover it, in the order given; what reaches out of the paragraph
 * is cut off. A paragraph of length 0 has no runs.
 */
export function layHighlights(
  length: number,
  spans: readonly Readonly<{ id: string; start: number; end: number }>[],
): readonly Run[] {
  if (length <= 0) return [];
  const real = spans.filter(({ start, end }) => start < end);
  const inside = real.flatMap(({ start, end }) => [start, end]).filter((at) => 0 < at && at < length);
  const cuts = [...new Set([0, ...inside])].toSorted((a, b) => a - b);
  const runs = cuts.map((start, index) => ({ start, end: cuts[index + 1] ?? length, ids: [] as string[] }));
  const beginning = new Map(cuts.map((start, index) => [start, index]));
  for (const { id, start, end } of real) {
    const first = beginning.get(Math.max(0, start)) ?? runs.length;
    for (let index = first, run = runs[index]; run && run.start < end; run = runs[++index]) run.ids.push(id);
  }
  return runs;
}

/**
 * The code point offset of a UTF-16 offset (the browser's). Inside a surrogate pair counts as after it.
 * @throws RangeError outside the text.
 */
export function fromUtf16(text: string, index: number): number {
  if (!Number.isInteger(index) || index < 0 || index > text.length)
    throw new RangeError(`no UTF-16 offset ${index} in ${text.length}`);
  return codePointLength(text.slice(0, index));
}

/** The UTF-16 offset (the browser's) of a code point offset. @throws RangeError outside the text. */
export function toUtf16(text: string, index: number): number {
  let at = 0;
  let passed = 0;
  for (const character of text) {
    if (passed === index) return at;
    at += character.length;
    passed += 1;
  }
  if (index !== passed) throw new RangeError(`no code point offset ${index} in ${passed}`);
  return at;
}
