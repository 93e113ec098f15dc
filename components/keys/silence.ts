/**
 * Where letters are typed or chosen by: boxes, menus, dialogs, and every part of a form that is written in.
 */
const silentPlaces =
  "input:not([type=radio]), textarea, select, details, dialog, [popover], [role=menu], [data-writing], " +
  "[contenteditable]:not([contenteditable=false])";

/**
 * So long letters stay silent after such a place has lost the focus: they were meant for it. In milliseconds.
 */
const afterwards = 1000;

let isHeld = false;
let lostAt = Number.NEGATIVE_INFINITY;
let isWatched = false;
let isWalked = false;

/**
 * Whether what is pressed belongs to a box, a menu or a dialog: one has the focus, or had it less than a
 * second ago. A box that is taken off the page under somebody's hands counts as lost at the next press.
 */
export function isSilent(): boolean {
  look();
  return isHeld || performance.now() - lostAt < afterwards;
}

/** Whether a box, a menu or a dialog has the focus. */
export const isInSilentPlace = (): boolean =>
  document.activeElement?.closest(silentPlaces) != null || document.querySelector("dialog[open]") !== null;

/** Whether what has the focus was reached by walking there with keys, not with the mouse or a finger. */
export const isWalkedTo = (): boolean => isWalked;

/** Begins to watch where the focus is, and how it came there, once for a page. */
export function watchFocus(): void {
  if (isWatched) return;
  isWatched = true;
  document.addEventListener("focusin", look);
  document.addEventListener("focusout", look);
  document.addEventListener("pointerdown", () => (isWalked = false), true);
  document.addEventListener("keydown", ({ key }) => (isWalked ||= key === "Tab"), true);
  look();
}

function look(): void {
  const wasHeld = isHeld;
  isHeld = isInSilentPlace();
  if (wasHeld && !isHeld) lostAt = performance.now();
}
