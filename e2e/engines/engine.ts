import type { Point } from "../words-in-window";

type Role = "article" | "button" | "link" | "radio" | "textbox";

/** A part of the page by what the engine itself tells a screen reader of it, or the page as a whole. */
export type Part = Readonly<{ role: Role; name: string }> | "page";

/** One person's window, in any engine: where it goes, what it shows, and a hand on its mouse and keys. */
export type Window = Readonly<{
  goTo: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  back: () => Promise<void>;
  /** Asks a question, inside the page, about the first such part that is shown; null while there is none. */
  ask: <Given, Answer>(
    part: Part,
    question: (element: Element, given: Given) => Answer,
    given: Given,
  ) => Promise<Answer | null>;
  /** Presses the mouse at the first point, moves it to the second and lets go there. */
  drag: (from: Point, to: Point) => Promise<void>;
  /** Types each letter by its own key, into whatever has the focus. */
  type: (words: string) => Promise<void>;
  /** Presses Ctrl and Enter together. */
  send: () => Promise<void>;
  /** Makes the window this large, a phone's too, and waits until the page has the width. */
  resize: (width: number, height: number) => Promise<void>;
  picture: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}>;

/** A browser's engine that runs: each window is a person's own, with no cookie and no word of another's. */
export type Engine = Readonly<{ open: () => Promise<Window>; end: () => Promise<void> }>;

/** Whether somebody sees a part at all: it takes up room and is not hidden. Runs in the page. */
export const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
};
