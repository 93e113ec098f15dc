/**
 * Words of one paragraph that are selected on the page, in UTF-16 offsets into what the page says there; what
 * it says up to their end; and where they stand in the window.
 */
export type SelectedWords = Readonly<{
  paragraphId: string;
  start: number;
  end: number;
  said: string;
  box: DOMRect;
}>;

/**
 * Whether the page says up to the end of the words what the text says, so that they are a quote of it. It
 * does not where a browser's translator or a reading aid has put other words there.
 */
export const isAsWritten = (text: string, { end, said }: Pick<SelectedWords, "end" | "said">): boolean =>
  said.length === end && text.startsWith(said);

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
  const before = saidBefore(words, inside);
  const from = before.length;
  const start = from + (selected.length - selected.trimStart().length);
  const end = from + selected.trimEnd().length;
  const said = before + selected.trimEnd();
  return start < end ? { paragraphId, start, end, said, box: inside.getBoundingClientRect() } : null;
}

const wordsAround = (node: Node): HTMLElement | null =>
  (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-words]") ?? null;

/** A selection dragged from the margin begins outside the words. */
function wordsAfter(range: Range): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>("[data-words]");
  return Array.from(all).find((words) => range.intersectsNode(words)) ?? null;
}

/** What of the paragraph stands before the range, whatever marks are in between. */
function saidBefore(words: HTMLElement, range: Range): string {
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString();
}
