import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { RoomPage } from "./pages/room-page";
import { postsIn, write } from "./school";

const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** What axe finds on a page, a line for each fault. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    const options = { colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" } as const;

    test(`everybody can use every page, ${colorScheme}, ${width} pixels wide`, async ({ person, okafor, enter, room }) => {
      test.setTimeout(120_000);
      const debate = await room({
        proposition: ["Ada"],
        opposition: ["Ben"],
        judges: ["Judge Lee"],
        phase: "rebuttals",
        settings: { premoderation: "FIRST" },
      });
      const voting = await room({ proposition: ["Ada"], phase: "opening-vote" });
      const done = await room({ proposition: ["Ada"], phase: "debrief" });
      await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });

      const visitor = await person(options);
      const teacher = await okafor(options);
      const ada = await enter(debate, "Ada", options);
      const ben = await enter(debate, "Ben", options);
      const lee = await enter(debate, "Judge Lee", options);
      const voter = await enter(voting, "Ada", options);
      const guest = await enter(done, "Ada", options);

      const found: Record<string, readonly string[]> = {};
      const look = async (name: string, page: Page, path?: string) => {
        if (path) await page.goto(path);
        await expect(page.getByRole("main")).toBeVisible();
        const faults = await faultsOn(page);
        if (faults.length > 0) found[name] = faults;
      };
      for (const path of ["/", "/join?code=no", `/join/${debate.code}`, "/login", "/signup", "/nowhere", "/join/222222"])
        await look(path, visitor, path);
      for (const path of ["/motions", "/motions/new", "/motions/us-rok-alliance", "/rooms", "/rooms/new", "/settings"])
        await look(path, teacher, path);
      for (const path of ["", "/moderate", "/students", "/present", "/settings", "/results"])
        await look(`room${path}`, teacher, `/rooms/${debate.id}${path}`);
      await look("students, open", teacher, `/rooms/${debate.id}/students`);
      await teacher.getByRole("button", { name: "More: Ben" }).click();
      await look("students, more", teacher);
      await look("present, vote", teacher, `/rooms/${voting.id}/present`);
      await look("the vote", voter.page);
      await look("results", guest.page, `/rooms/${done.id}/results`);
      await look("as a judge", lee.page);
      await look("a post that waits", ben.page);
      await ada.openThread(2);
      await ada.page.getByText("Add a source").click();
      await look("the composer", ada.page);
      await ada.page.keyboard.press("Escape");
      await ada.page.getByRole("button", { name: "How this works" }).click();
      await expect(ada.page.getByRole("dialog")).toBeVisible();
      await look("the help", ada.page);
      expect(found).toEqual({});
    });
  }
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
  await tabTo(page, page.getByLabel("Room code"));
  await page.keyboard.type(debate.code);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Your name"));
  await page.keyboard.type("Ada");
  await page.keyboard.press("Enter");
  const ada = new RoomPage(page, debate.id);
  await expect(ada.paragraph(1)).toBeVisible();

  await tabTo(page, ada.paragraph(2).getByRole("button"));
  await page.keyboard.press("Enter");
  await expect(ada.thread(2)).toBeVisible();
  await page.keyboard.press("r");
  await expect(ada.argument).toBeFocused();
  await page.keyboard.type("Written without a mouse.");
  await tabTo(page, page.getByRole("button", { name: "Post", exact: true }));
  await page.keyboard.press("Enter");
  await expect(ada.post("Written without a mouse.")).toBeVisible();
  expect(await postsIn(debate)).toEqual(["Written without a mouse."]);
});

test("a vote is cast with the keyboard alone", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], phase: "opening-vote" });
  const { page } = await enter(debate, "Ada");
  await page.keyboard.press("v");
  await expect(page.getByRole("radiogroup", { name: "Your vote" }).getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("button", { name: "Cast vote" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("You voted: Against.")).toBeVisible();
});
