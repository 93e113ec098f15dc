import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { moderate, must, type Room, write } from "./school";

const words = "excessive readiness drills";
const clashOn = (wall: Page) => wall.getByRole("region", { name: "One clash" });

const rebuts = (debate: Room, name: string, paragraph: number, body: string) =>
  write(debate, name, { kind: "REBUT", paragraph, body });

test("while the class writes the wall shows one clash at a time, and nothing of what the teacher is told", async ({
  room,
  enter,
  okafor,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben", "Seo-yeon"], phase: "rebuttals" });
  const wall = await okafor();
  await wall.clock.install();
  await wall.goto(`/rooms/${debate.id}/present`);
  const clash = clashOn(wall);
  await expect(wall.getByText("Write: press a paragraph’s number.", { exact: true })).toBeVisible();
  await expect(clash).toHaveCount(0);

  const ben = await (await enter(debate, "Ben")).awake();
  await ben.select(3, words);
  await ben.page.getByRole("button", { name: "Answer these words" }).click();
  await ben.page.keyboard.type("Drills frighten nobody.");
  await ben.page.keyboard.press("Control+Enter");
  await expect(clash.locator("mark")).toHaveText(words);
  await expect(clash.locator("[data-side=OPPOSITION]")).toHaveText(
    /Opposition\s*Ben\s*rebuts\s*Drills frighten nobody\.$/,
  );
  await expect(clash.locator("[data-side=PROPOSITION]")).toHaveText(/Proposition\s*Who answers\?/);

  const { posts } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token });
  const [{ id: bens = "" } = {}] = posts as readonly { id: string }[];
  await write(debate, "Ada", { kind: "REBUT", parentId: bens, body: "They frighten those who drill." });
  await expect(clash).toContainText("They frighten those who drill.");
  await expect(clash).not.toContainText("Who answers?");

  const second = await rebuts(debate, "Seo-yeon", 5, "A second point.");
  await expect(wall.getByText("1 new", { exact: true })).toBeVisible();
  await expect(clash).toContainText("Drills frighten nobody.");
  await wall.keyboard.press("Space");
  await expect(clash).toContainText("A second point.");
  await expect(wall.getByRole("status").filter({ hasText: "Paragraph 5: Seo-yeon" })).toBeAttached();
  await wall.keyboard.press("ArrowLeft");
  await expect(clash).toContainText("Drills frighten nobody.");

  // A flag is to be seen in nothing: what comes after it has come, and Ben's words still stand.
  await must("POST", `/api/v1/posts/${bens}/flag`, {
    token: debate.seat("Ada").token,
    body: { reason: "Unkind" },
  });
  await rebuts(debate, "Seo-yeon", 6, "A third point.");
  await expect(wall.getByText("1 new", { exact: true })).toBeVisible();
  await expect(clash).toContainText("Drills frighten nobody.");
  await wall.keyboard.press("Space");
  await expect(clash).toContainText("A second point.");
  await wall.keyboard.press("ArrowLeft");
  await expect(clash).toContainText("A second point.");

  await moderate(debate, "hide", second);
  await expect(clash).toContainText("A third point.");
  await wall.keyboard.press("p");
  await wall.clock.fastForward(16_000);
  await expect(wall.getByRole("button", { name: "Keep this one", pressed: true })).toBeVisible();
  await expect(clash).toContainText("A third point.");
  await wall.keyboard.press("p");
  await expect(wall.getByRole("button", { name: "Keep this one", pressed: false })).toBeVisible();
  await wall.clock.fastForward(16_000);
  await expect(clash).toHaveCount(0);
  await expect(wall.getByText("Write: press a paragraph’s number.", { exact: true })).toBeVisible();
});

test("a space shows the next clash, whatever was pressed with the mouse before", async ({ room, okafor }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const wall = await okafor();
  await wall.goto(`/rooms/${debate.id}/present`);
  await wall.getByRole("button", { name: "Next phase" }).click();
  await expect(wall.getByText("Write: press a paragraph’s number.", { exact: true })).toBeVisible();
  for (const paragraph of [3, 5]) await rebuts(debate, "Ben", paragraph, `Against paragraph ${paragraph}.`);
  await expect(clashOn(wall)).toContainText("Against paragraph 3.");
  await wall.keyboard.press("Space");
  await expect(clashOn(wall)).toContainText("Against paragraph 5.");
  const phaseOf = async () =>
    (await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token })).phase;
  expect(await phaseOf()).toMatchObject({ key: "rebuttals" });

  // Whoever walked there with keys means the button.
  const next = wall.getByRole("button", { name: "Next phase" });
  while (!(await next.evaluate((button) => button === document.activeElement)))
    await wall.keyboard.press("Tab");
  await wall.keyboard.press("Space");
  await expect.poll(phaseOf).toMatchObject({ key: "replies" });
});
