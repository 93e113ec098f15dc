import { expect, test } from "./fixtures";
import { ModeratePage } from "./pages/moderate-page";
import { StudentsPage } from "./pages/students-page";
import { countPresses } from "./presses";
import { must, postsIn, type Room, write } from "./school";

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" } as const;
const flag = (debate: Room, postId: string) =>
  must("POST", `/api/v1/posts/${postId}/flag`, {
    token: debate.seat("Ada").token,
    body: { reason: "Rude" },
  });
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

for (const where of ["a laptop", "a phone of 360 pixels, beside the projector"] as const) {
  const hands = where === "a laptop" ? {} : phone;
  test(`a teacher hides with two presses in the room on ${where}, its author reads why, and a third takes it back`, async ({
    room,
    lead,
    enter,
  }) => {
    const debate = await room(plan);
    await write(debate, "Ben", { body: "Only fools drill." });
    const okafor = await (await lead(debate, hands)).awake();
    const [ben, ada] = [await enter(debate, "Ben", hands), await enter(debate, "Ada")];
    for (const somebody of [okafor, ben, ada]) await somebody.openThread(1);

    const post = okafor.post("Only fools drill.");
    const presses = await countPresses(okafor.page);
    await post.getByRole("button", { name: "Hide" }).click();
    await expect(post.getByRole("button", { name: "Off topic" })).toBeFocused();
    await post.getByRole("button", { name: "Unkind" }).click();
    await expect(post.getByRole("button", { name: "Restore" })).toBeVisible();
    expect(await presses()).toBe(2);
    await expect(ben.post("Only fools drill.").getByText("Reason: Unkind")).toBeVisible();
    await expect(ada.page.getByText("Only fools drill.")).toHaveCount(0);
    await ben.page.reload();
    await ben.openThread(1);
    await expect(ben.post("Only fools drill.").getByText("Reason: Unkind")).toBeVisible();

    await post.getByRole("button", { name: "Restore" }).click();
    await expect(ada.post("Only fools drill.")).toBeVisible();
    expect(await presses()).toBe(3);
    await expect(post.getByRole("button", { name: "Hide" })).toBeVisible();
  });
}

test("a teacher hides for a reason of her own, by Enter, or thinks better of it by Escape", async ({
  room,
  lead,
}) => {
  const debate = await room(plan);
  await write(debate, "Ben", { body: "Only fools drill." });
  const okafor = await (await lead(debate)).awake();
  await okafor.openThread(1);
  const post = okafor.post("Only fools drill.");
  await post.getByRole("button", { name: "Hide" }).focus();
  await okafor.page.keyboard.press("Space");
  await okafor.page.keyboard.press("Escape");
  await expect(post).toBeFocused();
  await post.getByRole("button", { name: "Hide" }).click();
  await post.getByLabel("Reason").click();
  await okafor.page.keyboard.type("Say who.");
  await okafor.page.keyboard.press("Enter");
  await expect(post.getByText("Reason: Say who.")).toBeVisible();
  expect(await postsIn(debate, "HIDDEN")).toHaveLength(1);
});

test("on Moderate a flagged post is hidden with two presses or two keys, and restored where it stands", async ({
  room,
  okafor,
  enter,
}) => {
  const debate = await room(plan);
  for (const body of ["Only fools drill.", "Go home."])
    await flag(debate, await write(debate, "Ben", { body }));
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const court = await new ModeratePage(await okafor(), debate.id).open();
  await expect(court.flagged.getByRole("article")).toHaveCount(2);
  const post = (words: string) => court.flagged.getByRole("article").filter({ hasText: words });

  const presses = await countPresses(court.page);
  await post("Go home.").getByRole("button", { name: "Hide" }).click();
  await post("Go home.").getByRole("button", { name: "About a person" }).click();
  await expect(post("Go home.").getByText("Reason: About a person, not the argument")).toBeVisible();
  expect(await presses()).toBe(2);
  await expect(ben.post("Go home.").getByText("Reason: About a person, not the argument")).toBeVisible();
  await post("Go home.").getByRole("button", { name: "Restore" }).click();
  await expect(post("Go home.").getByRole("button", { name: "Hide" })).toBeVisible();
  expect(await presses()).toBe(3);

  await post("Only fools drill.").focus();
  await court.page.keyboard.press("h");
  await court.page.keyboard.press("Enter");
  await expect(post("Only fools drill.").getByText("Reason: Off topic")).toBeVisible();
  await court.page.reload();
  await expect(court.hidden.getByText("Only fools drill.")).toBeVisible();
});

test("a held post is rejected with two presses, and goes back to the queue with one", async ({
  room,
  okafor,
  enter,
}) => {
  const debate = await room({ ...plan, settings: { premoderation: "ALL" } });
  await write(debate, "Ben", { body: "It waits." });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const court = await new ModeratePage(await okafor(), debate.id).open();
  const post = court.waiting.getByRole("article");
  await post.getByRole("button", { name: "Reject" }).click();
  await post.getByRole("button", { name: "Needs a source" }).click();
  await expect(ben.post("It waits.").getByText("Reason: Needs a source")).toBeVisible();
  await post.getByRole("button", { name: "Restore" }).click();
  await expect(post.getByRole("button", { name: "Approve" })).toBeVisible();
});

test("a muted student reads why where they would write, after a reload too", async ({
  room,
  okafor,
  enter,
}) => {
  const debate = await room(plan);
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  await desk.press("More: Ben");
  const presses = await countPresses(desk.page);
  await desk.press("Mute");
  await desk.press("Let others speak");
  await expect(desk.page.getByRole("button", { name: "Unmute" })).toBeVisible();
  expect(await presses()).toBe(2);
  const why = ben.thread(1).getByText("Reason: Let others speak");
  await expect(why).toBeVisible();
  await ben.page.reload();
  await expect(why).toBeVisible();
  await desk.press("Unmute");
  await expect(why).toHaveCount(0);
});

test("without script a teacher still hides with a reason", async ({ room, lead, okafor }) => {
  const debate = await room(plan);
  const first = await write(debate, "Ben", { body: "Only fools drill." });
  const second = await write(debate, "Ben", { body: "Go home." });
  const { page } = await lead(debate, { javaScriptEnabled: false });
  await page.goto(`/rooms/${debate.id}?p=1&hide=${first}`);
  await page.getByRole("button", { name: "Unkind" }).click();
  await expect.poll(() => postsIn(debate, "HIDDEN")).toHaveLength(1);

  await flag(debate, second);
  const court = new ModeratePage(await okafor({ javaScriptEnabled: false }), debate.id);
  await court.page.goto(`/rooms/${debate.id}/moderate`);
  await court.flagged.getByRole("button", { name: "Unkind" }).click();
  await expect.poll(() => postsIn(debate, "HIDDEN")).toHaveLength(2);
});
