import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { moveTo, type Room, write } from "./school";

const strip = (page: Page) => page.getByRole("toolbar", { name: "Who has posted in this phase" });

/** Puts everything for a student on the screen, and answers it in its order. */
async function listOf({ page }: RoomPage) {
  const list = page.getByRole("region", { name: "For you", exact: true });
  if (!(await list.isVisible())) await page.getByRole("button", { name: /^For you/ }).click();
  const more = list.getByRole("button", { name: /^Show all/ });
  if (await more.isVisible()) await more.click();
  return list;
}

/** Two Propositions, and rebuttals of the other side's on four paragraphs, the last of them to Ada. */
async function setDebate(room: (plan: object) => Promise<Room>): Promise<Room> {
  const debate = await room({
    proposition: ["Ada", "Min-jun", "Noor"],
    opposition: ["Ben", "Seo-yeon"],
    phase: "openings",
  });
  const point = await write(debate, "Ada", { kind: "SUPPORT", body: "It is dear.", paragraph: 4 });
  await moveTo(debate, "rebuttals");
  for (const paragraph of [1, 2, 3])
    await write(debate, "Ben", { kind: "REBUT", body: `Against paragraph ${paragraph}.`, paragraph });
  await write(debate, "Ben", { kind: "REBUT", body: "Dear to whom?", parentId: point });
  return debate;
}

test("For you begins with what answers me, gives teammates different firsts, and leaves what one has opened", async ({
  room,
  enter,
}) => {
  const debate = await setDebate(room);
  const [ada, minJun, noor, ben] = [
    await enter(debate, "Ada"),
    await enter(debate, "Min-jun"),
    await enter(debate, "Noor"),
    await enter(debate, "Ben"),
  ];
  const lists = [await listOf(ada), await listOf(minJun), await listOf(noor)] as const;
  const firstOf = (list: (typeof lists)[number]) => list.getByRole("listitem").first();
  await expect(firstOf(lists[0])).toContainText("Dear to whom?");
  await expect(lists[0].getByRole("heading", { level: 3 }).first()).toHaveText("Answered you");
  const seconds = [await firstOf(lists[1]).innerText(), await firstOf(lists[2]).innerText()];
  expect(new Set(seconds).size).toBe(2);
  for (const text of seconds) expect(text).not.toContain("Dear to whom?");

  // What Min-jun begins with goes down for Noor and Ada, and nobody is told who has it.
  const beats = await heardBy(ben.page);
  const opened = /Against paragraph \d/.exec(seconds[0] ?? "")?.[0] ?? "";
  await firstOf(lists[1]).getByRole("button").click();
  await expect(minJun.page.locator("textarea:focus")).toHaveCount(1);
  for (const list of [lists[0], lists[2]]) {
    const last = list.getByRole("listitem").last();
    await expect(last).toContainText(opened);
    await expect(list.getByRole("heading", { level: 3 }).last()).toHaveText(
      "Somebody on your side is answering these",
    );
    await expect(list).not.toContainText("Min-jun");
  }
  await expect(firstOf(lists[2])).toContainText(seconds[1]?.match(/Against paragraph \d/)?.[0] ?? "");
  expect(await beats()).not.toContain("taken");
});

/** What a page's stream says from now on, as the page itself hears it in a stream of its own. */
async function heardBy(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const source = new EventSource(
      `/api/v1${location.pathname}/events?after=${JSON.parse(document.querySelector("script[type='application/json']")?.textContent ?? "{}").seq ?? 0}`,
    );
    source.addEventListener("beat", ({ data }) => heard.push(data));
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => JSON.stringify(Reflect.get(window, "heard")));
}

test("a teacher sees by initials who has posted; a press nudges that student alone, who can begin at once", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({
    proposition: ["Ada Lovelace", "김민준"],
    opposition: ["Ben", "Seo-yeon"],
    phase: "rebuttals",
    settings: { premoderation: "ALL" },
  });
  const { page } = await (await lead(debate)).awake();
  const desk = page.locator(".posted");
  await expect(desk).toContainText("Nobody has posted yet");
  await write(debate, "Seo-yeon", { kind: "REBUT", body: "It waits for her.", paragraph: 1 });
  await expect(desk).toContainText("1 of 4 has posted");
  await expect(strip(page).getByRole("button")).toHaveText(["AL", "Be", "Sy", "민준"]);
  await expect(strip(page).getByRole("button", { name: "Seo-yeon has posted in this phase" })).toBeDisabled();

  // By keyboard: one stop, arrows, and Enter.
  const ben = await enter(debate, "Ben");
  const ada = await enter(debate, "Ada Lovelace");
  await strip(page).getByRole("button", { name: "Ada Lovelace" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(
    strip(page).getByRole("button", { name: "Ben has not posted in this phase. Nudge" }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(desk.getByRole("status")).toHaveText("Only Ben sees your nudge.");
  await page.keyboard.press("Enter");
  await expect(desk.getByRole("status")).toHaveText("Ben was nudged less than a minute ago.");

  const notice = (on: RoomPage) =>
    on.page.locator(".nudge").filter({ hasText: "would like to hear from you" });
  await expect(notice(ben)).toBeVisible();
  await ben.page.reload();
  await expect(notice(ben)).toBeVisible();
  await expect(notice(ada)).toHaveCount(0);
  await ben.page.goto(`/rooms/${debate.id}/flow`);
  await notice(ben)
    .getByRole("button", { name: /^Begin on ¶/ })
    .click();
  await expect(ben.page.locator("textarea:focus")).toHaveCount(1);
  await expect(notice(ben)).toHaveCount(0);
  await ben.page.keyboard.type("One sentence.");
  await ben.page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(desk).toContainText("2 of 4 have posted");
  await expect(strip(page).getByRole("button", { name: "Ben has posted in this phase" })).toBeFocused();

  for (const name of ["Ada Lovelace", "김민준"])
    await write(debate, name, { kind: "SUPPORT", paragraph: 2, body: "Yes." });
  await expect(desk).toContainText("All 4 have posted");
  await page.goto(`/rooms/${debate.id}/students`);
  await expect(strip(page)).toBeVisible();
});
