import puppeteer, { type ElementHandle, type Page } from "puppeteer-core";
import { type Engine, isShown, type Part, type Window } from "./engine";

/** Firefox without a screen, over WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const firefox = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX_PATH });
  const open = async () => {
    const context = await firefox.createBrowserContext();
    return windowOf(await context.newPage(), () => context.close());
  };
  return { open, end: () => firefox.close() };
}

const windowOf = (page: Page, close: () => Promise<void>): Window => ({
  close,
  goTo: async (address) => void (await page.goto(address)),
  reload: async () => void (await page.reload()),
  back: async () => void (await page.goBack()),
  ask: async <Given, Answer>(
    part: Part,
    question: (element: Element, given: Given) => Answer,
    given: Given,
  ) => {
    const element = await findShown(page, part);
    return element ? element.evaluate(question as (element: Element, given: unknown) => Answer, given) : null;
  },
  drag: async (from, to) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  },
  type: (words) => page.keyboard.type(words),
  send: async () => {
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
  },
  resize: (width, height) => page.setViewport({ width, height }),
  picture: () => page.screenshot(),
});

async function findShown(page: Page, part: Part): Promise<ElementHandle | null> {
  const selector = part === "page" ? "body" : `aria/${part.name}[role="${part.role}"]`;
  for (const element of await page.$$(selector)) if (await element.evaluate(isShown)) return element;
  return null;
}
