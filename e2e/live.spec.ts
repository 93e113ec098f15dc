import { expect, test } from "./fixtures";
import { nameField } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { keptSeat, moderate, moveTo, must, write } from "./school";
import { countStreams } from "./streams";

test("two people see each other's posts and the phase without a reload", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const [ada, ben] = [await enter(debate, "Ada"), await enter(debate, "Ben")];
  for (const page of [ada, ben]) await page.openThread(4);
  const nobody = ada.page.getByText(/^Nobody has answered paragraph 4/);
  await expect(nobody).toBeVisible();
  await ben.writePost({ kind: "Rebut", body: "Costs are not harms." });
  await expect(ada.page.getByRole("button", { name: "1 new" })).toBeVisible();
  await expect(nobody).toHaveCount(0);
  await ada.press("1 new");
  await expect(ada.post("Costs are not harms.")).toBeVisible();
  await ada.writePost({ kind: "Support", body: "Costs without gains are." });
  await ben.press("1 new");
  await expect(ben.post("Costs without gains are.")).toBeVisible();
  await moveTo(debate, "rebuttals");
  for (const page of [ada, ben]) await expect(page.phase("Rebuttals")).toBeVisible();
});

test("new posts wait to be asked for, so nothing moves under the reader's eyes", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  for (const number of [1, 2, 3]) await write(debate, "Ben", { body: `Question ${number}` });
  const ada = await enter(debate, "Ada");
  await ada.openThread(1);
  const place = () => ada.post("Question 3").boundingBox();
  const before = await place();
  await write(debate, "Ben", { body: "Question 4" });
  await expect(ada.page.getByRole("button", { name: "1 new" })).toBeVisible();
  await write(debate, "Ben", { body: "Question 5" });
  await expect(ada.page.getByRole("button", { name: "2 new" })).toBeVisible();
  await expect(ada.page.getByText("Question 4")).toHaveCount(0);
  expect((await place())?.y).toBe(before?.y);
  await ada.press("2 new");
  for (const number of [1, 2, 3, 4, 5]) await expect(ada.post(`Question ${number}`)).toBeVisible();
  await expect(ada.page.getByRole("button", { name: /new$/ })).toHaveCount(0);
});

test("two tabs of one browser share one stream, and the second goes on when the first closes", async ({
  room,
  person,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const page = await person();
  const context = page.context();
  await context.addCookies([keptSeat(debate.seat("Ada"))]);
  const openStreams = countStreams(context);
  const first = await new RoomPage(page, debate.id).open(1);
  await expect.poll(openStreams).toBe(1);
  const second = await new RoomPage(await context.newPage(), debate.id).open(1);
  for (const body of ["For both tabs", "For both once more"]) {
    await write(debate, "Ben", { body });
    for (const tab of [first, second]) await tab.press("1 new");
    for (const tab of [first, second]) await expect(tab.post(body)).toHaveCount(1);
  }
  // Until the second tab has heard the first it may listen for a moment, which does no harm.
  await expect.poll(openStreams).toBe(1);

  await first.page.close();
  await write(debate, "Ben", { body: "For the second alone" });
  await second.press("1 new");
  await expect(second.post("For the second alone")).toHaveCount(1);
  await expect.poll(openStreams).toBe(1);
});

test("after the network was away every post comes once, and what was typed is still there", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ada = await enter(debate, "Ada");
  await ada.openThread(1);
  await write(debate, "Ben", { body: "Before the break" });
  await ada.press("1 new");
  await ada.argument.fill("Half a thought");

  await ada.page.context().setOffline(true);
  await expect(ada.page.getByText("You are offline. What you write is kept.")).toBeVisible();
  await ada.press("Post");
  await expect(ada.post("Half a thought").getByText("Not sent.")).toBeVisible();
  for (const number of [1, 2, 3]) await write(debate, "Ben", { body: `During the break ${number}` });
  await ada.page.context().setOffline(false);

  await ada.press("3 new");
  for (const words of [
    "Before the break",
    "During the break 1",
    "During the break 2",
    "During the break 3",
  ]) {
    await expect(ada.post(words)).toHaveCount(1);
  }
  await expect(ada.page.getByText("You are offline.")).toHaveCount(0);
  await expect(ada.post("Half a thought").getByText("Not sent.")).toHaveCount(0);
  await ada.writePost({ body: "A whole thought" });
  await write(debate, "Ben", { body: "After the break" });
  await ada.press("1 new");
  await expect(ada.post("After the break")).toHaveCount(1);
});

test("a removed student's page says so and why within two seconds, and is of no more use", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const closed = ben.page.waitForEvent("requestfinished", (request) => request.url().includes("/events?"));
  const failed = ben.page.waitForEvent("requestfailed", (request) => request.url().includes("/events?"));
  await moderate(debate, "remove", debate.seat("Ben").memberId, "Throwing paper");
  await expect(ben.page.getByText("You were removed from this room")).toBeVisible({ timeout: 2000 });
  await expect(ben.page.getByText("Your teacher’s reason: Throwing paper")).toBeVisible({ timeout: 2000 });
  await Promise.any([closed, failed]);
  await expect(ben.paragraph(1)).toHaveCount(0);
  await ben.page.reload();
  await expect(ben.page.getByText("Your teacher’s reason: Throwing paper")).toBeVisible();
  await moderate(debate, "readmit", debate.seat("Ben").memberId);
  await ben.page.reload();
  await expect(ben.paragraph(1)).toBeVisible();
});

test("a student who is taken out of the lobby for a name joins this room again, with another", async ({
  room,
  enter,
}) => {
  const debate = await room({ waiting: ["Banana"] });
  const { page } = await enter(debate, "Banana");
  await moderate(debate, "remove", debate.seat("Banana").memberId, "Come in again with your own name");
  for (const isLoaded of [false, true]) {
    if (isLoaded) await page.reload();
    await expect(page.getByRole("link", { name: "Join again" })).toBeVisible();
  }
  await page.getByRole("link", { name: "Join again" }).click();
  await expect(page).toHaveURL(new RegExp(`/join/${debate.code}$`));
  await nameField(page).pressSequentially("Mia");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page.getByTitle("Mia")).toBeVisible();
});

test("every page of a room shows the time left by the server, whatever the device thinks", async ({
  okafor,
  room,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const page = await okafor();
  await page.clock.install();
  const desk = await new RoomPage(page, debate.id).open();
  await moveTo(debate, "rebuttals");
  await expect(desk.phase("Rebuttals")).toBeVisible();
  await expect(desk.timer).toHaveText(/^(12:00|11:5\d)$/);
  await page.clock.fastForward("03:00");
  await expect(desk.timer).toHaveText(/^(12:00|11:[45]\d)$/);
  const opening = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Present", exact: true }).click();
  for (const shown of [await opening, page])
    await expect(shown.getByRole("timer")).toHaveText(/^(12:00|11:[45]\d)$/);
});

test("a double click on Next phase is one step, as is a key held down, and presses on two of the teacher's pages", async ({
  lead,
  room,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "lobby" });
  const desk = await (await lead(debate)).awake();
  const { mouse, keyboard } = desk.page;
  const next = desk.page.getByRole("button", { name: "Next phase" });
  await desk.press("Start debate");
  await expect(desk.phase("Read and opening vote")).toBeVisible();
  await next.click();
  await expect(desk.phase("Opening arguments")).toBeVisible();
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await desk.press("+1 min");
  await expect(desk.timer).toHaveText(/^10:/);
  await next.focus();
  await keyboard.down("Enter");
  await expect(desk.phase("Rebuttals")).toBeVisible();
  await keyboard.down("Enter");
  await keyboard.up("Enter");
  await next.click();
  await expect(desk.phase("Replies")).toBeVisible();
  await desk.press("Pause");
  await expect(desk.page.getByText("paused", { exact: true })).toBeVisible();
  await desk.press("Resume");
  await expect(desk.page.getByText("paused", { exact: true })).toHaveCount(0);
  expect(
    (await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token })).phase,
  ).toMatchObject({ key: "replies" });

  const late = { token: debate.teacher.token, body: { to: "next", from: "rebuttals" } };
  expect(await must("POST", `/api/v1/rooms/${debate.id}/phase`, late)).toMatchObject({ key: "replies" });
});

test("a flag reaches the teacher where she is, and nobody else", async ({ room, enter, lead }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben", "Eve"], phase: "openings" });
  const postId = await write(debate, "Ben", { body: "You are all fools." });
  const [desk, eve] = [await lead(debate), await enter(debate, "Eve")];
  await expect(desk.page.getByRole("link", { name: "Moderate", exact: true })).toBeVisible();
  await must("POST", `/api/v1/posts/${postId}/flag`, {
    token: debate.seat("Ada").token,
    body: { reason: "Unkind" },
  });
  await expect(desk.page.getByRole("link", { name: "Moderate 1 waiting" })).toBeVisible();
  await expect(desk.page.getByText("Flagged by 1 member.")).toBeVisible();
  await expect(eve.post("You are all fools.")).toBeVisible();
  await expect(eve.page.getByText("Flagged by")).toHaveCount(0);
  await moderate(debate, "resolve-flag", postId);
  await expect(desk.page.getByRole("link", { name: "Moderate", exact: true })).toBeVisible();
});
