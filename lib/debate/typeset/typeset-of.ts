import { addSpan, spansOf } from "./spans";
import { type Block, plainOf, type Span, type Spans, type Typeset } from "./typeset";

/**
 * A small part of Markdown, line by line, and only what was surely meant (domain.md, "Words that are set"):
 * everything else is text as it was typed, with its lines.
 */

const known = new Map<string, Typeset | null>();
/** So many texts are remembered. */
const remembered = 3000;

/** Without a star, an address or one of these there is nothing to set. */
const begun = /^(?:> | {0,3}(?:[-•]|\d{1,3}[.)]) )/m;

/** How a text is set, taken apart once; null where it is as it was typed. */
export function typesetOf(text: string): Typeset | null {
  if (!text.includes("*") && !text.includes("://") && !begun.test(text)) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= remembered) known.clear();
  const blocks = blocksOf(text.split("\n"));
  const [first] = blocks;
  const isPlain =
    blocks.length === 1 && first && "text" in first && first.text.every((span) => typeof span === "string");
  const found = isPlain ? null : blocks;
  known.set(text, found);
  return found;
}

/** What a text says in plain words, without the marks in it. */
export function plainText(body: string): string {
  const typeset = typesetOf(body);
  return typeset ? plainOf({ body, typeset }) : body;
}

function blocksOf(lines: readonly string[]): Typeset {
  const blocks: Block[] = [];
  let text: string[] = [];
  const endText = (isLast: boolean) => {
    const kept = withoutEmptyEnds(text, blocks.length > 0, !isLast);
    if (kept.length > 0) blocks.push({ text: linesOf(kept) });
    text = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = quoteAt(lines, at) ?? listAt(lines, at);
    if (!found) {
      text.push(lines[at] ?? "");
      at++;
      continue;
    }
    endText(false);
    blocks.push(found.block);
    at += found.length;
  }
  endText(true);
  return blocks;
}

type Found = Readonly<{ block: Block; length: number }>;

/** Lines after ">" and a space: a comparison (> 50 %) is none. */
function quoteAt(lines: readonly string[], at: number): Found | null {
  if (!/^> *[^\s\d=>]/.test(lines[at] ?? "") || !lines[at]?.startsWith("> ")) return null;
  let length = 1;
  while (/^>( |$)/.test(lines[at + length] ?? "")) length++;
  const quoted = lines.slice(at, at + length).map((line) => line.replace(/^> */, ""));
  return { block: { quote: linesOf(withoutEmptyEnds(quoted, true, true)) }, length };
}

type Item = Readonly<{ mark: string; number: number | null; words: string }>;

const item = /^ {0,3}(?:([-*•])|(\d{1,3})([.)])) +(\S.*)$/;

function itemAt(line: string | undefined): Item | null {
  const [, bullet, number, point, words = ""] = item.exec(line ?? "") ?? [];
  if (bullet) return { mark: bullet, number: null, words };
  if (!point || /^\d+[.)]/.test(words)) return null;
  return { mark: point, number: Number(number), words };
}

/** Two items or more, of one mark, with numbers one after the other: a single one may begin a sentence. */
function listAt(lines: readonly string[], at: number): Found | null {
  const first = itemAt(lines[at]);
  if (!first) return null;
  const items = [first];
  let length = 1;
  for (;;) {
    const gap = lines[at + length] === "" ? 1 : 0;
    const next = itemAt(lines[at + length + gap]);
    const number = first.number === null ? null : first.number + items.length;
    if (!next || next.mark !== first.mark || next.number !== number) break;
    items.push(next);
    length += gap + 1;
  }
  if (items.length < 2) return null;
  const list = items.map(({ words }) => spansOf(words));
  return { block: first.number === null ? { list } : { list, from: first.number }, length };
}

/** The empty lines beside a list or a quote are the room that it has anyway. */
function withoutEmptyEnds(lines: readonly string[], isAfter: boolean, isBefore: boolean): readonly string[] {
  const from = isAfter ? lines.findIndex((line) => line !== "") : 0;
  const to = isBefore ? lines.findLastIndex((line) => line !== "") + 1 : lines.length;
  return from < 0 ? [] : lines.slice(from, to);
}

function linesOf(lines: readonly string[]): Spans {
  const spans: Span[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0) addSpan(spans, "\n");
    for (const span of spansOf(line)) addSpan(spans, span);
  }
  return spans;
}
