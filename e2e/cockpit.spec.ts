import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { StudentsPage } from "./pages/students-page";
import { countPresses } from "./presses";
import { join, type Room, write } from "./school";

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" } as const;
const pages = ["", "/students", "/moderate", "/flow", "/map", "/results", "/settings"] as const;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

const desk = (page: Page) => page.getByRole("group", { name: "Run the debate" });
const lobby = (page: Page) => page.getByRole("region", { name: "Lobby", exact: true });

test("the teacher leads from every page of a room: the phase, its clock, what waits, and the buttons", async ({
  room,
  okafor,
}) => {
  const debate = await room({ ...plan, settings: { premoderation: "ALL" } });
  await write(debate, "Ben", { body: "It waits." });
  const page = await okafor();
  for (const at of pages) {
    await page.goto(`/rooms/${debate.id}${at}`);
    await expect(page.getByRole("timer"), at).toHaveCount(1);
    await expect(page.getByRole("link", { name: "1 held post" }), at).toBeVisible();
    await expect(desk(page), at).toHaveCount(1);
    await desk(page).getByRole("button", { name: "Pause" }).click();
    await desk(page).getByRole("button", { name: "Resume" }).click();
    await expect(desk(page).getByRole("button", { name: "Pause" }), at).toBeVisible();
  }
  await desk(page).getByRole("button", { name: "Next phase" }).click();
  await expect(page.locator(".desk-phase")).toContainText("Replies");
  await desk(page).getByRole("button", { name: "Next phase" }).click();
  await expect(page.getByText("0/2 voted")).toBeVisible();
});

test("at 360 pixels the desk stays at the top and covers nothing", async ({ room, okafor }) => {
  const debate = await room(plan);
  const page = await okafor(phone);
  for (const at of pages.slice(1)) {
    await page.goto(`/rooms/${debate.id}${at}`);
    const strip = page.locator(".desk-strip");
    const title = page.getByRole("heading", { level: 1 });
    const bottom = async () => {
      const box = await strip.boundingBox();
      return box ? box.y + box.height : 0;
    };
    expect((await title.boundingBox())?.y, at).toBeGreaterThanOrEqual(await bottom());
    await page.mouse.wheel(0, 2000);
    await expect(desk(page).getByRole("button", { name: "Pause" })).toBeInViewport();
    expect(await bottom(), at).toBeLessThanOrEqual(120);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(360);
  }
});

test("Present opens a window of its own, and a second press comes back to it as it is", async ({
  room,
  lead,
}) => {
  const debate = await room(plan);
  const okafor = await (await lead(debate)).awake();
  const opened = okafor.page.waitForEvent("popup");
  await okafor.page.getByRole("link", { name: "Present" }).click();
  const wall = await opened;
  await expect(wall.getByText("Rebuttals").first()).toBeVisible();
  await wall.evaluate(() => document.body.setAttribute("data-kept", ""));
  await okafor.page.getByRole("link", { name: "Present" }).click();
  await expect(wall.locator("body")).toHaveAttribute("data-kept", "");
  expect(okafor.page.context().pages()).toHaveLength(2);
  await expect(okafor.paragraph(1)).toBeVisible();
});

test("without script Present is a link to the same window", async ({ room, lead }) => {
  const debate = await room(plan);
  const { page } = await lead(debate, { javaScriptEnabled: false });
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Present" }).click();
  await expect((await opened).getByRole("heading", { level: 1 })).toBeVisible();
});

test("the lobby is a cockpit: code, QR, names with one press each, one black button, no composer", async ({
  room,
  lead,
}) => {
  const debate = await room();
  const { page } = await (await lead(debate)).awake();
  await expect(lobby(page).getByText(`${debate.code.slice(0, 3)}-${debate.code.slice(3)}`)).toBeVisible();
  await expect(lobby(page).getByRole("img", { name: /^QR code/ })).toBeVisible();
  await expect(page.getByLabel("Your argument")).toHaveCount(0);
  await expect(page.locator(".button-primary:visible")).toHaveText(["Start debate"]);

  await join(debate.code, "Ada");
  await join(debate.code, "Poopy");
  await join(debate.code, "Captain Underpants");
  await expect(lobby(page).getByRole("listitem")).toHaveCount(3);
  const presses = await countPresses(page);
  await lobby(page).getByRole("button", { name: "Remove Poopy" }).click();
  await expect(lobby(page).getByRole("button", { name: "Let back in" })).toBeVisible();
  expect(await presses()).toBe(1);
  await lobby(page).getByRole("button", { name: "Rename Captain Underpants" }).click();
  await page.keyboard.type("Jonas");
  await page.keyboard.press("Enter");
  await expect(lobby(page).getByRole("button", { name: "Rename Jonas" })).toBeVisible();

  await page.getByRole("button", { name: "Start debate" }).click();
  await expect(lobby(page)).toHaveCount(0);
  await expect(page.getByRole("article", { name: "Paragraph 1", exact: true })).toBeVisible();
});

/** Everything that a wall was sent, as its page came. */
const sentTo = async (wall: Page, debate: Room) => {
  const page = await wall.request.get(`/rooms/${debate.id}/present`);
  return page.text();
};

test("names wait for the teacher when she asks, and the wall only counts them until she lets them through", async ({
  room,
  lead,
  okafor,
}) => {
  const debate = await room();
  await join(debate.code, "Ada");
  const { page } = await (await lead(debate)).awake();
  const wall = await okafor();
  await wall.goto(`/rooms/${debate.id}/present`);
  const names = wall.getByRole("list", { name: "Who has joined" });
  await expect(names.getByRole("listitem")).toHaveText(["Ada"]);

  await lobby(page).getByRole("button", { name: "Let names wait" }).click();
  await expect(lobby(page).getByText("New names wait here.")).toBeVisible();
  await join(debate.code, "Captain Underpants");
  await join(debate.code, "Ben");
  await expect(wall.getByText("3 students have joined")).toBeAttached();
  await expect(names.getByRole("listitem")).toHaveText(["Ada"]);
  expect(await sentTo(wall, debate)).not.toMatch(/Underpants|Ben"/);

  const presses = await countPresses(page);
  await lobby(page).getByRole("button", { name: "Let Ben through" }).click();
  await expect(names.getByText("Ben", { exact: true })).toBeVisible();
  expect(await presses()).toBe(1);
  await lobby(page).getByRole("button", { name: "Remove Captain Underpants" }).click();
  await expect(wall.getByText("2 students have joined")).toBeAttached();
  expect(await sentTo(wall, debate)).not.toContain("Underpants");

  for (const name of ["Cleo", "Dana"]) await join(debate.code, name);
  await lobby(page).getByRole("button", { name: "Let all 2 through" }).click();
  await expect(names.getByRole("listitem")).toHaveCount(4);
});

test("the students' page opens the same window", async ({ room, okafor }) => {
  const debate = await room();
  const students = await new StudentsPage(await okafor(), debate.id).open();
  const opened = students.page.waitForEvent("popup");
  await students.page.getByRole("link", { name: "Show the code" }).click();
  await expect((await opened).getByText("Room code:")).toBeAttached();
});
