import { expect, test } from "./fixtures";
import { ModeratePage } from "./pages/moderate-page";
import { postsIn, write } from "./school";

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" } as const;
const held = ["You idiot.", "야 이 바보야.", "What a numpty.", "ㅅㅂ 뭐래."];

test("what the word filter holds is chosen with Shift, rejected with one reason, and undone", async ({
  room,
  okafor,
  enter,
}) => {
  const debate = await room({ ...plan, settings: { ownWords: ["numpty"] } });
  for (const body of held) await write(debate, "Ben", { body });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const { page, waiting, hidden } = await new ModeratePage(await okafor(), debate.id).open();
  for (const word of ["idiot", "바보", "numpty", "ㅅㅂ"])
    await expect(waiting.locator("mark").getByText(word, { exact: true })).toBeVisible();

  const boxes = waiting.getByRole("checkbox", { name: "Choose the post by Ben" });
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ["Shift"] });
  const bar = page.getByRole("form", { name: "With the posts you choose" });
  await expect(bar.getByText("3 posts chosen")).toBeVisible();
  await bar.getByRole("button", { name: "Reject 3" }).click();
  await expect(bar.getByRole("button", { name: "Off topic" })).toBeFocused();
  await bar.getByLabel("Reason").click();
  await page.keyboard.type("Say it kindly.");
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 rejected")).toBeVisible();
  await expect(hidden.getByText("Reason: Say it kindly.")).toHaveCount(3);
  await expect(ben.post("You idiot.").getByText("Reason: Say it kindly.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone: 3 posts stand as before.")).toBeVisible();
  await expect(boxes).toHaveCount(4);
});

test("keys choose the list, approve all of it and take it back; a reason outlives a reload", async ({
  room,
  okafor,
}) => {
  const debate = await room(plan);
  for (const body of held.slice(0, 2)) await write(debate, "Ben", { body });
  const { page, waiting } = await new ModeratePage(await okafor(), debate.id).open();
  const post = waiting.getByRole("article").first();
  await post.getByRole("button", { name: "Reject" }).click();
  await post.getByLabel("Reason").click();
  await page.keyboard.type("Not like this");
  await page.reload();
  await post.getByRole("button", { name: "Reject" }).click();
  await expect(post.getByLabel("Reason")).toHaveValue("Not like this");
  await page.keyboard.press("Escape");

  await page.keyboard.press("e");
  await expect(page.getByText("2 posts chosen")).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByText("2 approved")).toBeVisible();
  expect(await postsIn(debate, "PUBLISHED")).toHaveLength(2);
  await page.keyboard.press("u");
  await expect(page.getByText("Undone: 2 posts stand as before.")).toBeVisible();
  await page.getByRole("link", { name: /The whole log/ }).click();
  await page.getByLabel("To which student").selectOption({ label: "Ada" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("No line is like that.")).toBeVisible();
});

test("without script several are approved with one press, and undone with another", async ({
  room,
  okafor,
}) => {
  const debate = await room(plan);
  for (const body of held.slice(0, 2)) await write(debate, "Ben", { body });
  const { page, waiting } = await new ModeratePage(
    await okafor({ javaScriptEnabled: false }),
    debate.id,
  ).open();
  for (const box of await waiting.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Approve chosen" }).click();
  await expect(page.getByText("2 approved")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone: 2 posts stand as before.")).toBeVisible();
  await expect(waiting.getByRole("article")).toHaveCount(2);
});
