import type { KeyboardEvent } from "react";

/**
 * The keys of whoever writes: Ctrl or Command with Enter sends the form, Escape leaves it. Not while letters
 * are being composed, as in Korean.
 */
export const writingKeys =
  (onLeave: () => void) =>
  (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    else if (event.key === "Escape") {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
