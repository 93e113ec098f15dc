import { isHeadline } from "../debate/essay/headings";
import { widthOf } from "../debate/essay/lines";
import type { Part, PartKind } from "../debate/essay/part";
import type { Node, Tree } from "./tree";
import { addWords, isUnseen, trimmed, type Words, wordsIn } from "./words-in";

/** The parts of a text, and how many tables it had. */
type TreeParts = Readonly<{ parts: readonly Part[]; tables: number }>;

const noteId = /^(?!.*ref)(?:(?:sd)?(?:foot|end)note|ftn|edn|fn|cite_note)[-_:]?(?:.*?\D)?(\d+)$/i;
const blocks = new Set(
  (
    "p div section article main body html li dl dt dd figure figcaption header footer address details summary" +
    " center form fieldset thead tbody tfoot tr td th caption"
  ).split(" "),
);
/** Longer items are paragraphs with a mark, and longer cells no table. */
const longestItem = 200;
const longestCell = 120;

/** A text with tags as parts, in its order. What stands beside the text on a page is left away. */
export function partsOfTree(nodes: readonly Node[]): TreeParts {
  const parts: Part[] = [];
  let tables = 0;
  let words: Words = { text: "", letters: 0, bold: 0 };

  const put = (kind: PartKind, text: string) => {
    if (text !== "") parts.push({ kind, text });
  };
  const flush = (kind: PartKind = "PARAGRAPH") => {
    const isBold = words.letters > 0 && words.bold >= words.letters * 0.9;
    for (const text of trimmed(words.text).split(/\n{2,}/))
      put(kind === "PARAGRAPH" && isBold && isHeadline(text) ? "HEADING" : kind, text);
    words = { text: "", letters: 0, bold: 0 };
  };
  const walk = (list: readonly Node[], kind: PartKind) => {
    for (const node of list) {
      if (typeof node === "string" || node.tag === "br" || isInline(node)) addWords(words, [node]);
      else if (!isUnseen(node.tag) && !isHidden(node)) {
        flush(kind);
        take(node, kind);
      }
    }
    flush(kind);
  };
  const take = (node: Tree, kind: PartKind) => {
    const mark = noteMarkOf(node);
    if (mark) put("FOOTNOTE", noteText(mark, wordsIn(node.in)));
    else if (/^h[1-6]$/.test(node.tag))
      put(node.is?.class === "title" ? "TITLE" : "HEADING", wordsIn(node.in).replaceAll("\n", " "));
    else if (node.tag === "front" || node.is?.class === "front") put("LEFT_OUT", textIn(node));
    else if (node.tag === "pre") put(kind, textIn(node));
    else if (node.tag === "blockquote") put("QUOTATION", linesIn(node).join("\n"));
    else if (node.tag === "ul" || node.tag === "ol") takeList(node, kind);
    else if (node.tag === "table") takeTable(node, kind);
    else if (/mso-list:\s*l\d/.test(node.is?.style ?? "")) takeLoose(wordsIn(node.in));
    else walk(node.in, kind);
  };
  const takeList = (node: Tree, kind: PartKind) => {
    const items = itemsIn(node);
    if (node.in.some((one) => typeof one !== "string" && noteId.test(one.is?.id ?? "")))
      for (const [at, { words }] of items.entries()) put("FOOTNOTE", noteText(String(at + 1), words));
    else if (items.reduce((sum, one) => sum + widthOf(one.words), 0) > items.length * longestItem)
      for (const { mark, words } of items) put(kind, mark === "•" ? words : `${mark} ${words}`);
    else put("LIST", items.map(({ mark, words }) => `${mark} ${words}`).join("\n"));
  };
  /** A word processor puts the items of a list on the clipboard as paragraphs that begin with their marks. */
  const takeLoose = (text: string) => {
    const item = text.replaceAll("\n", " ").replace(/^[·o§\uF0B7\uF0A7]\s*/u, "• ");
    const last = parts.at(-1);
    if (last?.kind === "LIST") parts[parts.length - 1] = { kind: "LIST", text: `${last.text}\n${item}` };
    else put("LIST", item);
  };
  const takeTable = (node: Tree, kind: PartKind) => {
    const rows = rowsIn(node.in);
    const isOfFigures =
      rows.some((row) => row.length > 1) &&
      rows.flat().every((cell) => linesIn(cell).length < 2 && widthOf(wordsIn(cell.in)) <= longestCell);
    if (!isOfFigures) return walk(node.in, kind);
    tables += 1;
    const lines = rows.map((row) => row.map((cell) => wordsIn(cell.in)).join(" | "));
    put("LIST", lines.map((line) => `• ${line}`).join("\n"));
  };
  walk(nodes, "PARAGRAPH");
  return { parts, tables };
}

const isInline = ({ tag, is, in: inside }: Tree): boolean =>
  !(blocks.has(tag) || isStructure(tag) || noteId.test(is?.id ?? "")) &&
  inside.every((node) => typeof node === "string" || isInline(node));

const isStructure = (tag: string): boolean => /^(h[1-6]|ul|ol|table|blockquote|pre|front|note)$/.test(tag);

const isHidden = ({ is = {} }: Tree): boolean =>
  is["aria-hidden"] === "true" || "hidden" in is || /display:\s*none/.test(is.style ?? "");

/** The mark of a footnote that has a place of its own; items of a list are counted there. */
const noteMarkOf = ({ tag, is = {} }: Tree): string | null =>
  tag === "note" ? (is.mark ?? "") : tag === "div" ? (noteId.exec(is.id ?? "")?.[1] ?? null) : null;

const noteText = (mark: string, words: string): string =>
  `[${mark}] ${words.replace(/^\s*(?:\[[^\]]{1,4}\]|\^|↑|[⁰¹²³⁴-⁹]{1,3})\s*/u, "").replaceAll("\n", " ")}`;

/** Text whose own line breaks stay. */
const textIn = (node: Tree): string => {
  const raw = (nodes: readonly Node[]): string =>
    nodes.map((one) => (typeof one === "string" ? one : one.tag === "br" ? "\n" : raw(one.in))).join("");
  return raw(node.in).replace(/^\s*\n|\s+$/g, "");
};

/** What stands in a box, part by part. */
const linesIn = (node: Tree): readonly string[] => partsOfTree(node.in).parts.map(({ text }) => text);

type Item = Readonly<{ mark: string; words: string }>;

/** Items with those of the lists inside of them, all in one row. */
function itemsIn(list: Tree): readonly Item[] {
  let number = Number(list.is?.start ?? 1) - 1;
  return list.in.flatMap((node): readonly Item[] => {
    if (typeof node === "string") return [];
    if (isList(node)) return itemsIn(node);
    number += 1;
    const { inner, own } = apart(node.in);
    const words = wordsIn(own).replaceAll("\n", " ");
    const mark = list.tag === "ol" ? `${number}.` : "•";
    return [...(words === "" ? [] : [{ mark, words }]), ...inner.flatMap(itemsIn)];
  });
}

const isList = ({ tag }: Tree): boolean => tag === "ul" || tag === "ol";

/** The lists inside of an item, and what it says itself, with a space between its paragraphs. */
function apart(nodes: readonly Node[]): Readonly<{ inner: readonly Tree[]; own: readonly Node[] }> {
  const inner: Tree[] = [];
  const own: Node[] = [];
  for (const node of nodes) {
    if (typeof node === "string") own.push(node);
    else if (isList(node)) inner.push(node);
    else {
      const within = apart(node.in);
      const rest = { ...node, in: within.own };
      inner.push(...within.inner);
      own.push(...(blocks.has(node.tag) ? [" ", rest, " "] : [rest]));
    }
  }
  return { inner, own };
}

/** The rows of a table, but not of one inside of it. */
const rowsIn = (nodes: readonly Node[]): readonly (readonly Tree[])[] =>
  nodes.flatMap((node) => {
    if (typeof node === "string" || node.tag === "table") return [];
    const cells = node.in.filter((one): one is Tree => typeof one !== "string" && /^t[dh]$/.test(one.tag));
    return node.tag === "tr" ? [cells] : rowsIn(node.in);
  });
