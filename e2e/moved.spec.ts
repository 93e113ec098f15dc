import type { Locator, Page } from "@playwright/test";
import { faultsOn } from "./axe";
import { expect, test } from "./fixtures";
import { overflowOf } from "./overflow";
import { giveCode, nameField } from "./pages/join-pages";
import { StudentsPage } from "./pages/students-page";
import { readIn } from "./scenes/scene";
import { must, type Room, write } from "./school";

const live = (page: Page, words: string | RegExp): Locator =>
  page.locator('[aria-live="polite"]').filter({ hasText: words });

const place = (room: Room, name: string, side: string | null) =>
  must("POST", `/api/v1/rooms/${room.id}/sides`, {
    token: room.teacher.token,
    body: { memberId: room.seat(name).memberId, side },
  });

/** The side of each member who has one, by name. */
async function sidesIn(room: Room): Promise<Readonly<Record<string, string>>> {
  const { members } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  const found = members as readonly Readonly<{ name: string; side: string | null }>[];
  return Object.fromEntries(found.flatMap(({ name, side }) => (side ? [[name, side] as const] : [])));
}

/** Whether a page shows the side on the whole screen: whatever is pressed, it is that. */
const coversAll = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const corners = [
      [2, 2],
      [window.innerWidth - 3, 2],
      [window.innerWidth / 2, window.innerHeight / 2],
      [2, window.innerHeight - 3],
    ] as const;
    return corners.every(([x, y]) => document.elementFromPoint(x, y)?.closest(".placed") != null);
  });

/** Lets the page's own clock stand from now on, so that what is shown for a while stays. */
async function holdClock(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
}

/** Asks for draws of all until one says this, and leaves the others as they are. */
async function askUntil(desk: StudentsPage, said: string): Promise<Locator> {
  const question = desk.page.getByRole("group", { name: "Draw everybody anew?" });
  for (let round = 0; round < 60; round++) {
    await desk.press("Draw everybody anew …");
    await expect(question).toBeFocused();
    if ((await question.textContent())?.includes(said)) return question;
    await question.getByRole("button", { name: "Leave it as it is" }).click();
    await expect(question).toHaveCount(0);
  }
  throw new Error(`no draw said: ${said}`);
}

test("while the class writes, assigning sides is for those without one; nobody else hears of it", async ({
  okafor,
  room,
  enter,
}) => {
  const debate = await room({
    proposition: ["Ada"],
    opposition: ["Ben"],
    waiting: ["Chidi"],
    phase: "openings",
  });
  await place(debate, "Chidi", null);
  const before = await sidesIn(debate);
  expect(before).toEqual({ Ada: "PROPOSITION", Ben: "OPPOSITION" });
  const [ada, chidi] = [await enter(debate, "Ada"), await enter(debate, "Chidi")];
  const desk = await new StudentsPage(await okafor(), debate.id).open();

  await expect(
    desk.page.getByText("“Assign sides” gives a side to the 1 student who has none, and moves nobody else."),
  ).toBeVisible();
  await desk.press("Assign sides");
  await expect(desk.page.getByText("1 student was given a side. Nobody else was moved.")).toBeVisible();
  await expect(live(chidi.page, /^You are .*(Proposition|Opposition)/)).toBeVisible();
  expect(await sidesIn(debate)).toMatchObject(before);

  await expect(desk.page.getByText("Everybody who is here has a side, so")).toBeVisible();
  await desk.press("Assign sides");
  await expect(
    desk.page.getByText("Everybody who is here has a side already. Nobody was moved."),
  ).toBeVisible();
  expect(await sidesIn(debate)).toMatchObject(before);
  await expect(ada.page.locator(".placed[data-look]")).toHaveCount(0);
});

test("all are drawn anew only after a question, and who is moved is told, there and after a reload", async ({
  okafor,
  room,
  enter,
}) => {
  test.setTimeout(180_000);
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  await write(debate, "Ada", { body: "Costs are harms." });
  const [ada, ben] = [await enter(debate, "Ada"), await enter(debate, "Ben")];
  await ada.open(1);
  await ben.open(1);
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  const toldAda = live(ada.page, "Your teacher moved you");
  const toldBen = live(ben.page, "Your teacher moved you");
  const stays = "You wrote this for the ▲ Proposition. A post keeps the side it was written for.";

  await test.step("a question that is left changes nothing", async () => {
    const question = await askUntil(desk, "2 students would change side.");
    await expect(question.getByText("1 of them has posted already.")).toBeVisible();
    await question.getByRole("button", { name: "Leave it as it is" }).click();
    await expect(question).toHaveCount(0);
    expect(await sidesIn(debate)).toEqual({ Ada: "PROPOSITION", Ben: "OPPOSITION" });
    await askUntil(desk, "Nobody would change side.");
    await desk.press("Leave it as it is");
    await expect(toldAda).toHaveCount(0);
  });

  await test.step("yes to it moves both, and each is told what is theirs", async () => {
    await askUntil(desk, "2 students would change side.");
    await desk.press("Draw anew");
    await expect(
      desk.page.getByText("Sides are drawn anew. 2 students changed side and are told."),
    ).toBeVisible();
    expect(await sidesIn(debate)).toEqual({ Ada: "OPPOSITION", Ben: "PROPOSITION" });
    await expect(toldAda).toHaveText(
      "You are on the ▼Opposition now. Your teacher moved you. What you wrote stays with the ▲Proposition.",
    );
    await expect(toldBen).toHaveText("You are on the ▲Proposition now. Your teacher moved you. ");
    await expect(ada.post("Costs are harms.").getByText("A post keeps the side")).toHaveText(
      stays.replace("▲ ", "▲"),
    );
    await expect(ben.post("Costs are harms.").getByText("A post keeps the side")).toHaveCount(0);
  });

  await test.step("it stands after a reload, until it is put away", async () => {
    await ada.open(1);
    await expect(toldAda).toBeVisible();
    await ada.page.goto(`/rooms/${debate.id}/flow`);
    await expect(toldAda).toBeVisible();
    await ada.page.getByRole("button", { name: "OK", exact: true }).click();
    await expect(toldAda).toHaveCount(0);
    await ada.open(1);
    await ada.awake();
    await expect(ada.post("Costs are harms.").getByText("A post keeps the side")).toBeVisible();
    await expect(toldAda).toHaveCount(0);
  });

  await test.step("an undo asks as well, and tells them likewise", async () => {
    await desk.press("Undo the last draw");
    const question = desk.page.getByRole("group", { name: "Undo the last draw?" });
    await expect(
      question.getByText("2 students would change side. 1 of them has posted already."),
    ).toBeVisible();
    expect(await sidesIn(debate)).toEqual({ Ada: "OPPOSITION", Ben: "PROPOSITION" });
    await question.getByRole("button", { name: "Undo it" }).click();
    await expect(desk.page.getByText("The last draw is undone.")).toBeVisible();
    await expect(toldAda).toHaveText("You are on the ▲Proposition now. Your teacher moved you. ");
    await expect(ada.post("Costs are harms.").getByText("A post keeps the side")).toHaveCount(0);
  });
});

test("a class that is another one by the time of the answer is asked about again", async ({
  okafor,
  room,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  const question = await askUntil(desk, "2 students would change side. None of them has posted yet.");
  await write(debate, "Ada", { body: "Costs are harms." });
  await desk.press("Draw anew");
  await expect(question.getByText("1 of them has posted already.")).toBeVisible();
  expect(await sidesIn(debate)).toEqual({ Ada: "PROPOSITION", Ben: "OPPOSITION" });
  await desk.press("Draw anew");
  await expect(desk.page.getByText("2 students changed side and are told.")).toBeVisible();
});

test("a pair to keep apart is kept as soon as it is added", async ({ okafor, room }) => {
  const debate = await room({ waiting: ["Ada", "Ben", "Min-jun"] });
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  await desk.keepApart("Ada", "Ben");
  await desk.open();
  const list = await desk.apart();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await desk.keepApart("Ben", "Min-jun");
  await list.getByRole("button", { name: "Remove the pair Ada and Ben" }).click();
  await expect(list.getByRole("listitem")).toHaveText([/Ben and Min-jun/]);
  await desk.open();
  await expect((await desk.apart()).getByRole("listitem")).toHaveText(/Ben and Min-jun/);
  expect(await sidesIn(debate)).toEqual({});
});

test("when sides are drawn each screen shows its owner's side, whole, for three seconds and once", async ({
  okafor,
  room,
  enter,
}) => {
  const debate = await room({ waiting: ["Ada", "Ben"] });
  const [ada, ben] = [await enter(debate, "Ada"), await enter(debate, "Ben")];
  for (const one of [ada, ben]) {
    await one.page.clock.install();
    await one.open();
    await one.awake();
    await holdClock(one.page);
  }
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  await desk.assignSides();

  const does = { Proposition: "Show that the essay is right.", Opposition: "Show that the essay is wrong." };
  for (const { page } of [ada, ben]) {
    await expect(live(page, /^You are/)).toBeVisible();
    expect(await coversAll(page)).toBe(true);
    const word = (await live(page, /^You are/).textContent())?.includes("Proposition")
      ? "Proposition"
      : "Opposition";
    await expect(live(page, does[word])).toHaveCount(1);
  }
  await ada.page.clock.fastForward(3000);
  await expect(live(ada.page, /^You are/)).toHaveCount(0);

  await ben.page.mouse.click(200, 200);
  await expect(live(ben.page, /^You are/)).toHaveCount(0);
  await ben.page.clock.resume();
  await ben.open();
  await ben.awake();
  await expect(ben.page.getByTitle("Ben").getByText(/Proposition|Opposition/)).toBeVisible();
  await expect(live(ben.page, /^You are/)).toHaveCount(0);
});

test("who comes late is shown their side too; a key puts it away and goes where it was meant for", async ({
  person,
  room,
}) => {
  const debate = await room({ proposition: ["Ada"], phase: "openings" });
  const page = await person();
  await page.clock.install();
  await giveCode(page, debate.code);
  await nameField(page).fill("Chidi");
  await holdClock(page);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(live(page, "Show that the essay is wrong.")).toBeVisible();
  expect(await coversAll(page)).toBe(true);
  await page.keyboard.press("Shift");
  await expect(live(page, "Show that the essay is wrong.")).toBeVisible();
  await page.keyboard.press("?");
  await expect(live(page, "Show that the essay is wrong.")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("who is writing keeps the focus and every letter; what they are told stands in a strip", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ada = await enter(debate, "Ada");
  await ada.awake();
  await ada.openThread(1);
  await ada.argument.click();
  await ada.page.keyboard.type("Costs that ");
  await place(debate, "Ada", "OPPOSITION");
  await ada.page.keyboard.type("buy ");
  await expect(live(ada.page, "You are on the ▼Opposition now.")).toBeVisible();
  expect(await coversAll(ada.page)).toBe(false);
  await ada.page.keyboard.type("peace");
  await expect(ada.argument).toBeFocused();
  await expect(ada.argument).toHaveValue("Costs that buy peace");
});

test("a judge-to-be and who is taken off a side are told so", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const [ada, ben] = [await enter(debate, "Ada"), await enter(debate, "Ben")];
  await place(debate, "Ada", null);
  await expect(
    live(ada.page, "You have no side now. Your teacher took you off the ▲Proposition."),
  ).toBeVisible();
  await must("POST", `/api/v1/rooms/${debate.id}/sides`, {
    token: debate.teacher.token,
    body: { memberId: debate.seat("Ben").memberId, side: null, role: "JUDGE" },
  });
  await expect(
    live(ben.page, "You are a judge now. Your teacher took you off the ▼Opposition."),
  ).toBeVisible();
});

for (const [language, does] of [
  ["en", "Show that the essay is wrong."],
  ["ko", "논설문이 틀렸다는 것을 보여 주세요."],
] as const) {
  test(`what a student is told of their side fits a phone, has no faults and keeps still (${language})`, async ({
    room,
    enter,
  }) => {
    const debate = await room({ opposition: ["Ben"], waiting: ["Ada"] });
    const ada = await enter(debate, "Ada", {
      reducedMotion: "reduce",
      viewport: { width: 360, height: 740 },
    });
    await readIn(ada.page, language);
    await ada.page.clock.install();
    const isLive = ada.page.waitForRequest(/\/events\?/);
    await ada.page.reload();
    await isLive;
    await expect(ada.page.locator("html")).toHaveAttribute("lang", language);
    await holdClock(ada.page);
    const check = async () => {
      for (const colorScheme of ["light", "dark"] as const) {
        await ada.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await faultsOn(ada.page, true)).toEqual([]);
        expect(await overflowOf(ada.page)).toBeLessThanOrEqual(0);
      }
    };
    await place(debate, "Ada", "OPPOSITION");
    await expect(live(ada.page, does)).toBeVisible();
    const runs = (page: Page) =>
      page.locator(".placed").evaluate((part) => part.getAnimations({ subtree: true }).length);
    expect(await runs(ada.page)).toBe(0);
    expect(await overflowOf(ada.page)).toBeLessThanOrEqual(0);
    await ada.page.clock.fastForward(3000);
    await expect(live(ada.page, does)).toHaveCount(0);
    await place(debate, "Ada", "PROPOSITION");
    await expect(ada.page.locator(".placed[data-look=strip]")).toBeVisible();
    await ada.page.clock.resume();
    await check();
  });
}
