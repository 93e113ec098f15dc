import type { Page } from "@playwright/test";
import { faultsOn } from "./axe";
import { expect, test } from "./fixtures";
import { overflowOf } from "./overflow";
import { RoomPage } from "./pages/room-page";
import { pictured, scenes } from "./scenes/all-scenes";
import { languages, reach, readIn, sayIn } from "./scenes/scene";
import { postsIn } from "./school";

const isEvery = process.env.EVERY_LOOK === "1";

/**
 * In full once in each language; colours and widths in each pair of theme and width, of theme and language,
 * and of width and language. What colours can break hangs on theme and width, what widths can break on width
 * and language: so nothing is left out. In `npm test` only widths are looked at in Korean, whose pages have
 * the elements and colours of the English ones; with EVERY_LOOK=1 axe reads all (`npm run test:engines`).
 */
const looks = {
  en: [
    { colorScheme: "light", width: 360, reads: "all" },
    { colorScheme: "dark", width: 1280, reads: "colours" },
  ],
  ko: [
    { colorScheme: "dark", width: 360, reads: isEvery ? "colours" : "widths" },
    { colorScheme: "light", width: 1280, reads: isEvery ? "all" : "widths" },
  ],
} as const;

for (const scene of scenes) {
  for (const language of languages) {
    test(`axe finds nothing in what is seen by ${scene.name} (${language})`, async ({
      person,
      okafor,
      room,
      enter,
      lead,
    }) => {
      test.setTimeout(240_000);
      const { page, views } = await scene.open({ person, okafor, room, enter, lead });
      await readIn(page, language);
      const faulty: Record<string, readonly string[]> = {};
      for (const view of views) {
        await reach(page, view, sayIn(language));
        for (const { colorScheme, width, reads } of looks[language]) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await page.setViewportSize({ width, height: 800 });
          const found = reads === "widths" ? [] : await faultsOn(page, reads === "all");
          const faults = [...found, ...(await widthFaults(page))];
          if (faults.length > 0) faulty[`${view.name}, ${colorScheme}, ${width}`] = faults;
        }
      }
      expect(faulty).toEqual({});
    });
  }
}

/** Whether a page is wider than its window, as a fault. */
async function widthFaults(page: Page): Promise<readonly string[]> {
  const over = await overflowOf(page);
  return over > 0 ? [`wider than the window by ${over} px`] : [];
}

for (const scene of pictured.filter((one) => !scenes.includes(one))) {
  test(`nothing is wider than the window in what is seen by ${scene.name}`, async ({
    person,
    okafor,
    room,
    enter,
    lead,
  }) => {
    test.setTimeout(120_000);
    const { page, views } = await scene.open({ person, okafor, room, enter, lead });
    const found: Record<string, readonly string[]> = {};
    for (const view of views) {
      await reach(page, view, sayIn("en"));
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const faults = await widthFaults(page);
        if (faults.length > 0) found[`${view.name}, ${width}`] = faults;
      }
    }
    expect(found).toEqual({});
  });
}

/** Moves with Tab until what is named has the focus. */
async function tabTo(page: Page, target: ReturnType<Page["getByRole"]>, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("a student joins, posts and votes with the keyboard alone", async ({ person, room }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings", settings: { sidePolicy: "BALANCED" } });
  const page = await person();
  await page.goto("/");
  await page.clock.install();
  await tabTo(page, page.getByLabel("Room code"));
  await page.keyboard.type(debate.code);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Your name"));
  await page.keyboard.type("Ada");
  const ada = new RoomPage(page, debate.id);
  await page.keyboard.press("Enter");
  await ada.awake();

  await tabTo(page, ada.margin(2));
  await page.keyboard.press("Enter");
  await expect(ada.thread(2)).toBeVisible();
  await ada.passSilence();
  await page.keyboard.press("r");
  await expect(ada.argument).toBeFocused();
  await page.keyboard.type("Written without a mouse.");
  await tabTo(page, page.getByRole("button", { name: "Post", exact: true }));
  await page.keyboard.press("Enter");
  await expect(ada.post("Written without a mouse.")).toBeVisible();
  await expect.poll(() => postsIn(debate)).toEqual(["Written without a mouse."]);
});

test("a vote is cast with the keyboard alone", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], phase: "opening-vote" });
  const ada = await (await enter(debate, "Ada")).awake();
  const { page } = ada;
  await page.clock.install();
  await tabTo(page, page.getByRole("radiogroup", { name: "Your vote" }).getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("button", { name: "Cast vote" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("You voted: Against.")).toBeVisible();
  await ada.passSilence();
  await page.keyboard.press("v");
  await expect(page.getByRole("radio", { name: "Against" })).toBeFocused();
});
