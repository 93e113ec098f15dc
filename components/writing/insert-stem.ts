import { gapOf } from "@/lib/debate/writing/stems";

/**
 * Puts a stem where the caret stands, after what is selected, and leaves its first gap selected. It goes in
 * as if typed, so that the browser can undo it; a syllable that is still being composed is ended first.
 */
export function insertStem(box: HTMLTextAreaElement, stem: string): void {
  box.blur();
  box.focus();
  const at = box.selectionEnd;
  const before = /(^|\s)$/.test(box.value.slice(0, at)) ? "" : " ";
  const after = /^(\s|$)/.test(box.value.slice(at)) ? "" : " ";
  box.setSelectionRange(at, at);
  if (!document.execCommand("insertText", false, before + stem + after)) {
    box.setRangeText(before + stem + after, at, at, "end");
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  const { start, end } = gapOf(stem);
  const from = at + before.length;
  box.setSelectionRange(from + start, from + end);
}
