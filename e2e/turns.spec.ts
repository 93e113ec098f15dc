import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { moveTo, must } from "./school";

/** Notes on the page what is asked to sound, as frequencies in the order they are begun. */
function noteSounds(): void {
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when?: number) {
    const before = sessionStorage.getItem("sounds");
    sessionStorage.setItem("sounds", `${before ? `${before} ` : ""}${Math.round(this.frequency.value)}`);
    start.call(this, when);
  };
}

const soundsOf = (page: Page): Promise<string> => page.evaluate(() => sessionStorage.getItem("sounds") ?? "");
const bell = "523 1444 2826";

const lineOf = (page: Page) => page.getByRole("region", { name: "What you can do now" });
const noticeOf = (page: Page) => lineOf(page).getByRole("status");

test("what one can do now and what comes next stays in sight, wherever one reads", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const [ben, desk] = [await enter(debate, "Ben"), await lead(debate)];
  for (const [{ page }, path, words] of [
    [ben, "", "You attack the essay"],
    [ben, "/flow", "You attack the essay"],
    [ben, "/map", "You attack the essay"],
    [desk, "", "The class writes."],
    [desk, "/students", "The class writes."],
    [desk, "/moderate", "The class writes."],
  ] as const) {
    await page.goto(`/rooms/${debate.id}${path}`);
    await page.mouse.move(300, 500);
    await page.mouse.wheel(0, 100_000);
    await expect(lineOf(page)).toBeInViewport({ ratio: 1 });
    await expect(lineOf(page)).toContainText(words);
    await expect(lineOf(page)).toContainText("Next: Rebuttals, 12 minutes");
  }
});

test("when a phase begins, every screen says so in the same place, and nobody loses their cursor", async ({
  room,
  enter,
  okafor,
}) => {
  const debate = await room({
    opposition: ["Ben"],
    proposition: ["Ada"],
    judges: ["Lee"],
    phase: "openings",
  });
  const [ben, lee] = [await enter(debate, "Ben"), await enter(debate, "Lee")];
  const teacher = await okafor();
  const open = async (path: string) => {
    const page = await teacher.context().newPage();
    await page.goto(`/rooms/${debate.id}/${path}`);
    return page;
  };
  const wall = await open("present");
  const desks = [await open("students"), await open("moderate"), await open("flow")];
  await lee.page.goto(`/rooms/${debate.id}/map`);
  await ben.openThread(3);
  await ben.argument.click();
  await ben.page.keyboard.type("Costs are not ");

  for (const page of [ben.page, lee.page, wall, ...desks]) await expect(noticeOf(page)).toBeEmpty();
  await moveTo(debate, "rebuttals");
  await expect(noticeOf(ben.page)).toHaveText(
    "Rebuttals You attack the essay: press a paragraph’s number, write or reply.",
  );
  await expect(noticeOf(lee.page)).toHaveText(
    "Rebuttals You are a judge: press a paragraph’s number, read both sides and rate.",
  );
  for (const page of [wall, ...desks]) {
    const words = page === wall ? "Write: press a paragraph’s number." : "The class writes.";
    await expect(noticeOf(page)).toContainText(`Rebuttals ${words}`);
    await expect(noticeOf(page)).toBeInViewport({ ratio: 1 });
  }

  await ben.page.keyboard.type("harms.");
  await expect(ben.argument).toHaveValue("Costs are not harms.");
  await expect(ben.argument).toBeFocused();
  await expect(ben.argument).toBeInViewport({ ratio: 1 });
  await lineOf(ben.page).getByRole("button", { name: "Close the notice" }).click();
  await expect(noticeOf(ben.page)).toBeEmpty();
  await expect(lineOf(ben.page)).toContainText("Next: Replies");
});

test("a notice goes away by itself, and is seen above the sheet of a phone", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben", { viewport: { width: 360, height: 740 }, hasTouch: true });
  await ben.page.clock.install();
  await ben.openThread(3);
  await ben.press("Whole screen");
  await moveTo(debate, "rebuttals");
  await expect(noticeOf(ben.page)).toContainText("Rebuttals");
  const box = await noticeOf(ben.page).boundingBox();
  const seen = await ben.page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.closest("[role=status]") !== null,
    { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 6 },
  );
  expect(seen).toBe(true);
  await ben.page.clock.fastForward(16_000);
  await expect(noticeOf(ben.page)).toBeEmpty();
});

test("the bell rings for the teacher and on the wall, is still on a student's device, and each can change it", async ({
  room,
  enter,
  okafor,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  const desk = await okafor();
  const wall = await desk.context().newPage();
  for (const page of [desk, wall, ben.page]) await page.addInitScript(noteSounds);
  await desk.goto(`/rooms/${debate.id}`);
  await wall.goto(`/rooms/${debate.id}/present`);
  await ben.page.reload();
  for (const page of [desk, wall, ben.page]) await page.mouse.click(5, 300);

  await moveTo(debate, "rebuttals");
  for (const page of [desk, wall]) await expect.poll(() => soundsOf(page)).toBe(bell);
  await expect(noticeOf(ben.page)).toContainText("Rebuttals");
  expect(await soundsOf(ben.page)).toBe("");

  await wall.getByRole("button", { name: "Bell", pressed: true }).click();
  await lineOf(ben.page).getByRole("button", { name: "Close the notice" }).click();
  await ben.page.getByRole("button", { name: "Bell", pressed: false }).click();
  await ben.page.reload();
  await expect(ben.page.getByRole("button", { name: "Bell", pressed: true })).toBeVisible();
  await ben.page.mouse.click(5, 300);
  await moveTo(debate, "replies");
  await expect.poll(() => soundsOf(ben.page)).toBe(bell);
  for (const page of [desk, wall]) {
    await expect(noticeOf(page)).toContainText("Replies");
    expect(await soundsOf(page)).toBe(bell);
  }
});

test("in Replies nobody is told that nothing can be written, and Reply works", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const [ada, ben] = [await enter(debate, "Ada"), await enter(debate, "Ben")];
  for (const one of [ada, ben]) await one.openThread(2);
  await ben.writePost({ kind: "Rebut", body: "Costs are not harms." });
  await moveTo(debate, "replies");
  await ada.press("1 new");
  await expect(ada.page.getByText("Nobody on your side posts here")).toHaveCount(0);
  await expect(ada.thread(2).getByText("Here only replies are written now.")).toBeVisible();
  await expect(lineOf(ada.page)).toContainText("Answer an argument: press a paragraph’s number, then Reply.");
  await ada.reply("Costs are not harms.", { kind: "Rebut", body: "A cost is a harm to whoever pays." });
  await moveTo(debate, "closing-vote");
  await expect(ada.thread(2).getByText("Nobody on your side posts here")).toBeVisible();
});

test("in its last ten seconds the clock grows on the wall, and not where motion is reduced", async ({
  room,
  okafor,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings", settings: { autoAdvance: false } });
  const walls = await Promise.all(
    (["no-preference", "reduce"] as const).map(async (reducedMotion) => {
      const page = await okafor({ reducedMotion });
      await page.goto(`/rooms/${debate.id}/present`);
      return page;
    }),
  );
  const sizes = () =>
    Promise.all(
      walls.map((wall) =>
        wall.getByRole("timer").evaluate((clock) => Number(getComputedStyle(clock).scale) || 1),
      ),
    );
  for (const wall of walls) await expect(wall.getByRole("timer")).toHaveText(/^09:/);
  expect(await sizes()).toEqual([1, 1]);
  await must("POST", `/api/v1/rooms/${debate.id}/phase`, {
    token: debate.teacher.token,
    body: { extendSeconds: -1000 },
  });
  for (const wall of walls) await expect(wall.getByRole("timer")).toHaveText("00:00");
  await expect.poll(async () => (await sizes())[0]).toBeGreaterThan(1);
  expect((await sizes())[1]).toBe(1);
});

test("a student reads first: the way to the vote stands above the essay, the vote below it", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "opening-vote" });
  const ben = await enter(debate, "Ben", { viewport: { width: 360, height: 740 }, hasTouch: true });
  await expect(ben.paragraph(1).locator("p").first()).toBeInViewport();
  const vote = ben.page.getByRole("button", { name: "Cast vote" });
  await expect(vote).not.toBeInViewport();
  await ben.page.getByRole("link", { name: "Read first, then vote ↓" }).tap();
  await expect(vote).toBeInViewport();
  await ben.vote("Against");
  await moveTo(debate, "closing-vote");
  await expect(ben.page.getByRole("link", { name: "Read first, then vote ↓" })).toHaveCount(0);
});
