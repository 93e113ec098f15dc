import { linkIn, linkPattern } from "./addresses";
import type { Span, Spans } from "./typeset";

/**
 * Emphasis by asterisks, more forgiving than CommonMark: what people type without meaning it stays. `*` opens
 * at the beginning of a word and closes at its end, or before letters of scripts that join particles to words
 * or leave no spaces (`**중요**해요`), so 2*3*4, 김*수 and f**k are what was typed. An underscore is an underscore.
 */

/** Read once from left to right; as many steps as there are characters. */
export function spansOf(line: string): Spans {
  const tokens = new RegExp(`${linkPattern}|\\*+`, "giu");
  const parts: Part[] = [];
  const open: Open = { 1: null, 2: null };
  let last = 0;
  for (const found of line.matchAll(tokens)) {
    const [whole, named, address] = found;
    const at = found.index;
    if (at < last) continue;
    const link = whole.startsWith("*") ? null : linkIn(whole, named, address);
    if (!link && !whole.startsWith("*")) continue;
    if (at > last) takeWords(parts, open, line.slice(last, at));
    last = at + (link ? link.length : whole.length);
    if (link) parts.push(link.span);
    else takeStars(parts, open, line, at, whole.length);
  }
  if (last < line.length) parts.push(line.slice(last));
  return treeOf(parts);
}

/** A place where emphasis begins or ends, once its other end is found. */
type Turn = { isTurn: true; weight: 1 | 2; way: "begin" | "end" };
type Part = Span | Turn;
/** Where among the parts, and in the line, emphasis of a weight may have begun. */
type Open = Record<1 | 2, Readonly<{ at: number; isTight: boolean }> | null>;

const unspaced = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const opensAfter = /^$|[\s\p{Ps}\p{Pi}\p{Pd}"':;,!?…~·、。，！？：；]/u;
const begins = /[\p{L}\p{N}\p{Ps}\p{Pi}\p{So}\p{Sc}"'¿¡#@¶§]/u;
const closesBefore = /^$|[^\p{L}\p{N}\p{M}/]/u;

/** What began in the middle of a word is of this word alone. */
function takeWords(parts: Part[], open: Open, words: string): void {
  parts.push(words);
  if (!/\s/u.test(words)) return;
  if (open[1]?.isTight) open[1] = null;
  if (open[2]?.isTight) open[2] = null;
}

function takeStars(parts: Part[], open: Open, line: string, at: number, count: number): void {
  const before = letterBefore(line, at);
  const next = letterAt(line, at + count);
  if (count > 3) return void parts.push("*".repeat(count));
  const weights: readonly (1 | 2)[] = count === 3 ? [2, 1] : [count as 1 | 2];

  const mayEnd = before !== "" && !/\s/u.test(before) && (closesBefore.test(next) || unspaced.test(next));
  if (mayEnd && weights.every((weight) => open[weight])) {
    const inner = weights.toSorted((a, b) => (open[b]?.at ?? 0) - (open[a]?.at ?? 0));
    for (const weight of inner) end(parts, open, weight);
    return;
  }
  const isTight = unspaced.test(before);
  const mayBegin =
    begins.test(next) &&
    (isTight ? count === 2 && /[\p{L}\p{N}]/u.test(next) : opensAfter.test(before)) &&
    !(count === 1 && /\p{N}/u.test(next));
  if (!mayBegin) return void parts.push("*".repeat(count));
  for (const weight of weights) {
    open[weight] = { at: parts.length, isTight };
    parts.push("*".repeat(weight));
  }
}

function end(parts: Part[], open: Open, weight: 1 | 2): void {
  const begun = open[weight];
  if (!begun) return;
  parts[begun.at] = { isTurn: true, weight, way: "begin" };
  parts.push({ isTurn: true, weight, way: "end" });
  const other = weight === 1 ? 2 : 1;
  if ((open[other]?.at ?? -1) > begun.at) open[other] = null;
  open[weight] = null;
}

const letterAt = (line: string, at: number): string =>
  at < line.length ? String.fromCodePoint(line.codePointAt(at) ?? 0) : "";

const letterBefore = (line: string, at: number): string =>
  line.slice(Math.max(0, at - (/[\uDC00-\uDFFF]/.test(line.charAt(at - 1)) ? 2 : 1)), at);

function treeOf(parts: readonly Part[]): Spans {
  const levels: Span[][] = [[]];
  for (const part of parts) {
    if (typeof part === "string" || !("isTurn" in part)) addSpan(levels.at(-1) ?? [], part);
    else if (part.way === "begin") levels.push([]);
    else {
      const inside = levels.pop() ?? [];
      levels.at(-1)?.push(part.weight === 1 ? { em: inside } : { strong: inside });
    }
  }
  return levels[0] ?? [];
}

/** Words that stand beside each other are one text. */
export function addSpan(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (typeof span === "string" && typeof last === "string") spans[spans.length - 1] = last + span;
  else spans.push(span);
}
