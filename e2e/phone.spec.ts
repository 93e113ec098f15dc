import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { moveTo, postsIn, write } from "./school";

const phone = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: "reduce",
} as const;

const handle = (page: Page) => page.getByRole("button", { name: "Arguments on ¶1", exact: true });
const wholeScreen = (page: Page) => page.getByRole("button", { name: "Whole screen", exact: true });

/** How much of the window the sheet fills, in hundredths. */
const heightOfSheet = (page: Page) =>
  page
    .locator("#arguments")
    .evaluate((sheet) => Math.round((100 * sheet.getBoundingClientRect().height) / window.innerHeight));

const expectNothingWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

/** Pulls the sheet's handle up or down with a finger, which rests before it lets go. */
async function pull(page: Page, by: number): Promise<void> {
  const box = await handle(page).boundingBox();
  if (!box) throw new Error("the handle is not on the screen");
  const touch = await page.context().newCDPSession(page);
  const point = (moved: number) => [{ x: box.x + 20, y: box.y + 20 + moved }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(0) });
  for (let step = 1; step <= 10; step++)
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: point((by * step) / 10) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Selects words of the first paragraph, as a long press and the system's two handles do. */
const selectWords = (page: Page, words: string) =>
  page.locator("#paragraph-1 [data-words]").evaluate((paragraph, wanted) => {
    const text = paragraph.firstChild;
    const at = text?.textContent?.indexOf(wanted) ?? -1;
    if (!text || at < 0) throw new Error("these words are not in the paragraph");
    document.getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
  }, words);

test("on a phone the arguments come up from below to half the window and to all of it, and go down again", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  await write(debate, "Ada", { kind: "SUPPORT", body: "Drills are read as threats." });
  const { page } = await enter(debate, "Ben", phone);
  const said = page.getByText("Drills are read as threats.");
  await expect(handle(page)).toHaveAttribute("aria-expanded", "false");
  await expect(said).toBeHidden();
  await expectNothingWider(page);

  await handle(page).tap();
  await expect(said).toBeInViewport();
  await expect.poll(() => heightOfSheet(page)).toBe(56);
  await expectNothingWider(page);

  await wholeScreen(page).tap();
  await expect.poll(() => heightOfSheet(page)).toBeGreaterThan(85);
  await wholeScreen(page).tap();
  await expect.poll(() => heightOfSheet(page)).toBe(56);

  await pull(page, -300);
  await expect(wholeScreen(page)).toHaveAttribute("aria-pressed", "true");
  await expectNothingWider(page);
  await pull(page, 640);
  await expect(handle(page)).toHaveAttribute("aria-expanded", "false");
  await expect(said).toBeHidden();
});

test("on a phone the arguments go down as a vote opens, which they would hide", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const { page } = await (await enter(debate, "Ada", phone)).awake();
  await handle(page).tap();
  await expect.poll(() => heightOfSheet(page)).toBeGreaterThan(40);
  await moveTo(debate, "closing-vote");
  await expect(page.getByRole("radiogroup", { name: "Your vote" })).toBeVisible();
  await expect.poll(() => heightOfSheet(page)).toBeLessThan(20);
  await page.getByRole("radio", { name: "Undecided" }).tap();
  await expect(page.getByRole("radio", { name: "Undecided" })).toBeChecked();
});

test("on a phone Escape and the browser's Back close the arguments and stay in the room", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben", phone);
  await handle(ben.page).tap();
  await expect(ben.thread(1)).toBeVisible();
  await ben.page.keyboard.press("Escape");
  await expect(handle(ben.page)).toHaveAttribute("aria-expanded", "false");

  await ben.margin(1).tap();
  await expect(ben.thread(1)).toBeVisible();
  await ben.page.goBack();
  await expect(handle(ben.page)).toHaveAttribute("aria-expanded", "false");
  await expect(ben.thread(1)).toBeHidden();
  expect(new URL(ben.page.url()).pathname).toBe(`/rooms/${debate.id}`);
});

test("on a phone words that are selected are answered below them, in their sight", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben", phone);
  await selectWords(ben.page, "the United States and South Korea");
  await ben.page.getByRole("button", { name: "Answer these words" }).tap();

  await expect(ben.argument).toBeFocused();
  await expect(ben.argument).toBeInViewport();
  await expect(ben.thread(1).getByText("the United States and South Korea").first()).toBeVisible();
  await expect(ben.paragraph(1).locator("mark")).toBeInViewport();
  await expectNothingWider(ben.page);

  await ben.argument.fill("They commemorate it together.");
  await ben.page.getByRole("button", { name: "Post", exact: true }).tap();
  await ben.delivered();
  await expect(ben.post("They commemorate it together.").getByRole("blockquote")).toHaveText(
    "the United States and South Korea",
  );
  await expect.poll(() => postsIn(debate)).toEqual(["They commemorate it together."]);
});

test("on a phone the bar of the sheet says that a post was not sent, also after a reload, and leads to it", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben", phone);
  await ben.page.route("**/rooms/**", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await handle(ben.page).tap();
  await ben.argument.fill("From a tunnel.");
  await ben.page.getByRole("button", { name: "Post", exact: true }).tap();
  const note = ben.page.getByRole("button", { name: "1 not sent", exact: true });
  await expect(note).toBeInViewport({ ratio: 0.95 });

  await ben.page.reload();
  await expect(handle(ben.page)).toHaveAttribute("aria-expanded", "false");
  await expect(note).toBeInViewport({ ratio: 0.95 });
  await expectNothingWider(ben.page);
  await note.tap();
  await expect(ben.post("From a tunnel.")).toBeFocused();
  await expect(ben.page.getByRole("button", { name: "Try again", exact: true })).toBeInViewport({
    ratio: 0.95,
  });
  await ben.page.unrouteAll({ behavior: "wait" });
  await ben.page.getByRole("button", { name: "Try again", exact: true }).tap();
  await expect.poll(() => postsIn(debate)).toEqual(["From a tunnel."]);
  await expect(note).toHaveCount(0);
});

test("on a phone it is said that others wrote below what is read, where nothing moves for it", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  for (const body of ["Question 1", "Question 2", "Question 3"]) await write(debate, "Ada", { body });
  const ben = await enter(debate, "Ben", phone);
  await handle(ben.page).tap();
  await expect.poll(() => heightOfSheet(ben.page)).toBe(56);
  const before = await ben.post("Question 1").boundingBox();
  await write(debate, "Ada", { body: "Question 4" });
  const fresh = ben.page.getByRole("button", { name: "1 new", exact: true });
  await expect(fresh).toBeInViewport({ ratio: 1 });
  expect(await ben.post("Question 1").boundingBox()).toEqual(before);
  const box = await fresh.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(phone.viewport.height, 0);

  await fresh.tap();
  await expect(ben.post("Question 4")).toBeInViewport();
  await expect(fresh).toHaveCount(0);
});
