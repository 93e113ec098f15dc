export type Point = Readonly<{ x: number; y: number }>;

/** Where in the window words of a paragraph begin and end; empty where they are not in it. For the page. */
export function endsOf(paragraph: Element, words: string): readonly Point[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const lines = [...range.getClientRects()];
    const first = lines.at(0);
    const last = lines.at(-1);
    if (!first || !last) return [];
    return [
      { x: first.left + 1, y: first.top + first.height / 2 },
      { x: last.right - 1, y: last.top + last.height / 2 },
    ];
  }
  return [];
}
