"use client";

import { useEffect, useEffectEvent } from "react";
import { commandFor, type KeptKeys } from "./kept-keys";
import { isCharacter, pressedKey } from "./pressed-key";
import { isInSilentPlace, isSilent, isWalkedTo, watchFocus } from "./silence";
import { type Command, type NamedKey, shippedKeys, walking } from "./single-keys";
import { useKeptKeys } from "./use-kept-keys";

/** What is done at a command or a named key. False says that there was nothing to do. */
export type Acts = Readonly<Partial<Record<Command | NamedKey, (event: KeyboardEvent) => unknown>>>;

/** Runs what the reader's keys are for, wherever on the page they are pressed. */
export function useShortcuts(acts: Acts): void {
  const press = useEffectEvent(usePress(acts));
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** The same for a part of the page that hands on its own presses. */
export function usePress(acts: Acts): (event: KeyboardEvent) => void {
  const kept = useKeptKeys();
  useEffect(watchFocus, []);
  return (event) => {
    const name = nameOf(event, acts, kept);
    if (!name || (event.repeat && isCharacter(pressedKey(event) ?? "") && !walking.has(name))) return;
    if (acts[name]?.(event) !== false) event.preventDefault();
  };
}

function nameOf(event: KeyboardEvent, acts: Acts, kept: KeptKeys): Command | NamedKey | null {
  const key = event.defaultPrevented ? null : pressedKey(event);
  if (key === null) return null;
  if (isCharacter(key)) {
    if (isSilent()) return null;
    return commandFor(key, Object.keys(acts).filter(isCommand), kept);
  }
  const isTaken = key === "Space" ? isSilent() || isReachedByKeys() : isInSilentPlace();
  return isNamed(key, acts) && !isTaken && !(key === "Enter" && isOnControl()) ? key : null;
}

const isCommand = (name: string): name is Command => name in shippedKeys;

const isNamed = (key: string, acts: Acts): key is NamedKey => !isCommand(key) && key in acts;

/**
 * A space presses what was reached by keys, or is written into. What was pressed with the mouse has the focus
 * still, or gets it back, and whoever steps on does not mean to press it again. The browser's :focus-visible
 * is no help: it holds for what a script gave the focus back to.
 */
const isReachedByKeys = (): boolean =>
  document.activeElement?.matches(isWalkedTo() ? controls : "input, select, textarea") ?? false;

/** Enter presses what has the focus. */
const isOnControl = (): boolean => document.activeElement?.matches(controls) ?? false;

const controls = "button, a, input, select, textarea, summary";
