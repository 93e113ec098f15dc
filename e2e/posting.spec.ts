import type { Page, Request } from "@playwright/test";
import { expect, test } from "./fixtures";
import { moderate, moveTo, postsIn, write } from "./school";

/** Keeps what a page posts until the answer is called. */
async function holdPosts(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/rooms/**", async (route) => {
    if (route.request().method() === "POST") await gate;
    await route.continue();
  });
  return () => letGo();
}

/** Lets the next posts of a page fail before they reach the server; answers the keys they carried. */
async function losePosts(page: Page): Promise<readonly string[]> {
  const keys: string[] = [];
  await page.route("**/rooms/**", (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const key = keyIn(route.request().postData() ?? "");
    if (key) keys.push(key);
    return route.abort();
  });
  return keys;
}

const keyIn = (body: string): string => /name="[^"]*key"\r\n\r\n([\w-]+)/.exec(body)?.[1] ?? "";

test("one's own post shows at once, leaves the form free, and becomes the real one in its place", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  await write(debate, "Ada", { body: "What does it cost?" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const letGo = await holdPosts(ben.page);
  await ben.argument.fill("It costs less than a war.");
  await ben.argument.press("Control+Enter");

  const own = ben.post("It costs less than a war.");
  await expect(own.getByText("Sending …")).toBeVisible();
  await expect(ben.argument).toHaveValue("");
  await expect(ben.argument).toBeFocused();
  await ben.argument.fill("And one more thing");
  await expect.poll(() => postsIn(debate)).toEqual(["What does it cost?"]);
  const before = await own.boundingBox();

  letGo();
  await ben.delivered();
  await expect(own).toHaveCount(1);
  await expect(own.getByRole("link", { name: "Withdraw your post" })).toBeVisible();
  expect(await own.boundingBox()).toEqual(before);
  await expect(ben.argument).toHaveValue("And one more thing");
  await expect.poll(() => postsIn(debate)).toEqual(["What does it cost?", "It costs less than a war."]);
});

test("a post that was lost says so, survives a reload, and is written once however often it is sent", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ada", { kind: "SUPPORT", body: "Drills calm nobody." });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const keys = await losePosts(ben.page);
  await ben.tool("Drills calm nobody.", /^Reply to/);
  await ben.argument.fill("They calm those who are threatened.");
  await ben.press("Reply");
  const own = ben.post("They calm those who are threatened.");
  await expect(own.getByText("There was no answer. Check the connection.")).toBeVisible();
  await expect(ben.paragraph(1).getByText("Not sent.")).toBeVisible();
  await ben.press("Try again");
  await expect.poll(() => keys.length).toBe(2);

  await ben.page.reload();
  await expect.poll(() => keys.length).toBe(3);
  await expect(own.getByText("Not sent.")).toBeVisible();
  await ben.page.unrouteAll({ behavior: "wait" });
  const sent = ben.page.waitForRequest((request) => keyIn(request.postData() ?? "") !== "");
  await ben.press("Try again");
  const key = keyIn((await sent).postData() ?? "");
  await ben.delivered();
  expect(key.length).toBeGreaterThanOrEqual(16);
  expect(keys).toEqual([key, key, key]);
  await expect
    .poll(() => postsIn(debate))
    .toEqual(["Drills calm nobody.", "They calm those who are threatened."]);
  await ben.open(1);
  await expect(own).toHaveCount(1);
});

test("a post whose answer was lost, but which did arrive, is not offered again", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.page.route("**/rooms/**", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await ben.argument.fill("This did arrive.");
  await ben.press("Post");
  await ben.delivered();
  await expect(ben.post("This did arrive.").getByRole("link", { name: "Edit your post" })).toBeVisible();
  await ben.page.unrouteAll({ behavior: "wait" });
  await ben.open(1);
  await expect(ben.post("This did arrive.")).toHaveCount(1);
  await expect(ben.page.getByText("Not sent.")).toHaveCount(0);
});

test("words that were changed after all had arrived are offered as another post, and bring their own quote", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.page.route("**/api/v1/rooms/**", (route) => route.abort());
  await ben.open(2);
  await ben.page.route("**/rooms/**", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await ben.argument.fill("Fear alone.");
  await ben.press("Post");
  const own = ben.post("Fear alone.");
  await expect(own.getByText("There was no answer. Check the connection.")).toBeVisible();
  await ben.page.unroute("**/rooms/**");

  await ben.select(2, "North Korea views displays");
  await ben.press("Answer these words");
  await ben.argument.fill("Another thought");
  await own.getByRole("button", { name: "Edit" }).click();
  await expect(ben.argument).toHaveValue("Fear alone.");
  await ben.argument.fill("Fear and hope.");
  await ben.press("Post");
  const changed = ben.post("Fear and hope.");
  await expect(changed.getByText("This was already posted with other words.")).toBeVisible();
  await expect(changed.getByRole("blockquote")).toHaveCount(0);
  await expect.poll(() => postsIn(debate)).toEqual(["Fear alone."]);
  await changed.getByRole("button", { name: "Try again" }).click();
  await expect(changed.getByRole("link", { name: "Edit your post" })).toBeVisible();
  await expect(ben.post("Another thought").getByRole("blockquote")).toHaveText("North Korea views displays");
  await expect.poll(() => postsIn(debate)).toEqual(["Fear alone.", "Fear and hope."]);
});

test("words that were changed are kept where their first form arrives while they are sent again", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const lost: Request[] = [];
  const late = await holdPosts(ben.page);
  await ben.page.route("**/rooms/**", (route) => {
    if (keyIn(route.request().postData() ?? "") === "" || lost.length > 0) return route.fallback();
    lost.push(route.request());
    return route.abort();
  });
  await ben.argument.fill("Fear alone.");
  await ben.press("Post");
  await ben.post("Fear alone.").getByRole("button", { name: "Edit" }).click();
  await expect(ben.argument).toHaveValue("Fear alone.");
  await ben.argument.fill("Fear and hope.");
  await ben.press("Post");
  await expect(ben.post("Fear and hope.").getByText("Sending …")).toBeVisible();

  const [first] = lost;
  const { headers, body } = { headers: await first?.allHeaders(), body: first?.postDataBuffer() };
  await ben.page.context().request.post(first?.url() ?? "", { headers, data: body ?? undefined });
  await expect(ben.post("Fear alone.").getByRole("link", { name: "Edit your post" })).toBeVisible();
  late();
  const changed = ben.post("Fear and hope.");
  await expect(changed.getByText("This was already posted with other words.")).toBeVisible();
  await changed.getByRole("button", { name: "Try again" }).click();
  await ben.delivered();
  await expect.poll(() => postsIn(debate)).toEqual(["Fear alone.", "Fear and hope."]);
});

test("two posts of the same words are two, and each is known by its key", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const letGo = await holdPosts(ben.page);
  for (let turn = 0; turn < 2; turn++) {
    await ben.argument.pressSequentially("Yes.");
    await ben.argument.press("Control+Enter");
  }
  await expect(ben.post("Yes.").getByText("Sending …")).toHaveCount(2);
  letGo();
  await ben.delivered();
  await expect(ben.post("Yes.")).toHaveCount(2);
  await expect.poll(() => postsIn(debate)).toEqual(["Yes.", "Yes."]);
});

test("a post that a rule refuses says why, can be changed, thrown away and brought back", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(2);
  const letGo = await holdPosts(ben.page);
  await ben.page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: "Question" }).check();
  await ben.argument.fill("Who pays for it?");
  await ben.press("Post");
  await moveTo(debate, "closing-vote");
  letGo();
  const own = ben.post("Who pays for it?");
  await expect(own.getByText("It is not the time for this now. Your words are kept.")).toBeVisible();
  await expect.poll(() => postsIn(debate)).toEqual([]);

  await own.getByRole("button", { name: "Throw away" }).click();
  await expect(own).toHaveCount(0);
  await ben.press("Undo");
  await expect(own).toBeVisible();

  await moveTo(debate, "openings");
  await ben.argument.fill("Another thought");
  await own.getByRole("button", { name: "Edit" }).click();
  await expect(ben.argument).toHaveValue("Who pays for it?");
  await expect(ben.page.getByRole("radio", { name: "Question" })).toBeChecked();
  await expect(ben.post("Another thought").getByText("You have set this aside.")).toBeVisible();
  await ben.argument.fill("Who pays for all of it?");
  await ben.press("Post");
  await ben.post("Another thought").getByRole("button", { name: "Try again" }).click();
  await ben.delivered();
  expect([...(await postsIn(debate))].sort()).toEqual(["Another thought", "Who pays for all of it?"]);
});

test("a page older than the server keeps the post and sends it after a reload", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.page.route("**/rooms/**", (route) => {
    const headers = route.request().headers();
    return route.continue({
      headers: headers["next-action"] ? { ...headers, "next-action": "00".repeat(21) } : headers,
    });
  });
  await ben.argument.fill("From an old page.");
  await ben.press("Post");
  await expect(
    ben.post("From an old page.").getByText("A new version is ready. Reload the page, then try again."),
  ).toBeVisible();
  await ben.page.unrouteAll({ behavior: "wait" });
  await ben.press("Reload the page");
  await expect.poll(() => postsIn(debate)).toEqual(["From an old page."]);
});

test("a post that waits for the teacher says so once it is sent", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings", settings: { premoderation: "ALL" } });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.writePost({ body: "May I say this?" });
  await expect(ben.post("May I say this?").getByText(/^Waiting for the teacher/)).toBeVisible();
});

test("of many threads the first are shown, and what happens above does not move what is read", async ({
  room,
  enter,
}) => {
  test.setTimeout(240_000);
  const names = ["Ben", "Seo-yeon", "Mia", "Noah", "Zoe"];
  const debate = await room({ proposition: ["Ada"], opposition: names, phase: "rebuttals" });
  const ids: string[] = [];
  for (let number = 1; number <= 55; number++) {
    ids.push(await write(debate, names[number % names.length] ?? "", { body: `Question number ${number}.` }));
  }
  const ada = await enter(debate, "Ada");
  await ada.openThread(1);
  await expect(ada.post("Question number 50.")).toBeAttached();
  await expect(ada.post("Question number 51.")).toHaveCount(0);

  const read = ada.post("Question number 30.");
  await read.scrollIntoViewIfNeeded();
  await read.getByText("Question number 30.").selectText();
  const top = async () => Math.round((await read.boundingBox())?.y ?? -1);
  const before = await top();
  await moderate(debate, "hide", ids[2] ?? "");
  await write(debate, "Ben", { body: "A reply above.", parentId: ids[9] });
  await expect(ada.post("Question number 3.")).toHaveCount(0);
  await expect(ada.page.getByRole("button", { name: "1 new" })).toBeVisible();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  expect(await ada.page.evaluate(() => String(getSelection()))).toBe("Question number 30.");

  await ada.press("Show 4 more");
  await expect(ada.post("Question number 55.")).toBeAttached();
  await expect(ada.page.getByRole("button", { name: /^Show \d+ more$/ })).toHaveCount(0);
});
