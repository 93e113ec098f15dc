import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { findPost, moderate, write } from "./school";

const stuck = ({ page }: RoomPage) => page.getByText("Stuck? A way to begin", { exact: true });
const alike = ({ page }: RoomPage) => page.getByRole("button", { name: "Someone said something like this" });

/** What is selected in the box. */
const selected = ({ argument }: RoomPage) =>
  argument.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));

test("a way to begin joins what is typed, with the next key in its gap, and can be undone", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(2);
  await ben.argument.click();
  await ben.page.keyboard.type("No.");
  await stuck(ben).click();
  await ben.press("The author says …, but …");
  await expect(ben.argument).toBeFocused();
  await expect(ben.argument).toHaveValue("No. The author says …, but …");
  expect(await selected(ben)).toBe("…");
  await ben.page.keyboard.type("war");
  await expect(ben.argument).toHaveValue("No. The author says war, but …");
  await ben.page.reload();
  await expect(ben.argument).toHaveValue("No. The author says war, but …");

  await ben.argument.click();
  await ben.page.keyboard.press("Control+End");
  await stuck(ben).click();
  await ben.press("Even if …, it does not follow that …");
  await ben.page.keyboard.press("Control+Z");
  await expect(ben.argument).toHaveValue("No. The author says war, but …");

  await ben.page.getByRole("radio", { name: "Question" }).check();
  await stuck(ben).click();
  await expect(ben.page.getByRole("button", { name: "What does the author mean by …?" })).toBeVisible();
});

/** Some browsers leave the focus, and with it the syllable, in the box where a button is pressed. */
test("a syllable that is being composed stays before the beginning that is asked for", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["서연"], phase: "openings" });
  const seoYeon = await (await enter(debate, "서연")).awake();
  await seoYeon.openThread(2);
  await seoYeon.argument.click();
  await stuck(seoYeon).click();
  const korean = await seoYeon.page.context().newCDPSession(seoYeon.page);
  await seoYeon.argument.click();
  for (const text of ["ㅎ", "하", "한"])
    await korean.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
  await seoYeon.page.getByRole("button", { name: "The author says …, but …" }).dispatchEvent("click");
  await expect(seoYeon.argument).toHaveValue("한 The author says …, but …");
  await korean.send("Input.imeSetComposition", { text: "글", selectionStart: 1, selectionEnd: 1 });
  await korean.send("Input.insertText", { text: "글" });
  await expect(seoYeon.argument).toHaveValue("한 The author says 글, but …");
});

test("a teacher writes her own beginnings, and the class sees them as written, or none", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(2);
  const { page } = await lead(debate);
  await page.goto(`/rooms/${debate.id}/settings`);
  const list = page.getByLabel("Beginnings for “Rebut”");
  await expect(list).toBeHidden();
  await page.getByRole("radio", { name: "My own, as I write them" }).check();
  await expect(list).toHaveValue(/^The author says …, but …\n/);
  await list.press("Control+A");
  await page.keyboard.type("My claim is __.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("And yet");
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await ben.argument.click();
  await stuck(ben).click();
  await expect(ben.page.getByRole("list", { name: "Stuck? A way to begin" })).toHaveText(
    "My claim is __.And yet",
  );
  await ben.press("My claim is __.");
  await ben.page.keyboard.type("peace");
  await expect(ben.argument).toHaveValue("My claim is peace.");

  await page.goto(`/rooms/new?copy=${debate.id}`);
  await expect(list).toHaveValue("My claim is __.\nAnd yet");

  await page.goto(`/rooms/${debate.id}/settings`);
  const ways = page.getByRole("radiogroup", { name: "Ways to begin a post" });
  await ways.getByRole("radio", { name: "None" }).check();
  await save.click();
  await expect(stuck(ben)).toHaveCount(0);
});

const adas = "Drills make the North nervous, so every exercise leads to another missile test.";
const bens = "Every exercise makes the North nervous, and then comes another missile test";

test("who types what somebody said is told, and answers that with the words typed so far", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const hers = await write(debate, "Ada", { kind: "SUPPORT", body: adas, paragraph: 2 });
  await write(debate, "Ada", { kind: "SUPPORT", body: "My grandfather was born in Kaesong.", paragraph: 2 });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(2);
  await ben.argument.click();
  await ben.page.keyboard.type("I do not know");
  await ben.page.keyboard.press("Control+A");
  const boxes = () =>
    Promise.all(
      [ben.argument, ben.page.getByRole("button", { name: "Post", exact: true })].map((part) =>
        part.boundingBox(),
      ),
    );
  await ben.page.keyboard.type(bens);
  const before = await boxes();
  await expect(alike(ben)).toBeVisible();
  expect(await boxes()).toEqual(before);

  await alike(ben).click();
  await ben.press("Answer it: Ada supports");
  await expect(ben.argument).toBeFocused();
  await expect(ben.argument).toHaveValue(bens);
  await expect(ben.page.getByRole("button", { name: "Reply", exact: true })).toBeVisible();
  await ben.page.getByText("Write on paragraph 2 itself").click();
  await expect(ben.argument).toHaveValue(bens);
  await ben.tool(adas, /^Reply to/);
  await ben.page.keyboard.press("Control+End");
  await ben.page.keyboard.type("?");
  await ben.page.keyboard.press("Control+Enter");
  await expect(ben.post(`${bens}?`)).toBeVisible();
  await ben.delivered();
  expect(await findPost(debate, `${bens}?`)).toMatchObject({ kind: "REBUT", parentId: hers });
  await expect(ben.argument).toHaveValue("");
});

test("what is not the same is not offered again for this draft; where nobody replies one reads", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada", "Min-jun"], opposition: ["Ben"], phase: "openings" });
  await write(debate, "Ada", { kind: "SUPPORT", body: adas, paragraph: 2 });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.openThread(2);
  await ben.argument.click();
  await ben.page.keyboard.type(bens);
  await alike(ben).click();
  await expect(ben.page.getByRole("button", { name: /^(Answer|Build on) it/ })).toHaveCount(0);
  await ben.press("Read it: Ada supports");
  await expect(ben.post(adas)).toBeFocused();
  await ben.press("Not the same: Ada supports");
  await expect(ben.argument).toBeFocused();
  await expect(alike(ben)).toHaveCount(0);
  const his = await write(debate, "Min-jun", { kind: "SUPPORT", body: `Yes: ${adas}`, paragraph: 2 });
  await ben.page.reload();
  await expect(ben.argument).toHaveValue(bens);
  await alike(ben).click();
  await expect(ben.page.getByRole("button", { name: /^Read it/ })).toHaveText(["Read it"]);
  await expect(ben.page.getByRole("button", { name: "Read it: Min-jun supports" })).toBeVisible();
  await moderate(debate, "hide", his);
  await expect(alike(ben)).toHaveCount(0);
});
