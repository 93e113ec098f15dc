import type { Part } from "@/lib/debate/essay/part";
import { partsOfTree } from "@/lib/motion-files/parts-of-tree";
import { settled } from "@/lib/motion-files/settled";
import type { Node as TextNode } from "@/lib/motion-files/tree";

/** What says that a page has parts; boxes and lines alone, as of a program in an editor, say nothing. */
const parted = /<(p|h[1-6]|li|blockquote|table)\b/i;
const kept = ["id", "class", "style", "href", "start", "hidden", "aria-hidden"];
const deepest = 60;

/**
 * The parts of what was copied from a page or a word processor; null where its plain text says as much.
 */
export function partsOfClipboard(html: string): readonly Part[] | null {
  if (!parted.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const { parts } = settled(partsOfTree(nodesOf(body, 0)).parts);
  const isPlain = parts.length < 2 && parts.every(({ kind }) => kind === "PARAGRAPH");
  return isPlain ? null : parts;
}

const nodesOf = (element: Element, depth: number): readonly TextNode[] =>
  [...element.childNodes].flatMap((node): readonly TextNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ""];
    if (!(node instanceof Element)) return [];
    if (depth > deepest) return [node.textContent ?? ""];
    const is = kept.flatMap((name): readonly [string, string][] => {
      const value = node.getAttribute(name);
      return value === null ? [] : [[name, value]];
    });
    return [{ tag: node.localName.toLowerCase(), is: Object.fromEntries(is), in: nodesOf(node, depth + 1) }];
  });
