import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { moveTo, postsIn } from "./school";

const unsent = (page: Page, count: number) =>
  page.locator("#arguments").getByRole("button", { name: `${count} not sent`, exact: true });

/** The key of each post that a page sends from now on. */
function keysOf(page: Page): readonly string[] {
  const keys: string[] = [];
  page.on("request", (request) => {
    const key = /name="[^"]*key"\r\n\r\n([\w-]+)/.exec(request.postData() ?? "")?.[1];
    if (key) keys.push(key);
  });
  return keys;
}

async function fail(at: RoomPage, body: string): Promise<void> {
  await at.argument.fill(body);
  await at.press("Post");
  await expect(at.post(body).getByText("There was no answer. Check the connection.")).toBeVisible();
}

test("what was posted without a network goes out by itself when it is back, from every paragraph and once", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  const keys = keysOf(ben.page);
  await ben.openThread(1);
  await ben.page.context().setOffline(true);
  await fail(ben, "From a tunnel.");
  await ben.openThread(2);
  await fail(ben, "Deeper in it.");
  await ben.openThread(3);
  await expect(unsent(ben.page, 2)).toBeVisible();
  await unsent(ben.page, 2).click();
  await expect(ben.post("From a tunnel.")).toBeFocused();
  await unsent(ben.page, 2).click();
  await expect(ben.post("Deeper in it.")).toBeFocused();
  expect(await postsIn(debate)).toEqual([]);

  await ben.page.context().setOffline(false);
  await expect.poll(() => postsIn(debate)).toEqual(["From a tunnel.", "Deeper in it."]);
  await ben.delivered();
  await expect(ben.post("Deeper in it.").getByRole("link", { name: "Edit your post" })).toBeVisible();
  await expect(ben.page.getByRole("button", { name: /not sent$/ })).toHaveCount(0);
  expect(keys).toHaveLength(4);
  expect(keys.slice(2)).toEqual(keys.slice(0, 2));
  await ben.open(1);
  await expect(ben.post("From a tunnel.")).toHaveCount(1);
  expect(await postsIn(debate)).toHaveLength(2);
  expect(keys).toHaveLength(4);
});

test("what was posted without a network goes out when the room is opened again, at another paragraph", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.page.context().setOffline(true);
  await fail(ben, "Before I went home.");
  const context = ben.page.context();
  await ben.page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const page = await context.newPage();
  await page.goto(`/rooms/${debate.id}?p=2`);
  await expect.poll(() => postsIn(debate)).toEqual(["Before I went home."]);
  await expect(unsent(page, 1)).toHaveCount(0);
});

test("what a rule refused is not sent again by itself", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.page.route("**/rooms/**", async (route) => {
    if (route.request().headers()["next-action"]) await moveTo(debate, "closing-vote");
    await route.continue();
  });
  await ben.argument.fill("Too late.");
  await ben.press("Post");
  await expect(
    ben.post("Too late.").getByText("It is not the time for this now. Your words are kept."),
  ).toBeVisible();
  await ben.page.unrouteAll({ behavior: "wait" });
  await moveTo(debate, "openings");

  await ben.page.context().setOffline(true);
  await fail(ben, "In time.");
  await ben.page.context().setOffline(false);
  await expect.poll(() => postsIn(debate)).toEqual(["In time."]);
  await expect(unsent(ben.page, 1)).toBeVisible();
  await ben.open(2);
  await unsent(ben.page, 1).click();
  await expect(ben.post("Too late.")).toBeFocused();
  await expect(ben.post("Too late.").getByText("It is not the time for this now.")).toBeVisible();
  expect(await postsIn(debate)).toEqual(["In time."]);
});
