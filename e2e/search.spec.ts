import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { moderate, write } from "./school";

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" } as const;

/** Types words into whatever has the focus, which is the field for them, and looks for them. */
async function lookFor(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("a student finds with the keyboard what stands in the room, and goes there; not what is hidden", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  const post = await write(debate, "Ben", { body: "Which otters swam to 학교에서?", paragraph: 2 });
  const hidden = await write(debate, "Ben", { body: "Hidden otters.", paragraph: 3 });
  await moderate(debate, "hide", hidden);
  const ada = await enter(debate, "Ada");
  const { page } = ada;
  await page.clock.install();
  await ada.awake();
  await ada.passSilence();
  await page.keyboard.press("/");
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  await lookFor(page, "otter");
  await expect(page.getByText("1 place found")).toBeVisible();
  await expect(page.locator("mark")).toHaveText("otters");
  await page.getByRole("link", { name: "¶2", exact: false }).click();
  await expect(ada.thread(2)).toBeVisible();
  await expect(page.locator(`#post-${post}`)).toBeInViewport();

  const bare = await enter(debate, "Ben", { javaScriptEnabled: false });
  await bare.page.getByRole("link", { name: "Search", exact: true }).click();
  await lookFor(bare.page, "학교는");
  await expect(bare.page.locator("mark")).toHaveText("학교");
  await bare.page.getByRole("searchbox").fill("otters");
  await bare.page.keyboard.press("Enter");
  await expect(bare.page.getByText("2 places found")).toBeVisible();
});

test("a teacher brings a room in from its file, and finds in it what the class wrote", async ({
  room,
  okafor,
}) => {
  const debate = await room({ ...plan, title: "Room of wombats" });
  await write(debate, "Ben", { kind: "REBUT", body: "Quolls are not harms." });
  const page = await okafor();
  const answer = await page.request.get(`/api/v1/rooms/${debate.id}/export?format=json`);
  const json = (file: string) => ({
    name: "room.json",
    mimeType: "application/json",
    buffer: Buffer.from(file),
  });

  await page.goto("/rooms");
  await page.getByRole("link", { name: "Bring a room in" }).click();
  const bring = async (file: string) => {
    await page.getByLabel("File of a room").setInputFiles(json(file));
    await page.getByRole("button", { name: "Bring it in" }).click();
  };
  await bring("[1, 2, 3]");
  await expect(page.getByText("This file is no room of Crossfloor’s.", { exact: false })).toBeVisible();
  await bring((await answer.text()).replace('"version":1', '"version":7'));
  await expect(page.getByText("A newer Crossfloor saved this file.", { exact: false })).toBeVisible();
  await bring(await answer.text());
  await expect(page).toHaveURL(/\/rooms\/(?!new)[\w-]+$/);
  await expect(page.getByText("This room is closed.", { exact: false }).first()).toBeVisible();

  await page.goto("/rooms");
  await page.getByRole("link", { name: "Search what the class wrote" }).click();
  await lookFor(page, "quoll");
  await expect(page.getByText("2 rooms found")).toBeVisible();
  await page.getByLabel("Rooms", { exact: true }).selectOption("Archived");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("1 room found")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Room of wombats" })).toBeVisible();
  await expect(page.locator("mark")).toHaveText("Quolls");
});
