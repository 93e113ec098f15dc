import { expect, test } from "./fixtures";
import { ownVoices } from "./scenes/own-voices";
import { postsIn, write } from "./school";

const bold = /^[6-9]\d\d$/;

test("words are marked by keys, are set for all who read them, and stay as they were typed", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(1);
  await ben.argument.click();
  const { keyboard } = ben.page;
  await keyboard.type("It is wrong");
  await keyboard.press("ControlOrMeta+Shift+ArrowLeft");
  await keyboard.press("ControlOrMeta+B");
  await keyboard.press("End");
  await keyboard.type(", 2*3*4 times:\n- one\n- two, see ");
  await keyboard.press("ControlOrMeta+K");
  await expect(ben.argument).toHaveValue("It is **wrong**, 2*3*4 times:\n- one\n- two, see [](https://)");
  await keyboard.type("https://example.org/a");
  await keyboard.press("Home");
  await keyboard.press("End");
  for (let at = 0; at < "](https://example.org/a)".length; at++) await keyboard.press("ArrowLeft");
  await keyboard.type("this");
  await ben.press("Post");
  await write(debate, "Ben", { body: "이 점이 **중요(important)**해요." });

  const ada = await (await enter(debate, "Ada")).open(1);
  const [english, korean] = [
    ada.thread(1).locator(".post-body").nth(0),
    ada.thread(1).locator(".post-body").nth(1),
  ];
  await expect(english.locator("strong")).toHaveText("wrong");
  await expect(english.locator("strong")).toHaveCSS("font-weight", bold);
  await expect(english.getByRole("listitem")).toHaveText(["one", "two, see this (example.org)"]);
  await expect(english.locator("p")).toHaveText("It is wrong, 2*3*4 times:");
  const link = english.getByRole("link", { name: "this" });
  await expect(link).toHaveAttribute("href", "https://example.org/a");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow ugc");
  await expect(english).toHaveAttribute("lang", "en");
  await expect(korean).toHaveAttribute("lang", "ko");
  await expect(korean).toHaveText("이 점이 중요(important)해요.");
  await expect(ben.thread(1).locator(".post-body strong").first()).toHaveText("wrong");

  await ada.page.goto(`/rooms/${debate.id}/flow`);
  await expect(ada.page.getByText("It is wrong, 2*3*4 times: • one • two, see this")).toBeVisible();
  expect(await postsIn(debate)).toContain(
    "It is **wrong**, 2*3*4 times:\n- one\n- two, see [this](https://example.org/a)",
  );
});

test("the device's own voice reads a paragraph, a post, or on from the open paragraph", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  await write(debate, "Ben", { body: "훈련은 **아무도** 겁주지 않아요." });
  await write(debate, "Ben", { body: "Учения никого не пугают." });
  const ada = await enter(debate, "Ada");
  const { page } = ada;
  const bar = page.getByRole("region", { name: "Read aloud" });
  await (await ada.open(1)).awake();
  await ada.paragraph(1).hover();
  await page.getByRole("button", { name: "Read paragraph 1 aloud" }).click();
  await expect(bar.getByRole("alert")).toContainText("no voice of its own for this language: English");
  await bar.getByRole("button", { name: "Close" }).press("Enter");
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Read paragraph 1 aloud" })).toBeFocused();

  await page.addInitScript(ownVoices);
  await (await ada.open(1)).awake();
  const spoken = () => page.evaluate(() => window.spoken.at(-1));
  const endParagraph = async (number: number) => {
    while ((await bar.textContent())?.includes(`Paragraph ${number}`))
      await page.evaluate(() => window.endPiece());
  };
  await page.getByRole("button", { name: "Read aloud from ¶1" }).click();
  await expect(bar).toContainText("Near: a voice of this device.");
  await expect(bar.getByRole("button", { name: "Read on" })).toHaveAttribute("aria-pressed", "true");
  await expect(ada.paragraph(1)).toHaveAttribute("data-reading");
  const first = await spoken();
  expect(first).toMatchObject({ voice: "Near", rate: 1 });
  await bar.getByRole("button", { name: "Pause" }).press("Enter");
  await page.evaluate(() => window.endPiece());
  await bar.getByLabel("Speed").selectOption("1.5");
  await bar.getByRole("button", { name: "Go on" }).press("Enter");
  expect(await spoken()).toEqual({ ...first, rate: 1.5 });
  await endParagraph(1);
  await expect(bar).toContainText("Paragraph 2");
  await expect(ada.paragraph(2)).toHaveAttribute("data-reading");
  await expect(ada.paragraph(2)).toBeInViewport();
  await bar.getByRole("button", { name: "Pause" }).press("Escape");
  await expect(bar).toHaveCount(0);
  await expect(page.locator("[data-reading]")).toHaveCount(0);

  const listen = page.getByRole("button", { name: "Listen to the post of Ben" });
  await listen.nth(0).click();
  await expect(bar).toContainText("가까이");
  expect(await spoken()).toEqual({ text: "훈련은 아무도 겁주지 않아요.", voice: "가까이", rate: 1.5 });
  await page.evaluate(() => window.endPiece());
  await expect(bar).toHaveCount(0);
  await listen.nth(1).click();
  await expect(bar.getByRole("alert")).toContainText("Russian");
});
