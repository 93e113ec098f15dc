"use client";

import { type KeyboardEvent, useRef } from "react";
import { markByKey } from "./marking";

/** An input method that ends a syllable by itself does so within this time. In milliseconds. */
const patience = 60;

/**
 * The keys of whoever writes: Ctrl or Command with Enter sends the form, with B, I or K marks words; Escape
 * leaves it. A syllable that is
 * still being composed is ended first and goes with the rest; one press sends once, however often it is heard
 * (some input methods hand the same press on a second time, and a key held down repeats).
 */
export function useWritingKeys(onLeave: () => void) {
  const isTaken = useRef(false);

  const send = (form: HTMLFormElement, isComposing: boolean) => {
    if (isTaken.current) return;
    isTaken.current = true;
    if (isComposing) endSyllable(form, () => form.requestSubmit());
    else form.requestSubmit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { isComposing, code, key, keyCode } = event.nativeEvent;
    const isEnter = key === "Enter" || code === "Enter" || code === "NumpadEnter";
    if (isEnter && (event.ctrlKey || event.metaKey))
      send(event.currentTarget, isComposing || keyCode === composed);
    else if (event.key === "Escape" && !isComposing) {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      onLeave();
    } else if (!isMarking(event) || isComposing || !markByKey(event.target, code)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const release = () => {
    isTaken.current = false;
  };
  return { onKeyDown, onKeyUp: release, onPointerDown: release };
}

const isMarking = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey;

/** The code of a key that an input method has taken. */
const composed = 229;

/**
 * Waits until the input method has put its syllable into the box; where it does not by itself, leaving the
 * box for a moment makes it.
 */
function endSyllable(form: HTMLFormElement, then: () => void): void {
  const box = document.activeElement;
  const finish = () => {
    clearTimeout(timer);
    form.removeEventListener("compositionend", end);
    then();
  };
  const end = () => {
    clearTimeout(timer);
    timer = setTimeout(finish);
  };
  let timer = setTimeout(() => {
    form.removeEventListener("compositionend", end);
    if (box instanceof HTMLElement && box === document.activeElement) {
      box.blur();
      box.focus({ preventScroll: true });
    }
    finish();
  }, patience);
  form.addEventListener("compositionend", end);
}
