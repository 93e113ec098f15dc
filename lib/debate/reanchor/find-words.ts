import { fromUtf16, makeQuote, type Quote } from "../anchors";
import { codePointLength } from "../text/text";
import { findNear } from "./approximate";

/** Words so long, with what stands beside them as before, are the same words wherever they stand. */
const sureInPlace = 16;
const sureElsewhere = 32;

type Sought = Pick<Quote, "exact" | "prefix" | "suffix" | "start">;

/**
 * The same words in a paragraph: where they stood, or else where most beside them is as before. Short words
 * count only with enough of that, so that an “and” is not taken for another.
 */
export function findExact(text: string, sought: Sought, isElsewhere = false): Quote | null {
  const { exact, prefix, suffix, start } = sought;
  if (exact === "") return null;
  const needed = Math.min(
    isElsewhere ? sureElsewhere : sureInPlace,
    codePointLength(prefix + exact + suffix),
  );
  let best: Readonly<{ at: number; score: number; farness: number }> | null = null;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const score = asBefore(text.slice(0, at), prefix, true) + asBefore(text.slice(at + exact.length), suffix);

    if (score + codePointLength(exact) < needed) continue;
    const here = fromUtf16(text, at);
    const farness = Math.abs(here - start);
    if (!isElsewhere && farness === 0) return quoteAt(text, here, exact);
    if (!best || score > best.score || (score === best.score && farness < best.farness))
      best = { at: here, score, farness };
  }
  return best && quoteAt(text, best.at, exact);
}

const quoteAt = (text: string, start: number, exact: string): Quote =>
  makeQuote(text, start, start + codePointLength(exact));

/** How many code points beside some words are as they were, from the words on. */
function asBefore(beside: string, before: string, isToTheLeft = false): number {
  const inOrder = (text: string) => (isToTheLeft ? Array.from(text).toReversed() : Array.from(text));
  const now = inOrder(isToTheLeft ? beside.slice(-2 * before.length) : beside.slice(0, before.length));
  const then = inOrder(before);
  const other = then.findIndex((letter, at) => letter !== now[at]);
  return other < 0 ? then.length : other;
}

/** The words in a paragraph that differ least from those that are sought, if by few letters. */
export function findAlmost(text: string, { exact, start }: Sought): Quote | null {
  const near = findNear(Array.from(exact), Array.from(text), start);
  return near && near.start < near.end ? makeQuote(text, near.start, near.end) : null;
}
