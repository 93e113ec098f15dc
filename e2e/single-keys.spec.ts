import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { moderate, postsIn, write } from "./school";

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" } as const;

const dialog = (page: Page) => page.getByRole("dialog");

/** A key as Chromium hears it with a Korean keyboard switched on. */
async function pressHangul(page: Page, code: string, key: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const windowsVirtualKeyCode = key === "Process" ? 229 : code.charCodeAt(3);
  await browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", code, key, windowsVirtualKeyCode });
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", code, key, windowsVirtualKeyCode });
  await browser.detach();
}

test("keys go by the key: with Hangul switched on they do the same", async ({ room, enter }) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await pressHangul(ben.page, "KeyJ", "ㅓ");
  await expect(ben.margin(2)).toBeFocused();
  await pressHangul(ben.page, "KeyJ", "Process");
  await expect(ben.margin(3)).toBeFocused();
  await pressHangul(ben.page, "KeyK", "ㅏ");
  await expect(ben.margin(2)).toBeFocused();
  await pressHangul(ben.page, "KeyR", "ㄱ");
  await expect(ben.argument).toBeFocused();
});

test("keys are silent in a box, a menu and a dialog, and for a second after they had the focus", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.page.clock.install();
  const { keyboard } = ben.page;
  await keyboard.press("r");
  await keyboard.press("Escape");
  await keyboard.type("jjj?");
  await expect(ben.paragraph(1)).toHaveAttribute("data-selected");
  await expect(dialog(ben.page)).toHaveCount(0);

  await test.step("on what is chosen and folded away in the form", async () => {
    await ben.argument.click();
    await ben.page.getByText("Quote words").click();
    await ben.passSilence();
    await keyboard.type("j");
    await ben.page.getByRole("radio", { name: "Question" }).click();
    await keyboard.type("j");
    await expect(ben.paragraph(1)).toHaveAttribute("data-selected");
  });
  await test.step("in a dialog and after it", async () => {
    await keyboard.press("Escape");
    await ben.passSilence();
    await keyboard.press("?");
    await expect(dialog(ben.page)).toBeVisible();
    await keyboard.type("j");
    await keyboard.press("Escape");
    await expect(dialog(ben.page)).toBeHidden();
    await keyboard.type("j");
    await expect(ben.paragraph(1)).toHaveAttribute("data-selected");
  });
  await ben.passSilence();
  await keyboard.press("j");
  await expect(ben.paragraph(2)).toHaveAttribute("data-selected");
});

test("a box that is taken away under somebody's hands leaves no letters to the keys", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  const said = await write(debate, "Ada", { kind: "SUPPORT", body: "Drills calm nobody.", paragraph: 2 });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(2);
  await ben.tool("Drills calm nobody.", /^Reply to/);
  await ben.page.keyboard.type("Are you su");
  await moderate(debate, "hide", said);
  await expect(ben.argument).toHaveCount(0);
  await ben.page.keyboard.type("jkn?");
  await expect(ben.paragraph(2)).toHaveAttribute("data-selected");
  await expect(dialog(ben.page)).toHaveCount(0);
});

test("a reader changes keys, hears what is taken, switches them off and has them back, on this device", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.page.clock.install();
  const { keyboard } = ben.page;
  const field = ben.page.getByLabel("next paragraph or post", { exact: true });
  const switchOf = ben.page.getByRole("checkbox", { name: "Single keys work here" });
  await keyboard.press("?");
  await expect(dialog(ben.page)).toBeVisible();
  await switchOf.focus();
  await keyboard.press("Tab");
  await expect(field).toBeFocused();
  await keyboard.press("k");
  await expect(ben.page.getByText("k is already the key for: paragraph or post before.")).toBeVisible();
  await expect(field).toHaveValue("j");
  await pressHangul(ben.page, "KeyM", "ㅡ");
  await expect(ben.page.getByText("m is now the key for: next paragraph or post.")).toBeVisible();
  await keyboard.press("Escape");
  await expect(dialog(ben.page)).toBeHidden();

  await (await ben.open()).awake();
  await keyboard.press("j");
  await keyboard.press("m");
  await expect(ben.paragraph(2)).toHaveAttribute("data-selected");

  await keyboard.press("?");
  await switchOf.focus();
  await keyboard.press("Space");
  await expect(switchOf).not.toBeChecked();
  await keyboard.press("Escape");
  await ben.passSilence();
  await keyboard.type("mr?");
  await expect(dialog(ben.page)).toBeHidden();
  await expect(ben.paragraph(2)).toHaveAttribute("data-selected");
  await expect(ben.argument).not.toBeFocused();

  await ben.page.getByRole("button", { name: "How this works" }).click();
  await ben.press("As they were");
  await expect(switchOf).toBeChecked();
  await keyboard.press("Escape");
  await ben.passSilence();
  await keyboard.press("j");
  await expect(ben.paragraph(3)).toHaveAttribute("data-selected");
});

test("a teacher moderates by keys with Hangul switched on, and by keys of her own", async ({
  room,
  okafor,
}) => {
  const debate = await room(plan);
  for (const body of ["One.", "Two."])
    await moderate(debate, "hide", await write(debate, "Ada", { kind: "SUPPORT", body }));
  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/moderate`);
  await page.getByRole("button", { name: "Change keys" }).click();
  await page.getByLabel("restore", { exact: true }).focus();
  await page.keyboard.press("b");
  await expect(page.getByText("b is now the key for: restore.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.locator("article").first()).toHaveAttribute("aria-keyshortcuts", "b");

  await pressHangul(page, "KeyJ", "ㅓ");
  await expect(page.locator("article").first()).toBeFocused();
  const visible = () => postsIn(debate, "PUBLISHED").then((posts) => posts.length);
  await pressHangul(page, "KeyR", "ㄱ");
  await pressHangul(page, "KeyB", "ㅠ");
  await expect.poll(visible).toBe(1);
});
