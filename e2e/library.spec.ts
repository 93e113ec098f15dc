import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { baseUrl, hireTeacher, logInByForm, must, shippedMotion } from "./school";

const cash = "Every shop should have to accept cash";
const cats = "Cats should not go outside alone";

/** Takes the search away, and waits for the whole library: the page stands as it was until it is there. */
async function showAll(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page.getByLabel("Search titles and essays")).toHaveValue("");
}

/** Presses Find, and that the motions that are found are these. */
async function expectFound(page: Page, titles: readonly string[]): Promise<void> {
  const count = titles.length === 0 ? "No motion found" : `${titles.length} motion`;
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("main").getByText(count)).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([...titles]);
}

test("a teacher finds a motion by its words, theme, level, language and owner", async ({ person }) => {
  const teacher = await hireTeacher();
  const page = await person();
  await page.context().addCookies([{ ...(await logInByForm(teacher)), url: baseUrl, httpOnly: true }]);
  await page.goto("/rooms/new");
  const select = page.getByLabel("Motion", { exact: true });
  await expect(select).toHaveValue(shippedMotion);
  await expect(select.locator('optgroup[label="English"]').getByText(cats)).toHaveCount(1);

  const own = {
    title: "Coins belong in a museum",
    language: "ko",
    text: "동전은 무겁다.\n\n지갑이 찢어진다.",
  };
  await must("POST", "/api/v1/motions", { token: teacher.token, body: own });
  await page.goto("/motions");
  await expect(page.getByRole("region").first()).toHaveAccessibleName("Yours");
  const item = page.getByRole("listitem").filter({ hasText: cats });
  await expect(item).toContainText("Animals · Level 1, ages 11–13 · 7 paragraphs");

  await page.getByLabel("Search titles and essays").click();
  await page.keyboard.type("bakeries coin");
  await expectFound(page, [cash]);
  await expect(page.getByLabel("Search titles and essays")).toHaveValue("bakeries coin");
  await page.getByLabel("Reading level").selectOption("Level 1, ages 11–13");
  await expectFound(page, []);
  await showAll(page);

  await page.getByLabel("Search titles and essays").click();
  await page.keyboard.type("동전");
  await page.getByLabel("Whose").selectOption("Mine");
  await expectFound(page, [own.title]);
  await showAll(page);

  await page.getByLabel("Theme").selectOption("Animals");
  await page.getByRole("main").getByLabel("Language").selectOption("English");
  await expectFound(page, [cats]);
  await page.getByRole("link", { name: cats }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(cats);
});

test("the questions for who leads the debate are the teacher's alone", async ({ okafor, room, enter }) => {
  const question = "Whose freedom counts more here";
  const page = await okafor();
  await page.goto("/motions/en-shops-and-cash");
  await expect(page.getByText(question)).toBeHidden();
  await page.getByText("Questions for you, who lead the debate").click();
  await expect(page.getByText(question)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(question)).toBeHidden();

  const debate = await room({ motionId: "en-shops-and-cash", opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await expect(ben.paragraph(1)).toContainText("the queue learns something");
  expect(await ben.page.content()).not.toContain(question);
});
