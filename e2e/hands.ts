import { expect, type Locator, type Page } from "@playwright/test";
import { RoomPage } from "./pages/room-page";

/**
 * What a hand needs, in seconds, by the keystroke-level model (Card, Moran and Newell, 1980): a key pressed
 * by somebody who types without having learned to, a place pointed at, a button pressed and let go, a hand
 * that goes over from the mouse to the keys.
 */
const key = 0.28;
const pointing = 1.1;
const button = 0.2;
const homing = 0.4;

/** What was done, and what the hands needed for it; how long a person thinks or waits is not in it. */
export type Effort = Readonly<{ clicks: number; seconds: number }>;

/** The hands of somebody at a page: they press with the mouse and type key by key, and it is counted. */
export class Hands {
  #clicks = 0;
  #seconds = 0;

  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.#clicks++;
    this.#seconds += pointing + button;
    await target.click({ timeout: 20_000 });
  }

  /** Types into whatever has the focus. */
  async type(words: string): Promise<void> {
    this.#seconds += homing + key * [...words].length;
    await this.page.keyboard.type(words);
  }

  async press(name: string): Promise<void> {
    this.#seconds += key;
    await this.page.keyboard.press(name);
  }

  /** What was done since it was asked last. */
  effort(): Effort {
    const effort = { clicks: this.#clicks, seconds: Math.round(this.#seconds * 10) / 10 };
    this.#clicks = 0;
    this.#seconds = 0;
    return effort;
  }
}

/** Joins with the hands of a newcomer, from the first page. */
export async function comeIn(page: Page, code: string, name: string) {
  const hands = new Hands(page);
  await page.goto("/");
  await hands.click(page.getByLabel("Room code"));
  await hands.type(code);
  await hands.press("Enter");
  await expect(page.getByRole("textbox", { name: "Your name", exact: true })).toBeFocused();
  await hands.type(name);
  return arrive(page, hands);
}

/** Until the room stands there and listens. */
async function arrive(page: Page, hands: Hands) {
  const stream = page.waitForRequest((request) => request.url().includes("/events?"));
  await hands.press("Enter");
  await expect(page).toHaveURL(/\/rooms\/[\w-]+$/);
  const room = new RoomPage(page, page.url().split("/").at(-1) ?? "");
  await expect(room.paragraph(1)).toBeVisible();
  await stream;
  return Object.assign(room, { hands });
}

/** Comes back on another device, with the key that the first one shows. */
export async function comeBack(page: Page, code: string, name: string, key: string) {
  const hands = new Hands(page);
  await page.goto("/");
  await hands.click(page.getByLabel("Room code"));
  await hands.type(code);
  await hands.press("Enter");
  await hands.click(page.getByText("I was here before"));
  await hands.click(page.getByLabel("The name you had here"));
  await hands.type(name);
  await hands.click(page.getByLabel("Your rejoin key"));
  await hands.type(key);
  return arrive(page, hands);
}

/** Posts on a paragraph: its number is pressed, the words are typed where the caret is. */
export async function argue(at: RoomPage, hands: Hands, paragraph: number, words: string): Promise<void> {
  await hands.click(at.margin(paragraph));
  const box = at.page.locator("#arguments textarea");
  if (!(await box.evaluate((element) => element === document.activeElement))) await hands.click(box);
  await hands.type(words);
  await hands.press("Control+Enter");
}
