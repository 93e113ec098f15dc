import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { moveTo, type Room } from "./school";
import { votedTwice } from "./voters";

const title = "How the class crossed the floor";
const floor = (page: Page) => page.getByRole("img", { name: /^(Moved|Nobody moved)/ }).last();

/** How many dots stand on each of the three areas of each picture that is shown, from left to right. */
const stand = (page: Page) =>
  page.locator("svg:has(circle):visible").evaluateAll((pictures) =>
    pictures.map((picture) => {
      const areas = [...picture.querySelectorAll("rect")].map((area) => area.getBoundingClientRect());
      const dots = [...picture.querySelectorAll("circle")].map((dot) => dot.getBoundingClientRect());
      return areas.map(
        ({ left, right }) => dots.filter((dot) => dot.left >= left && dot.right <= right).length,
      );
    }),
  );

/** Holds everything that moves at its first moment, or lets it be at its last. */
const moveAll = (page: Page, to: "start" | "end") =>
  page.evaluate((moment) => {
    const all = document.getAnimations();
    for (const one of all) {
      if (moment === "end") one.finish();
      else {
        one.pause();
        one.currentTime = 0;
      }
    }
    return all.length;
  }, to);

/** Opens the wall, which has said that it is open. */
async function openWall(wall: Page, debate: Room): Promise<Page> {
  const isHeard = wall.waitForResponse((answer) => answer.request().method() === "POST");
  await wall.goto(`/rooms/${debate.id}/present`);
  await isHeard;
  return wall;
}

/** Steps on through a reveal until this is shown. */
async function stepTo(wall: Page, heading: string): Promise<void> {
  const progress = wall.getByText(/^\d+ (of \d+|steps)$/);
  while ((await wall.getByRole("heading", { name: heading }).count()) === 0) {
    const before = (await progress.textContent()) ?? "";
    await wall.getByRole("button", { name: "Next", exact: true }).click();
    await expect(progress).not.toHaveText(before);
  }
}

test("in the reveal everybody is a dot that walks from their first vote to their last, before the winner is told", async ({
  room,
  okafor,
  enter,
}) => {
  const debate = await votedTwice(room, [
    ["FOR", "FOR", 4],
    ["UNDECIDED", "AGAINST", 3],
    ["AGAINST", "AGAINST", 3],
  ]);
  const wall = await openWall(await okafor(), debate);
  await moveTo(debate, "debrief");
  await expect(wall.getByText("The votes are in", { exact: true })).toBeVisible();
  await stepTo(wall, title);
  await expect(floor(wall)).toHaveAccessibleName(
    "Moved: 3 people from Undecided to Against. Stayed: 4 people at For and 3 people at Against.",
  );
  expect(await moveAll(wall, "start")).toBeGreaterThanOrEqual(10);
  expect(await stand(wall)).toEqual([[4, 3, 3]]);
  await moveAll(wall, "end");
  expect(await stand(wall)).toEqual([[4, 0, 6]]);
  await wall.getByRole("button", { name: "Watch again" }).click();
  await moveAll(wall, "start");
  expect(await stand(wall)).toEqual([[4, 3, 3]]);
  await expect(wall.getByText(/ won by /)).toHaveCount(0);

  const still = await openWall(await okafor({ reducedMotion: "reduce" }), debate);
  await stepTo(still, title);
  expect(await stand(still)).toEqual([
    [4, 3, 3],
    [4, 0, 6],
  ]);
  expect(await moveAll(still, "start")).toBe(0);
  await expect(still.getByRole("button", { name: "Watch again" })).toHaveCount(0);

  const { page } = await enter(debate, "Student 1");
  await page.goto(`/rooms/${debate.id}/results`);
  await expect(page.getByText("Look at the wall", { exact: true })).toBeVisible();
  await expect(page.locator("circle")).toHaveCount(0);
  await stepTo(wall, "Who moved more people");
  await expect(floor(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  expect(await stand(page)).toEqual([
    [4, 3, 3],
    [4, 0, 6],
  ]);
});

test("a count that is hidden has no dots but a cloud, and the wall says so; her own page has everybody", async ({
  room,
  okafor,
}) => {
  const debate = await votedTwice(room, [
    ["FOR", "FOR", 4],
    ["FOR", "AGAINST", 1],
    ["UNDECIDED", "UNDECIDED", 5],
    ["AGAINST", "AGAINST", 6],
  ]);
  await moveTo(debate, "debrief");
  const page = await openWall(await okafor({ reducedMotion: "reduce" }), debate);
  await stepTo(page, title);
  const [before = []] = await stand(page);
  expect(before.reduce((sum, count) => sum + count, 0)).toBeLessThan(16);
  await expect(page.getByText("A grey cloud stands where a number is not shown")).toBeVisible();
  await expect(page.getByRole("img", { name: "Numbers not shown: " }).locator("path")).not.toHaveCount(0);

  await page.goto(`/rooms/${debate.id}/results`);
  await expect(page.getByText("A grey cloud")).toHaveCount(0);
  expect(await stand(page)).toEqual([
    [5, 5, 6],
    [4, 5, 7],
  ]);
});
