import { expect } from "@playwright/test";
import { overflow } from "../overflow";
import { baseUrl } from "../school";
import { endsOf, type Point } from "../words-in-window";
import type { Part, Window } from "./engine";

/** Somebody at a window, who has nothing but a mouse and keys. */
export class Person {
  /** The words they meant for the room, in the order in which they typed them. */
  readonly written: string[] = [];

  constructor(readonly window: Window) {}

  goTo(path: string): Promise<void> {
    return this.window.goTo(new URL(path, baseUrl).href);
  }

  /** Presses the middle of a part, or of what is in it, as soon as nothing lies over it. */
  async press(part: Part, inIt?: string): Promise<void> {
    const [middle] = await this.#pointsOf(part, middleOf, inIt ?? null);
    await this.window.drag(middle, middle);
  }

  /** Types words for the room into whatever has the focus. */
  async write(words: string): Promise<void> {
    this.written.push(words);
    await this.window.type(words);
  }

  /** Opens the arguments on a paragraph by its number in the margin. */
  open(paragraph: number): Promise<void> {
    return this.press(numbered(paragraph), "button");
  }

  /** Selects words of a paragraph with the mouse, from the first to the last character of them. */
  async select(paragraph: number, words: string): Promise<void> {
    const [from, to] = await this.#pointsOf(numbered(paragraph), endsOf, words);
    await this.window.drag(from, to);
  }

  /** Waits until these words are on the page. */
  async sees(words: string): Promise<void> {
    await expect(async () => {
      expect(await this.window.ask("page", textOf, null)).toContain(words);
    }).toPass();
  }

  /** Waits until exactly these words stand in the box for an argument. */
  async hasInBox(words: string): Promise<void> {
    await expect(async () => expect(await this.inBox()).toBe(words)).toPass();
  }

  /** Waits until no part of the page stands out of the window at its side. */
  async seesAllInWidth(): Promise<void> {
    await expect(async () =>
      expect(await this.window.ask("page", overflow, null)).toBeLessThanOrEqual(0),
    ).toPass();
  }

  inBox(): Promise<string | null> {
    return this.window.ask({ role: "textbox", name: "Your argument" }, wordsIn, null);
  }

  /** Where a question finds the points for a hand in a part, which is brought into view and stands still. */
  async #pointsOf<Given>(
    part: Part,
    question: (element: Element, given: Given) => readonly Point[],
    given: Given,
  ): Promise<[Point, Point]> {
    let before: readonly Point[] = [];
    await expect(async () => {
      await this.window.ask(part, bringIntoView, null);
      const points = await this.window.ask(part, question, given);
      const isStill = points?.length && JSON.stringify(points) === JSON.stringify(before);
      before = points ?? [];
      expect(isStill, `${JSON.stringify(part)} is there, free and still`).toBe(true);
    }).toPass();
    const [first, second = first] = before;
    if (!first || !second) throw new Error(`there is no ${JSON.stringify(part)}`);
    return [first, second];
  }
}

const numbered = (paragraph: number): Part => ({ role: "article", name: `Paragraph ${paragraph}` });

/** The words that are shown: the others of a page stand in its script, too. */
function textOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode())
    if (walker.currentNode.parentElement?.checkVisibility()) text += walker.currentNode.nodeValue;
  return text;
}

const wordsIn = (element: Element): string => (element as HTMLTextAreaElement).value;

function bringIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const isInView = top > 100 && bottom < window.innerHeight - 100;
  if (!isInView) element.scrollIntoView({ block: "center", behavior: "instant" });
}

/** The middle of a part or of what is in it; none while a press there would come to something else. */
function middleOf(part: Element, inIt: string | null): readonly Point[] {
  const element = (inIt && part.querySelector(inIt)) || part;
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(middle.x, middle.y);
  const isFree = element.contains(hit) || (hit && hit.closest("label")?.control === element);
  return isFree && !element.matches(":disabled") ? [middle] : [];
}
