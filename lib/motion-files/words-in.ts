import type { Node } from "./tree";

/** Words of a text as they are collected: a break is a newline, any other space is one. */
export type Words = { text: string; letters: number; bold: number };

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const isBoldTag = (tag: string): boolean => tag === "strong" || tag === "b";

/** Collects what stands on a line. What leads back from a note to its place is no word. */
export function addWords(to: Words, nodes: readonly Node[], isBold = false): void {
  for (const node of nodes) {
    if (typeof node === "string") {
      const text = node.replace(/\s+/g, " ");
      const count = text.match(/\p{L}/gu)?.length ?? 0;
      to.text += text;
      to.letters += count;
      if (isBold) to.bold += count;
    } else if (node.tag === "br") to.text += "\n";
    else if (!isUnseen(node.tag)) {
      const inside: Words = { text: "", letters: 0, bold: 0 };
      addWords(inside, node.in, isBold || isWeighty(node.tag, node.is?.style));
      to.text += asWritten(node.tag, node.is?.href, inside.text);
      to.letters += inside.letters;
      to.bold += inside.bold;
    }
  }
}

/** All words below a node. */
export function wordsIn(nodes: readonly Node[]): string {
  const words: Words = { text: "", letters: 0, bold: 0 };
  addWords(words, nodes);
  return trimmed(words.text);
}

export const trimmed = (text: string): string =>
  text
    .replace(/ *\n */g, "\n")
    .replace(/ {2,}/g, " ")
    .trim();

const isWeighty = (tag: string, style = ""): boolean =>
  style === "" || !/font-weight/.test(style) ? isBoldTag(tag) : /font-weight:\s*(bold|[6-9]00)/.test(style);

/** The number of a note is put in brackets, and a raised figure stays raised. */
function asWritten(tag: string, href: string | undefined, text: string): string {
  const words = text.trim();
  if (tag === "a" && href?.includes("#")) {
    if (/^(?:\s|↑|↩|\^|\uFE0E)*$/u.test(words)) return "";
    const [, number] = /^\[?([\d⁰¹²³⁴-⁹]{1,3})\]?$/u.exec(words) ?? [];
    if (number)
      return `[${[...number].map((one) => (raised.includes(one) ? raised.indexOf(one) : one)).join("")}]`;
  }
  return tag === "sup" && /^\d{1,3}$/.test(words)
    ? [...words].map((one) => raised.charAt(Number(one))).join("")
    : text;
}

const unseen = new Set(
  "script style head template noscript svg math button select textarea nav aside iframe object video audio".split(
    " ",
  ),
);

/** What of a page is no text of its author's. */
export const isUnseen = (tag: string): boolean => unseen.has(tag);
