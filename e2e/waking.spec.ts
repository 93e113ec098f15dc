import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { must, type Room, write } from "./school";
import { countStreams } from "./streams";

const hour = 3_600_000;

/** Moves what the device believes of the time of day. */
function shiftDevice(by: number): void {
  const { timeOrigin } = performance;
  Object.defineProperty(performance, "timeOrigin", { get: () => timeOrigin + by });
  globalThis.Date = new Proxy(Date, {
    construct: (real, given) => Reflect.construct(real, given.length > 0 ? given : [real.now() + by]),
    get: (real, name) => (name === "now" ? () => real.now() + by : Reflect.get(real, name)),
  });
}

const clockOf = (debate: Room, body: object) =>
  must("POST", `/api/v1/rooms/${debate.id}/phase`, { token: debate.teacher.token, body });

for (const [device, by] of [
  ["an hour late", -hour],
  ["an hour early", hour],
] as const) {
  test(`on a device that is ${device} every page shows the time that is left, more time and a pause`, async ({
    room,
    okafor,
  }) => {
    const debate = await room({ opposition: ["Ben"], phase: "rebuttals" });
    const first = await okafor();
    const context = first.context();
    await context.addInitScript(shiftDevice, by);
    const pages: Page[] = [];
    for (const at of ["", "/present", "/moderate", "/students", "/flow", "/map"]) {
      const page = pages.length === 0 ? first : await context.newPage();
      await page.goto(`/rooms/${debate.id}${at}`);
      pages.push(page);
    }
    const device = await first.evaluate(() => Date.now());
    expect(Math.abs(device - Date.now() - by), "the device is wrong").toBeLessThan(hour / 2);
    for (const page of pages) await expect(page.getByRole("timer")).toHaveText(/^(12:00|11:\d\d)$/);
    await clockOf(debate, { extendSeconds: 1800 });
    for (const page of pages) await expect(page.getByRole("timer")).toHaveText(/^(42:00|41:\d\d)$/);
    await clockOf(debate, { pause: true });
    for (const page of pages) {
      await expect(page.getByText(/^paused$/i).first()).toBeVisible();
      await expect(page.getByRole("timer")).toHaveText(/^(42:00|41:\d\d)$/);
    }
  });
}

/**
 * What a browser says to a page that it puts away and takes out again. Without a window it never does so by
 * itself, not by DevTools either.
 */
const tell = (page: Page, what: "freeze" | "resume") =>
  page.evaluate((type) => void document.dispatchEvent(new Event(type)), what);

test("a page that is frozen keeps nothing open, and has what was written meanwhile when it is taken out", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ada = await enter(debate, "Ada");
  const openStreams = countStreams(ada.page.context());
  await ada.open(1);
  await expect.poll(openStreams).toBe(1);
  await ada.argument.pressSequentially("Half a thought");
  await tell(ada.page, "freeze");
  await expect.poll(openStreams).toBe(0);
  await write(debate, "Ben", { body: "While you were away." });
  await clockOf(debate, { pause: true });
  await tell(ada.page, "resume");
  await expect(ada.page.getByText("paused", { exact: true })).toBeVisible();
  await ada.press("1 new");
  await expect(ada.post("While you were away.")).toHaveCount(1);
  await expect(ada.argument).toHaveValue("Half a thought");
  await expect.poll(openStreams).toBe(1);
});

test("a laptop that slept hears at once what was written meanwhile, though its stream died without a word", async ({
  gateway,
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ada = await enter(debate, "Ada", { baseURL: gateway.url });
  await ada.page.clock.install();
  await ada.open(1);
  await write(debate, "Ben", { body: "Before the sleep." });
  await ada.press("1 new");
  gateway.streams("mute");
  await write(debate, "Ben", { body: "While you slept." });
  await expect(ada.page.getByRole("button", { name: "1 new" })).toHaveCount(0);
  gateway.streams("pass");
  await ada.page.clock.fastForward(6000);
  // Sooner than a stream that is silent would be noticed by itself.
  await expect(ada.page.getByRole("button", { name: "1 new" })).toBeVisible({ timeout: 10_000 });
  await ada.press("1 new");
  await expect(ada.post("While you slept.")).toHaveCount(1);
});
