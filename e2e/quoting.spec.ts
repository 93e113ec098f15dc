import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { findPost, paragraphId, type Room, write } from "./school";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

const words = "In South Korea itself, civil society";
const typed = "Never ban what a class can argue with, not even jokes; vote on it.";

const answerButton = (page: Page) => page.getByRole("button", { name: "Answer these words" });
const quoteIn = (at: RoomPage) => at.page.locator("#arguments form").getByRole("blockquote");

/** Types at once, as a hand does that does not look, and posts by key. */
async function typeAndPost(ben: RoomPage): Promise<void> {
  await ben.page.keyboard.type(typed);
  await expect(ben.argument).toHaveValue(typed);
  await ben.page.keyboard.press("Control+Enter");
}

/** The post is where it was aimed at, with its words. */
async function expectPosted(debate: Room, number: number, quote: string | null): Promise<void> {
  await expect.poll(() => findPost(debate, typed)).not.toBeNull();
  expect(await findPost(debate, typed)).toMatchObject({
    paragraphId: await paragraphId(debate, number),
    parentId: null,
    quote: quote === null ? null : { exact: quote },
  });
}

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" } as const;

/** Makes the page's script run as on a slow machine. */
async function slowDown(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: 6 });
}

test("what is typed at once after the press stands whole in the box, with its words", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.select(4, words);
  await answerButton(ben.page).click();
  await typeAndPost(ben);
  await expectPosted(debate, 4, words);
});

test("words that are selected and typed over at once are answered, letters that are keys too", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.select(4, words);
  await typeAndPost(ben);
  await expectPosted(debate, 4, words);

  await slowDown(ben.page);
  await ben.select(3, "excessive readiness");
  await ben.page.keyboard.type("reason jars");
  await expect(ben.argument).toHaveValue("reason jars");
  await expect(quoteIn(ben)).toHaveText("excessive readiness");
});

test("words of another paragraph are answered there; the draft of the first stays its own", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(1);
  await ben.argument.click();
  await ben.page.keyboard.type("Half a thought on the first");
  await ben.select(4, words);
  await answerButton(ben.page).click();
  await ben.page.keyboard.type("Never");
  await expect(ben.argument).toHaveValue("Never");
  await expect(quoteIn(ben)).toHaveText(words);
  await ben.page.keyboard.press("Control+A");
  await typeAndPost(ben);
  await expectPosted(debate, 4, words);
  await ben.openThread(1);
  await expect(ben.argument).toHaveValue("Half a thought on the first");
  await expect(quoteIn(ben)).toHaveCount(0);
});

test("it is the same while the list For you lies over the arguments", async ({ room, enter }) => {
  const debate = await room(plan);
  await write(debate, "Ada", { kind: "SUPPORT", body: "Drills calm nobody.", paragraph: 2 });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.page.getByRole("button", { name: /^For you/ }).click();
  await expect(ben.page.getByRole("region", { name: "For you" })).toBeVisible();
  await ben.select(4, words);
  await answerButton(ben.page).click();
  await typeAndPost(ben);
  await expectPosted(debate, 4, words);
});

test("it is the same while a reply is being written, on that paragraph or another", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  await write(debate, "Ada", { kind: "SUPPORT", body: "Drills calm nobody.", paragraph: 4 });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(4);
  await ben.tool("Drills calm nobody.", /^Reply to/);
  await ben.page.keyboard.type("Half a reply");
  await ben.select(4, words);
  await answerButton(ben.page).click();
  await typeAndPost(ben);
  await expectPosted(debate, 4, words);
  await ben.tool("Drills calm nobody.", /^Reply to/);
  await expect(ben.argument).toHaveValue("Half a reply");
  await expect(quoteIn(ben)).toHaveCount(0);

  await ben.select(3, "excessive readiness");
  await answerButton(ben.page).click();
  await ben.page.keyboard.type("Never");
  await expect(ben.argument).toHaveValue("Never");
  await expect(quoteIn(ben)).toHaveText("excessive readiness");
});

test("it is the same on a slow machine in a room of two hundred posts", async ({ room, enter }) => {
  test.slow();
  const writers = Array.from({ length: 20 }, (_, at) => `Ada ${at}`);
  const debate = await room({ ...plan, proposition: writers });
  for (let round = 0; round < 10; round++)
    await Promise.all(
      writers.map((name) =>
        write(debate, name, { body: `${name}: ${round}?`, paragraph: 1 + (round % 2) * 3 }),
      ),
    );
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(1);
  await slowDown(ben.page);
  await ben.select(4, words);
  await answerButton(ben.page).click();
  await typeAndPost(ben);
  await expectPosted(debate, 4, words);
});

test("it is the same by touch", async ({ room, enter }) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben", phone)).awake();
  await ben.margin(1).tap();
  await expect(ben.thread(1)).toBeVisible();
  await ben.page.locator("#paragraph-4 [data-words]").evaluate((paragraph, wanted) => {
    const text = paragraph.firstChild;
    const at = text?.textContent?.indexOf(wanted) ?? -1;
    if (text) document.getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
  }, words);
  await answerButton(ben.page).tap();
  await typeAndPost(ben);
  await expectPosted(debate, 4, words);
});

test("by keys alone: to a paragraph, write, and every letter is there", async ({ room, enter }) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  for (const key of "jjr") await ben.page.keyboard.press(key);
  await typeAndPost(ben);
  await expectPosted(debate, 3, null);
});

test("Reply opens the box however often it is pressed, and what leads to it too", async ({ room, enter }) => {
  const debate = await room(plan);
  await write(debate, "Ada", { kind: "SUPPORT", body: "Drills calm nobody.", paragraph: 4 });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.page.getByRole("button", { name: /^For you/ }).click();
  await ben.page
    .getByRole("region", { name: "For you" })
    .getByRole("button", { name: /Drills calm/ })
    .click();
  await ben.page.keyboard.type("Nobody, ");
  await ben.tool("Drills calm nobody.", /^Reply to/);
  await ben.page.keyboard.type("never");
  await expect(ben.argument).toHaveValue("Nobody, never");
  await ben.page.getByRole("link", { name: "Write on paragraph 4" }).click();
  await ben.page.keyboard.type("New");
  await expect(ben.argument).toHaveValue("New");
  await ben.tool("Drills calm nobody.", /^Reply to/);
  await ben.page.keyboard.type(".");
  await expect(ben.argument).toHaveValue("Nobody, never.");
  await ben.page.keyboard.press("Control+Enter");
  await expect
    .poll(() => findPost(debate, "Nobody, never."))
    .toMatchObject({
      paragraphId: await paragraphId(debate, 4),
      parentId: expect.any(String),
    });
});

test("a sentence that is picked leads into the box, and so does taking it away", async ({ room, enter }) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(4);
  await ben.argument.click();
  await ben.page.getByText("Quote words").click();
  await ben.page.getByRole("group", { name: "Quote words" }).getByRole("button").first().click();
  await ben.page.keyboard.type("Never ");
  await expect(quoteIn(ben)).not.toHaveCount(0);
  await ben.press("No quote");
  await ben.page.keyboard.type("mind");
  await expect(ben.argument).toHaveValue("Never mind");
  await expect(quoteIn(ben)).toHaveCount(0);
});
