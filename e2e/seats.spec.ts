import type { BrowserContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { giveCode, nameField } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { must, postsIn, type Room, write } from "./school";

/** Joins in another tab of the same browser, over the seat that it has. */
async function joinBeside(context: BrowserContext, room: Room, name: string): Promise<RoomPage> {
  const page = await context.newPage();
  await giveCode(page, room.code);
  await nameField(page).pressSequentially(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page).toHaveURL(/\/rooms\/[\w-]+$/);
  return new RoomPage(page, room.id);
}

const nowJoon = "This browser is now Joon. Nothing was sent, and what you wrote is still here.";

const asMember = (room: Room, token: string) => must("GET", `/api/v1/rooms/${room.id}`, { token });

test("what is typed in one tab is never posted under the name that another tab joined with", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Mina"], phase: "openings" });
  const mina = await enter(debate, "Mina");
  await mina.openThread(1);
  await mina.argument.pressSequentially("Drills frighten");

  const joon = await joinBeside(mina.page.context(), debate, "Joon");
  await joon.openThread(1);
  await expect(joon.argument).toHaveValue("");
  await joon.argument.pressSequentially("Joon's own");

  await mina.page.bringToFront();
  await mina.argument.pressSequentially(" nobody.");
  await mina.press("Post");
  await expect(mina.page.getByText(nowJoon)).toBeVisible();
  await expect(mina.argument).toHaveValue("Drills frighten nobody.");
  expect(await postsIn(debate)).toEqual([]);

  await joon.page.bringToFront();
  await joon.press("Post");
  await joon.delivered();
  expect(await postsIn(debate)).toEqual(["Joon's own"]);

  await mina.page.bringToFront();
  await mina.page.getByRole("link", { name: "Go on as Joon" }).click();
  await expect(mina.page.getByTitle("Joon")).toBeVisible();
  await expect((await mina.open(1)).argument).toHaveValue("");

  await giveCode(mina.page, debate.code);
  await mina.page.getByText("I was here before").click();
  await mina.page.getByLabel("The name you had here").pressSequentially("Mina");
  await mina.page.getByLabel("Your rejoin key").pressSequentially(debate.seat("Mina").rejoinKey);
  await mina.press("Come back in");
  await expect(mina.page.getByTitle("Mina")).toBeVisible();
  await expect((await mina.open(1)).argument).toHaveValue("Drills frighten nobody.");
  await expect(mina.page.getByText(nowJoon)).toHaveCount(0);
  await mina.press("Post");
  await mina.delivered();
  expect(await postsIn(debate)).toEqual(["Joon's own", "Drills frighten nobody."]);
});

test("a reply, a change, a flag, a rating and a withdrawal are refused where the browser is another now", async ({
  room,
  enter,
}) => {
  const debate = await room({
    proposition: ["Ada"],
    opposition: ["Mina"],
    waiting: ["Joon"],
    phase: "rebuttals",
  });
  await write(debate, "Ada", { kind: "SUPPORT", body: "Drills calm nobody." });
  await write(debate, "Mina", { body: "How many drills?" });
  const mina = await enter(debate, "Mina");
  await mina.openThread(1);
  await mina.sitDown(debate.seat("Joon"));
  const told = mina.page.getByText(nowJoon);

  await mina.tool("Drills calm nobody.", /^Reply to/);
  await mina.argument.pressSequentially("They calm those who are afraid.");
  await mina.press("Reply");
  await expect(told).toBeVisible();
  await expect(mina.argument).toHaveValue("They calm those who are afraid.");

  await mina.tool("How many drills?", /^Edit/);
  await mina.page.getByLabel("New words").press("End");
  await mina.page.getByLabel("New words").pressSequentially(" A year?");
  await mina.press("Save");
  await expect(told).toBeVisible();
  await expect(mina.page.getByLabel("New words")).toHaveValue("How many drills? A year?");

  await mina.tool("How many drills?", /^Withdraw/);
  await mina.press("Withdraw");
  await expect(told).toBeVisible();

  await mina.tool("Drills calm nobody.", /^Flag/);
  await mina.page.getByLabel("Reason").pressSequentially("It is unkind.");
  await mina.press("Flag");
  await expect(told).toBeVisible();
  await expect(mina.page.getByLabel("Reason")).toHaveValue("It is unkind.");
  await mina.page.keyboard.press("Escape");

  await mina.post("Drills calm nobody.").getByRole("radio", { name: "4" }).click();
  await expect(mina.post("Drills calm nobody.").getByText(nowJoon)).toBeVisible();

  expect(await postsIn(debate)).toEqual(["Drills calm nobody.", "How many drills?"]);
  const { posts } = await asMember(debate, debate.teacher.token);
  expect(JSON.stringify(posts)).not.toMatch(/"flags"/);
  for (const name of ["Mina", "Joon"]) {
    const { me } = await asMember(debate, debate.seat(name).token);
    expect(me, name).toMatchObject({ ratings: {} });
  }
});

test("a vote is not cast for the one who joined in another tab", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Mina"], waiting: ["Joon"], phase: "opening-vote" });
  const mina = await enter(debate, "Mina");
  await mina.sitDown(debate.seat("Joon"));
  await mina.page.getByRole("radio", { name: "For", exact: true }).check();
  await mina.press("Cast vote");
  await expect(mina.page.getByText(nowJoon)).toBeVisible();
  await expect(mina.page.getByRole("radio", { name: "For", exact: true })).toBeChecked();
  const { turnout } = await asMember(debate, debate.teacher.token);
  expect(turnout).toMatchObject({ cast: 0 });
});

test("a teacher's press is refused where the browser has become a student's", async ({ room, lead }) => {
  const debate = await room({ opposition: ["Joon"], phase: "openings" });
  const okafor = await (await lead(debate)).awake();
  await okafor.page.context().clearCookies({ name: /session-token/ });
  await okafor.sitDown(debate.seat("Joon"));
  await okafor.press("Pause");
  await expect(okafor.page.getByText(nowJoon)).toBeVisible();
  const { phase } = await asMember(debate, debate.teacher.token);
  expect(phase).toMatchObject({ paused: null });
});

test("without script a form of another seat is refused too, with what was typed", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Mina"], waiting: ["Joon"], phase: "openings" });
  const mina = await enter(debate, "Mina", { javaScriptEnabled: false });
  await mina.openThread(1);
  await mina.argument.pressSequentially("Drills frighten nobody.");
  await mina.sitDown(debate.seat("Joon"));
  await mina.press("Post");
  await expect(mina.page.getByText(nowJoon)).toBeVisible();
  expect(await postsIn(debate)).toEqual([]);
});

test("a seat that is gone refuses what is sent from it, and the words stay", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Mina"], phase: "openings" });
  const mina = await enter(debate, "Mina");
  await mina.openThread(1);
  await mina.argument.pressSequentially("Drills frighten nobody.");
  await mina.page.context().clearCookies();
  await mina.press("Post");
  await expect(mina.page.getByText("This browser is not in the room any more.")).toBeVisible();
  await expect(mina.argument).toHaveValue("Drills frighten nobody.");
  expect(await postsIn(debate)).toEqual([]);
});
