import type { Browser, BrowserContext, Page } from "@playwright/test";
import { test as base, expect } from "./fixtures";
import { RoomPage } from "./pages/room-page";
import { baseUrl, keptSeat, postsIn, type Room, write } from "./school";
import { countStreams } from "./streams";

/** The app by a name as a school gives it, without TLS: what browsers keep for secure pages is not there. */
const plain = `http://school.test:${new URL(baseUrl).port}`;

const test = base.extend<{ laptop: Browser }>({
  laptop: async ({ playwright, launchOptions }, use) => {
    const args = [...(launchOptions.args ?? []), "--host-resolver-rules=MAP school.test 127.0.0.1"];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    await use(browser);
    await browser.close();
  },
});

async function openTab(context: BrowserContext, debate: Room, at: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/rooms/${debate.id}${at}`);
  return page;
}

test("six pages of one room, over plain http, leave room for a seventh, and for what people do on them", async ({
  laptop,
  school,
  room,
  watch,
}) => {
  const debate = await room({
    proposition: ["Ada"],
    opposition: ["Ben"],
    phase: "rebuttals",
    settings: { premoderation: "FIRST" },
  });
  const context = await laptop.newContext({ baseURL: plain });
  watch.over(context, plain);
  await context.addCookies([{ ...school.session, url: plain, httpOnly: true }]);
  const openStreams = countStreams(context);
  const desk = await new RoomPage(await context.newPage(), debate.id).open(1);
  expect(await desk.page.evaluate(() => [isSecureContext, "locks" in navigator])).toEqual([false, false]);
  const flow = await openTab(context, debate, "/flow");
  const map = await openTab(context, debate, "/map");
  const wall = await openTab(context, debate, "/present");
  const queue = await openTab(context, debate, "/moderate");
  const list = await openTab(context, debate, "/students");
  const all = [desk.page, flow, map, wall, queue, list];
  for (const page of all) await expect(page.getByRole("timer")).toHaveText(/\d\d:\d\d/);

  await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  const waiting = queue.getByRole("region", { name: "Waiting for you" });
  await expect(waiting.getByText("Costs are not harms.")).toBeVisible();
  await waiting.getByRole("button", { name: "Approve" }).click();
  await expect(waiting.getByText("Costs are not harms.")).toHaveCount(0);
  await desk.page.bringToFront();
  // A teacher who reads nothing there yet is shown it at once.
  await expect(desk.post("Costs are not harms.")).toHaveCount(1);
  for (const page of [flow, map]) {
    await page.bringToFront();
    await expect(page.getByText("Costs are not harms.").first()).toBeVisible();
  }

  const settings = await openTab(context, debate, "/settings");
  await expect(settings.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await desk.page.bringToFront();
  await desk.argument.pressSequentially("Which cost?");
  await desk.press("Post");
  await desk.delivered();
  expect(await postsIn(debate)).toEqual(["Costs are not harms.", "Which cost?"]);
  await desk.press("Pause");
  for (const page of all) await expect(page.getByText(/^paused$/i).first()).toBeVisible();
  // One for the teacher's pages, and one for the wall, which is told what a class may know.
  await expect.poll(openStreams).toBe(2);
  await context.close();
});

test("in a browser whose tabs cannot speak to each other each hears the room by itself", async ({
  room,
  person,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const context = (await person()).context();
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
  await context.addCookies([keptSeat(debate.seat("Ada"))]);
  const tabs = [context.pages()[0], await context.newPage()].flatMap((page) =>
    page ? [new RoomPage(page, debate.id)] : [],
  );
  for (const tab of tabs) await tab.open(1);
  await write(debate, "Ben", { body: "For both" });
  for (const tab of tabs) {
    await tab.page.bringToFront();
    await tab.press("1 new");
    await expect(tab.post("For both")).toHaveCount(1);
  }
});
