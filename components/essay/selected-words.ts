/**
 * Words of one paragraph that are selected on the page, in UTF-16 offsets into its text, and where they stand
 * in the window.
 */
export type SelectedWords = Readonly<{ paragraphId: string; start: number; end: number; box: DOMRect }>;

/**
 * The selection inside the essay, cut to the paragraph it begins in and without the spaces around it; null
 * where there is none.
 */
export function selectedWords(selection: Selection | null): SelectedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = wordsAround(range.startContainer) ?? wordsAfter(range);
  const paragraphId = words?.closest<HTMLElement>("[data-paragraph]")?.dataset.paragraph;
  if (!words || !paragraphId) return null;

  const inside = range.cloneRange();
  if (!words.contains(range.startContainer)) inside.setStart(words, 0);
  if (!words.contains(range.endContainer)) inside.setEnd(words, words.childNodes.length);
  const selected = inside.toString();
  const from = lengthBefore(words, inside);
  const start = from + (selected.length - selected.trimStart().length);
  const end = from + selected.trimEnd().length;
  return start < end ? { paragraphId, start, end, box: inside.getBoundingClientRect() } : null;
}

const wordsAround = (node: Node): HTMLElement | null =>
  (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-words]") ?? null;

/** A selection dragged from the margin begins outside the words. */
function wordsAfter(range: Range): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>("[data-words]");
  return Array.from(all).find((words) => range.intersectsNode(words)) ?? null;
}

/** How many UTF-16 units of the paragraph stand before the range, whatever marks are in between. */
function lengthBefore(words: HTMLElement, range: Range): number {
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}
