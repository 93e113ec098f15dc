import { expect, test } from "./fixtures";
import { giveCode, join } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { moveTo, must, postsIn, write } from "./school";

const plain = { javaScriptEnabled: false } as const;

test("a student joins from the first page before any script has loaded", async ({ person, room }) => {
  const debate = await room();
  const page = await person(plain);
  await giveCode(page, debate.code.toLowerCase());
  await page.getByLabel("Your name").fill("  ");
  await page.getByLabel("Your name").evaluate((field) => field.removeAttribute("required"));
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await page.getByLabel("Your name").fill("Ada");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("article", { name: "Paragraph 1", exact: true })).toBeVisible();
  await expect(page.getByTitle("Ada")).toBeVisible();
});

test("a wrong code and a name that is taken are explained, and what was typed is kept", async ({
  person,
  room,
}) => {
  const debate = await room({ waiting: ["Ada"] });
  const page = await person(plain);
  await giveCode(page, "no code");
  await expect(page.getByLabel("Room code")).toHaveValue("no code");
  await expect(
    page.getByText("A room code has six letters and numbers, like ABC-DEF. Check it and try again."),
  ).toBeVisible();
  await giveCode(page, debate.code);
  await page.getByLabel("Your name").fill("ADA");
  await page.getByRole("button", { name: "Join" }).click();
  const taken = "Somebody here is called ADA. Is that you? Come back in below. If not, choose another name.";
  await expect(page.getByText(taken)).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("ADA");
  await expect(
    page.getByLabel("Your rejoin key"),
    "who was here before finds where the key goes",
  ).toBeVisible();
});

test("a student writes, replies and votes without script", async ({ room, enter, person }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ben", { kind: "REBUT", body: "A reason against.", paragraph: 2 });

  const ada = await enter(debate, "Ada", plain);
  await ada.openThread(2);
  await ada.page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: "Support" }).check();
  await ada.argument.fill("A reason for.");
  await ada.press("Post");
  await expect(ada.post("A reason for.")).toBeVisible();

  await ada.openThread(2);
  await ada.tool("A reason against.", /^Reply to/);
  await ada.page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: "Rebut" }).check();
  await ada.argument.fill("An answer to it.");
  await ada.press("Reply");
  await expect(ada.post("An answer to it.")).toBeVisible();
  expect([...(await postsIn(debate))].sort()).toEqual([
    "A reason against.",
    "A reason for.",
    "An answer to it.",
  ]);

  await moveTo(debate, "closing-vote");
  await ada.open();
  await ada.vote("For");
  await ada.vote("Undecided");
  await expect(ada.page.getByText("1 of 2 voted")).toBeVisible();
  await join(await person(plain), debate.code, "Mia");
});

test("a post that is refused without script keeps its words and says why", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben", plain);
  await ben.openThread(1);
  const long = "far too long ".repeat(200).trim();
  await ben.argument.fill(long);
  await ben.press("Post");
  await expect(ben.page.getByText("This is too long.")).toBeVisible();
  await expect(ben.argument).toHaveValue(long);

  await ben.argument.fill("Short enough.");
  await moveTo(debate, "closing-vote");
  await ben.press("Post");
  await expect(
    ben.page.getByText("It is not the time for this now. Your words are kept.", { exact: true }),
  ).toBeVisible();
  await expect(ben.argument).toHaveValue("Short enough.");
  await expect.poll(() => postsIn(debate)).toEqual([]);
});

test("a page that is loaded again sends its vote again, and it counts once", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], phase: "opening-vote" });
  const ada = await enter(debate, "Ada", plain);
  await ada.vote("Against");
  const later = new RoomPage(await ada.page.context().newPage(), debate.id);
  await later.open();
  await later.vote("For");
  await ada.page.reload();
  const { me } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.seat("Ada").token });
  expect(me).toMatchObject({ ballots: { OPENING: "FOR" } });
});

test("an edit that is sent again puts no older words in the place of newer ones", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], phase: "rebuttals" });
  await write(debate, "Ada", { kind: "SUPPORT", body: "First." });
  const change = async (page: RoomPage, from: string, to: string) => {
    await page.tool(from, /^Edit/);
    await page.page.getByLabel("New words").fill(to);
    await page.press("Save");
    await expect(page.post(to)).toBeVisible();
  };
  const ada = await enter(debate, "Ada", plain);
  await change(ada, "First.", "Second.");
  const later = new RoomPage(await ada.page.context().newPage(), debate.id);
  await later.open();
  await change(later, "Second.", "Third.");
  await ada.page.reload();
  expect(await postsIn(debate)).toEqual(["Third."]);
});
