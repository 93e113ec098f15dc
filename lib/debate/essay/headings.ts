import type { Block } from "./block";
import { isClosed, widthOf } from "./lines";

const widest = 80;
const mostWords = 12;
/** A text of so many letters is one that a heading can stand over. */
const leastText = 80;

/**
 * Whether a block is clearly a heading: one short line that does not end as a sentence, over a text or a
 * list; at most two stand over each other.
 */
export function isHeading({ kind, text }: Block, [next, afterNext]: readonly Block[]): boolean {
  if (kind !== "PARAGRAPH" || !next || !isHeadline(text)) return false;
  if (next.kind === "HEADING") return afterNext?.kind !== "HEADING";
  if (next.kind === "LIST") return true;
  return next.kind === "PARAGRAPH" && isClosed(next.text) && widthOf(next.text) >= leastText;
}

/** Whether a text could stand over another: one short line that ends in no stop. */
export const isHeadline = (text: string): boolean =>
  !text.includes("\n") &&
  widthOf(text) <= widest &&
  text.split(/\s+/u).length <= mostWords &&
  /^[^\p{L}]*\p{L}/u.test(text) &&
  !/^[\p{Ll}\p{Pi}"'([]/u.test(text) &&
  !/[,、]$/u.test(text) &&
  !isClosed(text);
