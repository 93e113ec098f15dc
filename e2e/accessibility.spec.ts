import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { RoomPage } from "./pages/room-page";
import { moveTo, postsIn, write } from "./school";

const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** What axe finds on a page, a line for each fault; in full, or only what colours and widths can change. */
async function faultsOn(page: Page, isFull: boolean): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (isFull ? axe.withTags(rules) : axe.withRules(["color-contrast", "target-size"])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}

const looks = [
  { colorScheme: "light", width: 360, isFull: true },
  { colorScheme: "light", width: 1280, isFull: false },
  { colorScheme: "dark", width: 360, isFull: false },
  { colorScheme: "dark", width: 1280, isFull: true },
] as const;

/** Looks at pages in every light and width, and holds what axe finds against nothing at all. */
async function look(page: Page, views: Readonly<Record<string, string | (() => Promise<unknown>)>>): Promise<void> {
  test.setTimeout(180_000);
  const found: Record<string, readonly string[]> = {};
  for (const [name, reach] of Object.entries(views)) {
    await (typeof reach === "string" ? page.goto(reach) : reach());
    await expect(page.getByRole("main")).toBeVisible();
    for (const { colorScheme, width, isFull } of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      const faults = await faultsOn(page, isFull);
      if (faults.length > 0) found[`${name}, ${colorScheme}, ${width}`] = faults;
    }
  }
  expect(found).toEqual({});
}

test("everybody can use the pages that are open to all", async ({ person, room }) => {
  const { code } = await room();
  const paths = ["/", "/join?code=no", `/join/${code}`, "/join/222222", "/login", "/signup", "/nowhere"];
  await look(await person(), Object.fromEntries(paths.map((path) => [path, path])));
});

test("everybody can use the pages of a teacher", async ({ okafor }) => {
  const paths = [
    "/motions",
    "/motions/new",
    "/motions/us-rok-alliance",
    "/formats",
    "/formats/oxford",
    "/rooms",
    "/rooms/new",
    "/settings",
  ];
  await look(await okafor(), Object.fromEntries(paths.map((path) => [path, path])));
});

test("everybody can use the pages that run a room", async ({ okafor, room }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals", settings: { premoderation: "FIRST" } });
  const voting = await room({ proposition: ["Ada"], phase: "opening-vote" });
  await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  const page = await okafor();
  const at = (path: string) => `/rooms/${debate.id}${path}`;
  await look(page, {
    moderate: at("/moderate"),
    present: at("/present"),
    settings: at("/settings"),
    students: at("/students"),
    more: () => page.getByRole("button", { name: "More: Ben" }).click(),
    vote: `/rooms/${voting.id}/present`,
  });
});

test("everybody can write in the room", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  const ada = await enter(debate, "Ada");
  await look(ada.page, {
    "the room": async () => undefined,
    "the composer": async () => {
      await ada.openThread(1);
      await ada.page.getByText("Add a source").click();
    },
    "the help": async () => {
      await ada.page.getByRole("button", { name: "How this works" }).click();
      await expect(ada.page.getByRole("dialog")).toBeVisible();
    },
  });
});

test("everybody can read the flow sheet and the map, and write under all rules", async ({ room, enter }) => {
  const settings = { names: "PSEUDONYM", writeFirst: "PARAGRAPH", sayItBack: true };
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings", settings });
  await write(debate, "Ada", { kind: "SUPPORT", body: "Costs are harms." });
  const ben = await enter(debate, "Ben");
  const at = (path: string) => `/rooms/${debate.id}${path}`;
  await look(ben.page, {
    "the gate": async () => ben.openThread(1),
    "the flow": at("/flow"),
    "the map": at("/map"),
    "the list of the map": at("/map?view=list"),
  });
});

test("everybody can judge, vote, lead and read the result", async ({ room, enter, lead }) => {
  const debate = await room({ opposition: ["Ben"], judges: ["Judge Lee"], phase: "rebuttals" });
  const voting = await room({ proposition: ["Mia"], phase: "opening-vote" });
  const ended = await room({ proposition: ["Mia"], opposition: ["Ben"], phase: "debrief" });
  const closing = await room({ proposition: ["Mia"], opposition: ["Ben"], phase: "rebuttals" });
  await write(closing, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  const rater = await enter(closing, "Mia");
  await look(rater.page, { "the ratings": async () => rater.openThread(1) });
  await moveTo(closing, "closing-vote");
  await look(rater.page, {
    "the credits": async () =>
      rater.page
        .getByText(/Which posts moved you/)
        .first()
        .click(),
  });
  await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  const [lee, mia, okafor] = [await enter(debate, "Judge Lee"), await enter(voting, "Mia"), await lead(debate)];
  const guest = await enter(ended, "Mia");
  await look(lee.page, { "the room of a judge": async () => undefined });
  await look(mia.page, { "the vote": async () => undefined });
  await look(okafor.page, { "the room of a teacher": async () => undefined });
  await look(guest.page, { results: `/rooms/${ended.id}/results` });
});

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
  await tabTo(page, page.getByRole("radiogroup", { name: "Your vote" }).getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("button", { name: "Cast vote" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("You voted: Against.")).toBeVisible();
  await page.keyboard.press("v");
  await expect(page.getByRole("radio", { name: "Against" })).toBeFocused();
});
