import { type Block, isDebated } from "./block";
import { type Chunk, chunksOf, isUnderline } from "./chunks";
import { type IsNote, notesOf } from "./footnotes";
import { isHeading } from "./headings";
import { joined, paragraphsOf } from "./lines";
import { asOne, isList, type ListLines, listAt, paragraphsIn, textOf } from "./list-marks";

/** What was read before it is settled: a list may turn out to be none. */
type Read = Block | Readonly<{ kind: "ITEMS"; list: ListLines }>;

const markdownHeading = /^\s{0,3}#{1,6}\s+(\S.*)$/u;
const quoted = /^\s*>+ ?/u;

/**
 * The parts of an essay, in its order. Blank lines part them, and inside of those the marks of headings,
 * lists, quotations and footnotes do. Whatever is not clearly something else is a paragraph, and every essay
 * has one. Rules between parts are left out.
 */
export function splitBlocks(text: string): readonly Block[] {
  const chunks = chunksOf(text.split("\n"));
  const notes = notesOf(text, chunks);
  const read = chunks.flatMap((chunk) => readChunk(chunk, notes(chunk)));
  return withParagraphs(withHeadings(joinLists(read).flatMap(settle)));
}

/** A chunk by the marks of its lines. */
function readChunk({ lines }: Chunk, isNote: IsNote): readonly Read[] {
  const read: Read[] = [];
  let words: string[] = [];
  const flush = () => {
    if (words.length > 0) read.push(...paragraphsOf(words).map(paragraph));
    words = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const take = (end: number, part: Read) => {
      flush();
      read.push(part);
      at = end;
    };
    const heading = markdownHeading.exec(line)?.[1]?.replace(/\s#+$/, "");
    const list = listAt(lines, at);
    if (heading) {
      take(at + 1, { kind: "HEADING", text: heading.trim() });
    } else if (at === 0 && isUnderline(lines[1] ?? "")) {
      take(2, { kind: "HEADING", text: line.trim() });
    } else if (quoted.test(line)) {
      const end = endOf(lines, at, (one) => quoted.test(one));
      const said = lines.slice(at, end).map((one) => one.replace(quoted, "").trimEnd());
      take(end, { kind: "QUOTATION", text: paragraphsOf(said).join("\n").trim() });
    } else if (isNote(line)) {
      const end = endOf(lines, at + 1, (one) => !isNote(one));
      take(end, { kind: "FOOTNOTE", text: joined([line.trim(), ...lines.slice(at + 1, end)]) });
    } else if (list && (isList(list) || list.lines.length === lines.length)) {
      take(at + list.lines.length, { kind: "ITEMS", list });
    } else {
      words.push(line);
      at += 1;
    }
  }
  flush();
  return read;
}

/** Where the lines from one on end for which something is true. */
function endOf(lines: readonly string[], from: number, isIn: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && isIn(lines[end] ?? "")) end += 1;
  return end;
}

/** Items that stand apart by blank lines are one list. */
function joinLists(read: readonly Read[]): readonly Read[] {
  const parts: Read[] = [];
  for (const part of read) {
    const last = parts.at(-1);
    const list = last?.kind === "ITEMS" && part.kind === "ITEMS" ? asOne(last.list, part.list) : null;
    if (list) parts[parts.length - 1] = { kind: "ITEMS", list };
    else parts.push(part);
  }
  return parts;
}

/** What only looked like a list is words. */
function settle(part: Read): readonly Block[] {
  if (part.kind !== "ITEMS") return part.text === "" ? [] : [part];
  const { list } = part;
  return isList(list) ? [{ kind: "LIST", text: textOf(list) }] : paragraphsIn(list).map(paragraph);
}

const paragraph = (text: string): Block => ({ kind: "PARAGRAPH", text: text.trim() });

/** From the end on: a heading is known by what follows it. */
function withHeadings(blocks: readonly Block[]): readonly Block[] {
  const settled = [...blocks];
  for (const [at, block] of [...blocks.entries()].reverse()) {
    if (isHeading(block, settled.slice(at + 1, at + 3))) settled[at] = { ...block, kind: "HEADING" };
  }
  return settled;
}

/** An essay without a paragraph could not be debated: its lists and quotations are its paragraphs then. */
function withParagraphs(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(isDebated)) return blocks;
  const isSaid = ({ kind }: Block): boolean => kind === "LIST" || kind === "QUOTATION";
  const isAny = blocks.some(isSaid);
  return blocks.map((block) => (isAny && !isSaid(block) ? block : { ...block, kind: "PARAGRAPH" }));
}
