import { faultsOn } from "./axe";
import { expect, test } from "./fixtures";
import { overflowOf } from "./overflow";
import { languages, readIn } from "./scenes/scene";

for (const language of languages) {
  test(`the design shows every token and control in light and in dark, and axe finds nothing (${language})`, async ({
    person,
  }) => {
    const page = await person();
    await readIn(page, language);
    await page.goto("/ui");
    await expect(page.getByRole("main").getByRole("region")).toHaveCount(9);

    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await faultsOn(page, true)).toEqual([]);
    }
  });
}

test("a part of a page has the theme that it asks for, whatever the page's own is", async ({ person }) => {
  const page = await person();
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/ui");
  const papers = () =>
    page
      .locator("#colours [data-theme]")
      .evaluateAll((halves) => halves.map((half) => getComputedStyle(half).backgroundColor));

  const [light, dark] = await papers();
  expect(light).not.toBe(dark);

  await page.emulateMedia({ colorScheme: "dark" });
  expect(await papers()).toEqual([light, dark]);

  await page.emulateMedia({ media: "print" });
  expect(new Set(await papers())).toEqual(new Set(["rgb(255, 255, 255)"]));
});
