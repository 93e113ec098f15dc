import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { moveTo, must, type Room, write } from "./school";

const rebuttal = "Pyongyang calls every drill a threat, whatever the drill is.";
const support = "Every show of force costs trust, whoever shows it.";

/** What the API tells a member of a room now. */
const snapshotOf = (room: Room, name: string) =>
  must("GET", `/api/v1/rooms/${room.id}`, { token: room.seat(name).token });

const everythingTold = async (room: Room, name: string): Promise<string> =>
  JSON.stringify(await snapshotOf(room, name));

test("a student writes first, then sees what others wrote, and has seen it for good", async ({
  room,
  enter,
  lead,
}) => {
  test.setTimeout(240_000);
  const debate = await room({
    proposition: ["Ada", "Min-jun"],
    opposition: ["Ben"],
    phase: "rebuttals",
    settings: { writeFirst: "PARAGRAPH" },
  });
  await write(debate, "Ben", { kind: "REBUT", body: rebuttal, paragraph: 2 });
  const ada = await enter(debate, "Ada");
  const minjun = await enter(debate, "Min-jun");

  await test.step("before Ada posts, Ben's words are nowhere", async () => {
    await ada.openThread(2);
    await expect(ada.thread(2).getByText("Write yours first")).toBeVisible();
    expect(await ada.page.content()).not.toContain(rebuttal);
    expect(await everythingTold(debate, "Ada")).not.toContain(rebuttal);
  });

  await test.step("once she has posted they are there", async () => {
    await ada.writePost({ kind: "Support", body: support });
    await expect(ada.post(rebuttal)).toBeVisible();
    await expect(ada.post(support).getByText("wrote first")).toBeVisible();
    await expect(ada.thread(2).getByText("Write yours first")).toHaveCount(0);
    expect(await everythingTold(debate, "Ada")).toContain(rebuttal);
  });

  await test.step("they stay when she takes her post back, and her next one is no first one", async () => {
    await ada.tool(support, /^Withdraw/);
    await ada.press("Withdraw");
    await expect(ada.post(support).getByText("You took this back.")).toBeVisible();
    await expect(ada.post(rebuttal)).toBeVisible();
    await ada.writePost({ kind: "Support", body: "Trust is what talks need." });
    await expect(ada.post("Trust is what talks need.")).toBeVisible();
    await expect(ada.post("Trust is what talks need.").getByText("wrote first")).toHaveCount(0);
    await ada.open(2);
    await expect(ada.post(rebuttal)).toBeVisible();
  });

  await test.step("Ms Okafor shows all posts to Min-jun, who goes on writing", async () => {
    await minjun.openThread(2);
    await minjun.argument.fill("Half a thought");
    await expect(minjun.thread(2).getByText("Write yours first")).toBeVisible();
    const okafor = await lead(debate);
    await okafor.press("Show all posts");
    await expect(minjun.post(rebuttal)).toBeVisible();
    await expect(minjun.thread(2).getByText("Write yours first")).toHaveCount(0);
    await expect(minjun.argument).toHaveValue("Half a thought");
  });
});

test("a rebuttal says back its point, and the point's author says whether it is fair", async ({
  room,
  enter,
  lead,
}) => {
  test.setTimeout(240_000);
  const debate = await room({
    proposition: ["Ada"],
    opposition: ["Ben"],
    phase: "rebuttals",
    settings: { sayItBack: true },
  });
  await write(debate, "Ada", { kind: "SUPPORT", body: support, paragraph: 2 });
  const ada = await enter(debate, "Ada");
  const ben = await enter(debate, "Ben");
  const sayItBack = ben.page.getByLabel("Say it back");
  const kind = (name: string) =>
    ben.page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name });
  await ada.openThread(2);
  await ben.openThread(2);

  await test.step("what Ben begins to say back is kept over a reload", async () => {
    await sayItBack.fill("Each show of unity makes the North feel less safe.");
    await ben.open(2);
    await expect(sayItBack).toHaveValue("Each show of unity makes the North feel less safe.");
    await ben.writePost({ kind: "Rebut", body: rebuttal });
    await expect(
      ben.post(rebuttal).getByText("Each show of unity makes the North feel less safe."),
    ).toBeVisible();
  });

  await test.step("only a rebuttal asks for it, and is not sent without it", async () => {
    await ben.tool(support, /^Reply to/);
    await kind("Question").check();
    await expect(sayItBack).not.toBeVisible();
    await kind("Rebut").check();
    await ben.argument.fill("Not every show of force does.");
    await ben.press("Reply");
    await expect(sayItBack).toBeFocused();
    await sayItBack.fill("Force costs trust.");
    await ben.press("Reply");
    await expect(ben.post("Not every show of force does.")).toBeVisible();
  });

  await test.step("Ada calls it fair and thinks again; Ben sees both", async () => {
    await ada.press("2 new");
    const reply = ada.post("Not every show of force does.");
    await expect(reply.getByText("You say: “Force costs trust.”")).toBeVisible();
    await expect(ada.post(rebuttal).getByRole("button", { name: "Fair" })).toHaveCount(0);
    await reply.getByRole("button", { name: "Fair" }).click();
    await expect(ben.post("Not every show of force does.").getByText("Fair, says its author")).toBeVisible();
    await expect(reply.getByRole("button", { name: "Fair" })).toHaveAttribute("aria-pressed", "true");
    await reply.getByRole("button", { name: "Not quite" }).click();
    await expect(
      ben.post("Not every show of force does.").getByText("Not quite, says its author"),
    ).toBeVisible();
  });

  await test.step("Ms Okafor speaks for the essay", async () => {
    const okafor = await lead(debate);
    await okafor.openThread(2);
    await okafor.post(rebuttal).getByRole("button", { name: "Fair" }).click();
    await expect(ben.post(rebuttal).getByText("Fair, says the teacher")).toBeVisible();
    await expect(
      okafor.post("Not every show of force does.").getByRole("button", { name: "Fair" }),
    ).toHaveCount(0);
  });
});

const strength = (reader: RoomPage, words: string) =>
  reader.post(words).getByRole("radiogroup", { name: "How strong is this?" });

test("posts are rated behind a veil until the phase ends, and credited with the closing vote", async ({
  room,
  enter,
}) => {
  test.setTimeout(240_000);
  const debate = await room({
    proposition: ["Ada", "Min-jun"],
    opposition: ["Ben", "Seo-yeon"],
    judges: ["Judge Lee"],
    phase: "opening-vote",
  });
  const vote = (name: string, stage: string, choice: string) =>
    must("PUT", `/api/v1/rooms/${debate.id}/ballot`, {
      token: debate.seat(name).token,
      body: { stage, choice },
    });
  for (const name of ["Ada", "Min-jun", "Ben", "Seo-yeon", "Judge Lee"]) await vote(name, "OPENING", "FOR");
  await moveTo(debate, "rebuttals");
  const postId = await write(debate, "Ben", { kind: "REBUT", body: rebuttal, paragraph: 2 });
  for (const body of ["Which talks?", "Whose fatigue?", "Since when?"])
    await write(debate, "Seo-yeon", { body, paragraph: 3 });
  const ada = await enter(debate, "Ada");
  const lee = await enter(debate, "Judge Lee");
  const ratingOfAda = async () =>
    ((await snapshotOf(debate, "Ada")).me as { ratings: Record<string, number> }).ratings[postId];

  await test.step("Ada rates with the mouse and then by key, and each is saved at once", async () => {
    await ada.openThread(2);
    await strength(ada, rebuttal).getByRole("radio", { name: "4" }).check();
    await expect.poll(ratingOfAda).toBe(4);
    await ada.page.keyboard.press("ArrowRight");
    await expect.poll(ratingOfAda).toBe(5);
    await ada.open(2);
    await expect(strength(ada, rebuttal).getByRole("radio", { name: "5" })).toBeChecked();
  });

  await test.step("nobody sees a mean before the phase is over, and then everybody does", async () => {
    await lee.openThread(2);
    await strength(lee, rebuttal).getByRole("radio", { name: "2" }).check();
    await must("PUT", `/api/v1/posts/${postId}/rating`, {
      token: debate.seat("Seo-yeon").token,
      body: { score: 3 },
    });
    await expect
      .poll(async () => ((await snapshotOf(debate, "Judge Lee")).me as { ratings: object }).ratings)
      .toEqual({ [postId]: 2 });
    expect((await snapshotOf(debate, "Ada")).ratings).toEqual({});
    await expect(ada.page.getByText(/of 5 from/)).toHaveCount(0);
    await moveTo(debate, "closing-vote");
    for (const reader of [ada, lee]) {
      await expect(reader.post(rebuttal).getByText("4.0 of 5 from 2")).toBeVisible();
      await expect(reader.post(rebuttal).getByText("own side 3.0 from 1")).toBeVisible();
    }
  });

  await test.step("a fourth post cannot be credited", async () => {
    await lee.page.getByRole("radio", { name: "Undecided" }).check();
    const posts = lee.page.getByRole("group", { name: "Which posts moved you?" }).getByRole("checkbox");
    await expect(posts).toHaveCount(4);
    for (const at of [0, 1, 2]) await posts.nth(at).check();
    await expect(posts.nth(3)).toBeDisabled();
    await expect(lee.page.getByText("Three is the most.")).toBeVisible();
  });

  await test.step("the post that moved Ada stands in the results", async () => {
    await ada.page.getByRole("radio", { name: "Against" }).check();
    await ada.page.getByRole("checkbox", { name: /Ben ¶2/ }).check();
    await ada.press("Cast vote");
    await expect(ada.page.getByText("What moved you: Ben ¶2.")).toBeVisible();
    for (const name of ["Min-jun", "Ben", "Seo-yeon", "Judge Lee"]) await vote(name, "CLOSING", "FOR");
    await moveTo(debate, "debrief");
    await ada.page.getByRole("link", { name: "Results" }).click();
    await expect(ada.page.getByText(rebuttal)).toBeVisible();
  });
});
