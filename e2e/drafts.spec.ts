import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { join } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { baseUrl, findPost, logInByForm, moderate, moveTo, type Room, write } from "./school";

/** What this device keeps of words that were not sent. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("crossfloor-words:")));

const kind = (at: RoomPage, name: string) =>
  at.page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name });

/** The same room in a new page, after the old one ended without a word. */
async function afterCrash(at: RoomPage, debate: Room, paragraph: number): Promise<RoomPage> {
  const context = at.page.context();
  await at.page.close({ runBeforeUnload: false });
  return new RoomPage(await context.newPage(), debate.id).open(paragraph);
}

test("everything that stands in a composer survives a reload and a crash", async ({ room, enter }) => {
  const debate = await room({
    proposition: ["Ada"],
    opposition: ["Ben"],
    phase: "rebuttals",
    settings: { sayItBack: true },
  });
  const first = await enter(debate, "Ben");
  await first.openThread(2);
  await first.select(2, "North Korea views displays");
  await first.press("Answer these words");
  await first.page.getByLabel("Say it back").fill("The North fears it.");
  await first.argument.fill("Fear is not the only");
  await first.page.getByText("Add a source").click();
  await first.page.getByLabel("Web address").first().fill("https://example.org/fear");
  await first.page.getByLabel("Title").first().fill("On fear");

  const holds = async (ben: RoomPage) => {
    await expect(ben.argument).toHaveValue("Fear is not the only");
    await expect(ben.page.getByLabel("Say it back")).toHaveValue("The North fears it.");
    await expect(ben.page.getByLabel("Web address").first()).toHaveValue("https://example.org/fear");
    await expect(ben.page.getByLabel("Title").first()).toBeVisible();
    await expect(ben.thread(2).getByRole("blockquote")).toHaveText("North Korea views displays");
    await expect(kind(ben, "Rebut")).toBeChecked();
  };
  await first.page.reload();
  await holds(first);
  const second = await afterCrash(first, debate, 2);
  await holds(second);
  await kind(second, "Question").check();
  await second.page.reload();
  await expect(kind(second, "Question")).toBeChecked();
});

test("words that were only chosen, and a source without an argument, are kept too", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(2);
  await ben.select(2, "North Korea views displays");
  await ben.press("Answer these words");
  await ben.page.reload();
  await expect(ben.thread(2).getByRole("blockquote")).toHaveText("North Korea views displays");
  await ben.press("No quote");
  await ben.page.getByText("Add a source").click();
  await ben.page.getByLabel("Web address").first().fill("https://example.org");
  await ben.open(2);
  await expect(ben.page.getByLabel("Web address").first()).toHaveValue("https://example.org");
  await expect(ben.thread(2).getByRole("blockquote")).toHaveCount(0);
});

test("chosen words join the draft of their paragraph, also where its arguments are drawn anew", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const ben = await enter(debate, "Ben");
  await ben.page.clock.install();
  await ben.openThread(2);
  await kind(ben, "Question").check();
  await ben.argument.fill("Fear is not the only");
  await ben.openThread(1);
  await expect(ben.argument).toHaveValue("");
  await ben.select(2, "North Korea views displays");
  await ben.press("Answer these words");
  const holds = async () => {
    await expect(ben.argument).toHaveValue("Fear is not the only");
    await expect(ben.thread(2).getByRole("blockquote")).toHaveText("North Korea views displays");
    await expect(kind(ben, "Question")).toBeChecked();
  };
  await holds();

  await write(debate, "Ada", { kind: "SUPPORT", body: "Drills calm nobody.", paragraph: 2 });
  await expect(ben.page.getByRole("button", { name: "1 new" })).toBeVisible();
  await ben.argument.press("Escape");
  await ben.passSilence();
  await ben.page.keyboard.press("n");
  await expect(ben.post("Drills calm nobody.")).toBeFocused();
  await holds();
  await ben.page.reload();
  await holds();
});

test("a reply and a change survive a reload and the end of their phase, and one sees where they are", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ada", { kind: "SUPPORT", body: "It is costly.", paragraph: 3 });
  await write(debate, "Ben", { body: "How costly?", paragraph: 3 });
  const ben = await enter(debate, "Ben");
  await ben.openThread(3);
  await ben.tool("It is costly.", /^Reply to/);
  await ben.argument.fill("Cheaper than");
  await ben.tool("How costly?", /^Edit/);
  await ben.page.getByLabel("New words").fill("How costly is it, and for");
  await ben.page.keyboard.press("Escape");
  await expect(ben.page.getByLabel("New words")).toHaveCount(0);
  await expect(ben.post("How costly?").getByRole("link", { name: "Edit your post, Draft" })).toHaveText(
    "Edit Draft",
  );

  await moveTo(debate, "closing-vote");
  await ben.open(1);
  await expect(ben.paragraph(3).getByText("Draft")).toBeVisible();
  await expect(ben.paragraph(2).getByText("Draft")).toHaveCount(0);
  await ben.openThread(3);
  await ben.tool("How costly?", /^Edit/);
  await expect(ben.page.getByLabel("New words")).toHaveValue("How costly is it, and for");
  await ben.press("Save");
  await expect(
    ben.page.getByText("It is not the time for this now. Your words are kept.", { exact: true }),
  ).toBeVisible();
  await ben.tool("It is costly.", /^Reply to/);
  await expect(ben.argument).toHaveValue("Cheaper than");

  await moveTo(debate, "rebuttals");
  await ben.press("Reply");
  await ben.delivered();
  await ben.tool("How costly?", /^Edit/);
  await ben.press("Save");
  await expect(ben.post("How costly is it, and for")).toBeVisible();
  await expect(ben.paragraph(3).getByText("Draft")).toHaveCount(0);
  expect(await kept(ben.page)).toEqual([]);
});

test("after a reload a reply that was begun is open, and what is typed on goes with it", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const parentId = await write(debate, "Ada", { kind: "SUPPORT", body: "It is costly.", paragraph: 3 });
  const ben = await enter(debate, "Ben");
  await ben.openThread(3);
  await ben.tool("It is costly.", /^Reply to/);
  await ben.argument.pressSequentially("Cheaper");
  await ben.page.reload();
  await expect(ben.argument).toHaveValue("Cheaper");
  await ben.argument.press("End");
  await ben.argument.pressSequentially(" than war.");
  await ben.press("Reply");
  await ben.delivered();
  await expect(ben.post("Cheaper than war.")).toBeVisible();
  expect(await findPost(debate, "Cheaper than war.")).toMatchObject({ parentId });
});

test("what is typed while the network is away survives a crash", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.page.context().setOffline(true);
  await ben.argument.fill("Written in a tunnel");
  await expect(ben.paragraph(1).getByText("Draft")).toBeVisible();
  await ben.page.context().setOffline(false);
  const again = await afterCrash(ben, debate, 1);
  await expect(again.argument).toHaveValue("Written in a tunnel");
});

test("a change that an old page could not save is there after the reload", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  await write(debate, "Ben", { body: "How many?" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.tool("How many?", /^Edit/);
  await ben.page.getByLabel("New words").fill("How many drills?");
  await ben.page.route("**/rooms/**", (route) => {
    const headers = route.request().headers();
    return route.continue({
      headers: headers["next-action"] ? { ...headers, "next-action": "00".repeat(21) } : headers,
    });
  });
  await ben.press("Save");
  await expect(ben.page.getByText("A new version is ready.")).toBeVisible();
  await ben.page.unrouteAll({ behavior: "wait" });
  await ben.open(1);
  await ben.tool("How many?", /^Edit/);
  await expect(ben.page.getByLabel("New words")).toHaveValue("How many drills?");
  await ben.press("Save");
  await expect(ben.post("How many drills?")).toBeVisible();
});

test("nothing of a student's words stays on a shared computer when they leave", async ({ room, person }) => {
  const debate = await room({ phase: "lobby" });
  const page = await person();
  const ben = await join(page, debate.code, "Ben");
  const other = await room({ phase: "lobby" });
  await moveTo(debate, "openings");
  await moveTo(other, "openings");
  await (await ben.open(1)).awake();
  await ben.argument.pressSequentially("Mine alone");
  const elsewhere = await join(page, other.code, "Ben");
  await (await elsewhere.open(1)).awake();
  await elsewhere.argument.pressSequentially("In another room");
  expect(await kept(page)).toHaveLength(2);

  await ben.open(1);
  await ben.leave();
  expect(await kept(page)).toHaveLength(1);
});

test("the next student at the same computer sees nothing of the last one's words, and deletes none", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben", "Seo-yeon"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.argument.pressSequentially("Ben's secret");
  await ben.sitDown(debate.seat("Seo-yeon"));
  const seoyeon = await new RoomPage(ben.page, debate.id).open(1);
  await expect(seoyeon.argument).toHaveValue("");
  await seoyeon.argument.pressSequentially("Seo-yeon's own");
  await expect.poll(() => kept(ben.page)).toHaveLength(2);
  await expect(seoyeon.page.getByText("Ben's secret")).toHaveCount(0);
  await seoyeon.leave();
  expect(await kept(ben.page)).toHaveLength(1);

  await ben.sitDown(debate.seat("Ben"));
  await expect((await ben.open(1)).argument).toHaveValue("Ben's secret");
});

test("one who was removed can take their words along, and finds them again when let back in", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Seo-yeon"], phase: "openings" });
  const seoyeon = await enter(debate, "Seo-yeon");
  await seoyeon.openThread(1);
  await seoyeon.argument.pressSequentially("Seo-yeon's own");
  await moderate(debate, "remove", debate.seat("Seo-yeon").memberId);
  const words = seoyeon.page.getByLabel("What you wrote here and did not send").getByRole("textbox");
  const holds = async () => {
    await expect(seoyeon.page.getByText("You were removed from this room")).toBeVisible();
    await expect(words).toHaveValue("Seo-yeon's own");
  };
  await holds();
  await seoyeon.page.reload();
  await holds();
  await seoyeon.press("Copy");
  await expect(seoyeon.page.getByText("Copied.")).toBeVisible();
  await moderate(debate, "readmit", debate.seat("Seo-yeon").memberId);
  await expect((await seoyeon.open(1)).argument).toHaveValue("Seo-yeon's own");
});

test("a teacher who logs out is asked first, and leaves no words behind", async ({ room, lead, school }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const okafor = await lead(debate);
  // Her other tests go on in a session that is not ended here.
  const own = await logInByForm(school.teacher);
  await okafor.page.context().addCookies([{ ...own, url: baseUrl, httpOnly: true }]);
  await okafor.openThread(1);
  await okafor.argument.fill("Think of the cost");
  await expect.poll(() => kept(okafor.page)).toHaveLength(1);
  await okafor.page.goto("/rooms");
  okafor.page.once("dialog", (dialog) => void dialog.dismiss());
  await okafor.press("Log out");
  await expect(okafor.page).toHaveURL(/\/rooms$/);
  expect(await kept(okafor.page)).toHaveLength(1);
  okafor.page.once("dialog", (dialog) => void dialog.accept());
  await okafor.press("Log out");
  await expect(okafor.page.getByRole("link", { name: "Log in" })).toBeVisible();
  expect(await kept(okafor.page)).toEqual([]);
});
