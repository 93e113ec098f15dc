import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { keptSeat, postsIn, type Room, write } from "./school";

const sessionOver = "You are no longer logged in. This page goes on when you are.";
const seatLost = (name: string) =>
  `You are no longer signed in here as ${name}. What you wrote is kept, and this page goes on when you are back.`;

const plan = { proposition: ["Ada"], opposition: ["Ben"], judges: ["Lee"], phase: "rebuttals" } as const;

/** A page of a room, and what is typed there. */
type Desk = Readonly<{ at: string; type?: (page: Page) => Promise<Locator> }>;

const typeArgument = async (page: Page): Promise<Locator> => {
  const box = page.getByLabel("Your argument");
  await box.pressSequentially("Half a thought");
  return box;
};

const typeReason = async (page: Page, within: Locator): Promise<Locator> => {
  const box = within.getByLabel("Reason").and(page.locator(":visible")).first();
  await box.pressSequentially("Half a thought");
  return box;
};

const desks: readonly Desk[] = [
  { at: "?p=1", type: typeArgument },
  { at: "/flow" },
  { at: "/map" },
  {
    at: "/moderate",
    type: async (page) => {
      const waiting = page.getByRole("region", { name: "Waiting for you" });
      await expect(page.locator(".without-script")).toHaveCount(0);
      await waiting.getByRole("button", { name: "Reject" }).first().click();
      return typeReason(page, waiting);
    },
  },
  { at: "/present" },
  {
    at: "/students",
    type: async (page) => {
      await page.getByRole("button", { name: "More: Ben" }).click();
      await page.getByRole("button", { name: "Mute", exact: true }).click();
      return typeReason(page, page.getByRole("main"));
    },
  },
];

const isIn = async (page: Page, said: string) => {
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByText("You were removed from this room")).toHaveCount(0);
};

test("a student whose cookie goes in the lesson is not removed, comes back by the key, and posts what was typed", async ({
  gateway,
  room,
  enter,
}) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben", { baseURL: gateway.url })).awake();
  await ben.openThread(1);
  await ben.argument.pressSequentially("Half a thought");
  await ben.page.context().clearCookies();
  gateway.cut();
  await isIn(ben.page, seatLost("Ben"));
  await expect(ben.argument).toHaveValue("Half a thought");

  const opening = ben.page.context().waitForEvent("page");
  await ben.page.getByRole("link", { name: /^Come back in/ }).click();
  const door = await opening;
  await door.getByLabel("Room code").pressSequentially(debate.code);
  await door.getByLabel("Your name").pressSequentially("Ben");
  await door.getByLabel("Your rejoin key").pressSequentially(debate.seat("Ben").rejoinKey);
  await door.getByRole("button", { name: "Come back in" }).click();
  await expect(door.getByTitle("Ben")).toBeVisible();

  await ben.page.bringToFront();
  await expect(ben.page.getByText(seatLost("Ben"))).toHaveCount(0);
  await expect(ben.argument).toHaveValue("Half a thought");
  await ben.argument.pressSequentially(", finished.");
  await ben.press("Post");
  await ben.delivered();
  expect(await postsIn(debate)).toEqual(["Half a thought, finished."]);
});

for (const who of ["Ben", "Lee"]) {
  test(`no page of the room says to ${who} that the teacher removed them when only the cookie is gone`, async ({
    gateway,
    room,
    enter,
  }) => {
    const debate = await room(plan);
    const { page } = await enter(debate, who, { baseURL: gateway.url });
    const context = page.context();
    const pages: Page[] = [];
    for (const at of ["?p=1", "/flow", "/map"]) {
      const next = await context.newPage();
      await next.goto(`/rooms/${debate.id}${at}`);
      pages.push(next);
    }
    await context.clearCookies();
    gateway.cut();
    for (const next of pages) await isIn(next, seatLost(who));
    await context.addCookies([keptSeat(debate.seat(who))]);
    for (const next of pages) await expect(next.getByText(seatLost(who))).toHaveCount(0);
  });
}

/** Every page of a room as its teacher has them open, with something typed where something can be. */
async function openDesks(page: Page, debate: Room) {
  const open: { at: string; page: Page; box: Locator | null }[] = [];
  for (const { at, type } of desks) {
    const next = open.length === 0 ? page : await page.context().newPage();
    await next.goto(`/rooms/${debate.id}${at}`);
    open.push({ at, page: next, box: type ? await type(next) : null });
  }
  return open;
}

for (const how of ["cut", "event"] as const) {
  test(`a teacher whose session ends, seen by ${how === "cut" ? "a broken stream" : "a change in the room"}, loses no word on any page`, async ({
    gateway,
    room,
    okafor,
    school,
  }) => {
    const debate = await room({ ...plan, settings: { premoderation: "ALL" } });
    await write(debate, "Ben", { body: "It waits." });
    const first = await okafor({ baseURL: gateway.url });
    const context = first.context();
    const all = await openDesks(first, debate);
    // The wall, on which nothing is typed, hears only what a class may know, and not that a post waits.
    const open = how === "cut" ? all : all.filter(({ at }) => at !== "/present");
    await context.clearCookies();
    if (how === "cut") gateway.cut();
    else await write(debate, "Ben", { body: "It waits, too." });
    for (const { at, page, box } of open) {
      await isIn(page, sessionOver);
      if (box) await expect(box, at).toHaveValue("Half a thought");
    }
    await context.addCookies([{ ...school.session, url: gateway.url, httpOnly: true }]);
    for (const { at, page, box } of open) {
      await expect(page.getByText(sessionOver), at).toHaveCount(0);
      if (box) await expect(box, at).toHaveValue("Half a thought");
    }
  });
}
