import type { CDPSession } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { must, postsIn, write } from "./school";

/** An input method in a page: it shows a syllable while it grows. */
async function koreanIn({ page }: RoomPage): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

async function compose(korean: CDPSession, ...steps: readonly string[]): Promise<void> {
  for (const text of steps)
    await korean.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
}

const enter = { key: "Enter", code: "Enter", modifiers: 2, windowsVirtualKeyCode: 229 } as const;
const again = { ...enter, windowsVirtualKeyCode: 13 } as const;

test("Ctrl and Enter send with the syllable that is being composed, once", async ({ room, enter: come }) => {
  const debate = await room({ opposition: ["서연"], phase: "openings" });
  const seoYeon = await (await come(debate, "서연")).awake();
  const korean = await koreanIn(seoYeon);
  await seoYeon.page.keyboard.press("r");
  await korean.send("Input.insertText", { text: "훈련은 위험" });
  await compose(korean, "ㅎ", "하", "한");
  await seoYeon.page.keyboard.press("Control+Enter");
  await expect.poll(() => postsIn(debate)).toEqual(["훈련은 위험한"]);
  await expect(seoYeon.argument).toHaveValue("");
  await expect(seoYeon.argument).toBeFocused();

  await korean.send("Input.insertText", { text: "또 하" });
  await compose(korean, "ㄴ", "나");
  await seoYeon.page.keyboard.press("Control+Enter");
  await expect.poll(() => postsIn(debate)).toEqual(["훈련은 위험한", "또 하나"]);
  await expect(seoYeon.argument).toHaveValue("");
});

test("an input method that ends the syllable itself and hands the press on again sends once", async ({
  room,
  enter: come,
}) => {
  const debate = await room({ opposition: ["서연"], phase: "openings" });
  const seoYeon = await (await come(debate, "서연")).awake();
  const korean = await koreanIn(seoYeon);
  await seoYeon.page.keyboard.press("r");
  await compose(korean, "ㅎ", "하", "한");
  // In one burst, as an input method gives them: its syllable comes with the press, not an answer later.
  await Promise.all([
    korean.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...enter }),
    korean.send("Input.insertText", { text: "한" }),
    korean.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...again }),
    korean.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...again, autoRepeat: true }),
    korean.send("Input.dispatchKeyEvent", { type: "keyUp", ...again }),
  ]);
  await expect.poll(() => postsIn(debate)).toEqual(["한"]);
  await expect(seoYeon.argument).toHaveValue("");
  await seoYeon.page.keyboard.type("two");
  await seoYeon.page.keyboard.press("Control+Enter");
  await expect.poll(() => postsIn(debate)).toEqual(["한", "two"]);
});

test("a reply, what it says back and a change are sent with their last syllable too", async ({
  room,
  enter: come,
}) => {
  const debate = await room({
    proposition: ["민준"],
    opposition: ["서연"],
    phase: "rebuttals",
    settings: { sayItBack: true },
  });
  await write(debate, "민준", { kind: "SUPPORT", body: "훈련이 필요해요.", paragraph: 2 });
  const seoYeon = await (await come(debate, "서연")).awake();
  const korean = await koreanIn(seoYeon);
  await seoYeon.openThread(2);
  await seoYeon.tool("훈련이 필요해요.", /^Reply to/);
  await expect(seoYeon.page.getByLabel("Say it back")).toBeFocused();
  await seoYeon.page.keyboard.press("Tab");
  await seoYeon.page.keyboard.type("No.");
  await seoYeon.page.keyboard.press("Shift+Tab");
  await compose(korean, "ㅍ", "피", "필");
  await seoYeon.page.keyboard.press("Control+Enter");
  await expect(seoYeon.post("No.").getByText("필", { exact: false })).toBeVisible();
  await seoYeon.delivered();

  await seoYeon.tool("No.", /^Edit/);
  await seoYeon.page.keyboard.press("Control+End");
  await compose(korean, "ㅎ", "하", "한");
  await seoYeon.page.keyboard.press("Control+Enter");
  await expect.poll(() => postsIn(debate)).toEqual(["훈련이 필요해요.", "No.한"]);
});

test("Enter in the field of the name, in the middle of a syllable, joins once", async ({ room, person }) => {
  const debate = await room();
  const page = await person();
  await page.goto(`/join/${debate.code}`);
  await page.getByLabel("Your name").click();
  const korean = await page.context().newCDPSession(page);
  await korean.send("Input.insertText", { text: "서" });
  await compose(korean, "ㅇ", "여", "연");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/rooms/${debate.id}`));
  const { members } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token });
  expect(
    (members as readonly Readonly<{ name: string }>[]).filter(({ name }) => name === "서연"),
  ).toHaveLength(1);
});
