import { expect, test } from "./fixtures";
import { signUp } from "./pages/account-pages";
import { join } from "./pages/join-pages";
import { ModeratePage } from "./pages/moderate-page";
import { createRoom } from "./pages/new-room-page";
import type { ChoiceName } from "./pages/room-page";
import { StudentsPage } from "./pages/students-page";

const quote = "North Korea views displays of alliance solidarity as threatening";
const rebuttal =
  "Pyongyang calls every drill a threat, whatever the drill is. That is a habit, not a reason.";
const answer =
  "Even a habit has a cost: talks stopped after the large drills of 2017 and began when these were put off.";
const question = "Which talks were lost because of a drill?";

/** What everybody votes, first and last. The swing is to the Opposition, the majority stays For. */
const votes = {
  Ada: ["For", "For"],
  "Min-jun": ["For", "For"],
  Ben: ["Undecided", "Against"],
  "Seo-yeon": ["For", "Against"],
  "Judge Lee": ["For", "For"],
} as const satisfies Record<string, readonly [ChoiceName, ChoiceName]>;

test("a class debates for a lesson, from the room code to the result", async ({ person }) => {
  test.setTimeout(480_000);
  const okafor = await person();
  const room = await test.step("Ms Okafor makes an account and opens a room", async () => {
    await signUp(okafor, {
      name: "Ms Okafor",
      email: `okafor-${Date.now()}@school.example`,
      password: "chalk and debate",
    });
    return createRoom(okafor, "Period 4 · World politics");
  });
  const wall = await okafor.context().newPage();
  await wall.goto(`/rooms/${room.roomId}/present`);
  const code =
    (
      await wall
        .getByText(/^Room code:/)
        .locator("..")
        .textContent()
    )?.match(/[A-Z0-9]{3}-[A-Z0-9]{3}/)?.[0] ?? "";
  await expect(wall.getByRole("img", { name: `/join/${code.replace("-", "")}` })).toBeVisible();

  const [ada, minjun, ben, seoyeon, lee] = await test.step("the class joins with the code", async () => {
    const names = ["Ada", "Min-jun", "Ben", "Seo-yeon", "Judge Lee"] as const;
    const seated = await Promise.all(names.map(async (name) => join(await person(), code, name)));
    await expect(wall.getByText("5 students have joined")).toBeAttached();
    return seated as [
      (typeof seated)[0],
      (typeof seated)[0],
      (typeof seated)[0],
      (typeof seated)[0],
      (typeof seated)[0],
    ];
  });
  const voters = { Ada: ada, "Min-jun": minjun, Ben: ben, "Seo-yeon": seoyeon, "Judge Lee": lee };

  const desk = new StudentsPage(await okafor.context().newPage(), room.roomId);
  await test.step("sides are drawn, Lee becomes a judge, and each page says so at once", async () => {
    await desk.open();
    await desk.makeJudge("Judge Lee");
    await expect(lee.page.getByText("Judge", { exact: true })).toBeVisible();
    await desk.assignSides();
    await expect(desk.sideButtons("pressed")).toHaveCount(4);
    await expect(desk.sideButtons("pressed", "Proposition")).toHaveCount(2);
    for (const name of ["Ada", "Min-jun"]) await desk.place(name, "Proposition");
    for (const name of ["Ben", "Seo-yeon"]) await desk.place(name, "Opposition");
    await expect(ada.page.getByTitle("Ada").getByText("Proposition")).toBeVisible();
    await expect(ben.page.getByTitle("Ben").getByText("Opposition")).toBeVisible();
  });

  await test.step("everybody votes in secret; the turnout grows on all pages; a ballot can be changed", async () => {
    await room.press("Start debate");
    for (const [at, name] of Object.keys(voters).entries()) {
      const voter = voters[name as keyof typeof voters];
      await voter.vote(name === "Ada" ? "Against" : votes[name as keyof typeof votes][0]);
      await expect(lee.page.getByText(`${at + 1} of 5 voted`)).toBeVisible();
    }
    await ada.vote(votes.Ada[0]);
    await expect(room.page.getByText("5 of 5 voted")).toBeVisible();
    await expect(wall.getByText("Opening vote: 5 of 5 have voted")).toBeAttached();
    await expect(wall.getByText("Read and opening vote").first()).toBeVisible();
    await expect(wall.getByRole("timer")).toHaveText(/^0[67]:\d\d$/);
    await expect(ada.timer).toHaveText(/^0[67]:\d\d$/);
  });

  await test.step("Ben answers words that he selected in the essay, and Ada sees them marked without a reload", async () => {
    await room.press("Next phase");
    await expect(ben.phase("Opening arguments")).toBeVisible();
    await ada.openThread(2);
    await ben.select(2, quote);
    await ben.press("Answer these words");
    await ben.writePost({ kind: "Rebut", body: rebuttal });
    await expect(ada.paragraph(2).getByRole("button", { name: /Opposition 1/ })).toBeVisible();
    await expect(ada.paragraph(2).locator("mark")).toHaveText(quote);
    await ada.press("1 new");
    await expect(ada.post(rebuttal).getByRole("blockquote")).toHaveText(quote);
  });

  await test.step("the debate goes on: replies and sources come in live", async () => {
    await room.press("Next phase");
    await expect(ada.phase("Rebuttals")).toBeVisible();
    await ada.reply(rebuttal, { kind: "Rebut", body: answer });
    await ben.press("1 new");
    await expect(ben.post(answer)).toBeVisible();
    await seoyeon.openThread(2);
    await seoyeon.reply(answer, { kind: "Question", body: question });
    await ada.press("1 new");
    await expect(ada.post(question)).toBeVisible();

    await minjun.openThread(3);
    await minjun.writePost({
      kind: "Support",
      body: "Tired crews make mistakes.",
      evidence: { url: "https://example.org/drills", title: "A report on drills" },
    });
    await lee.openThread(3);
    await expect(lee.thread(3).getByRole("link", { name: "A report on drills" })).toHaveAttribute(
      "href",
      "https://example.org/drills",
    );
    await expect(lee.thread(3).getByText("You are a judge.")).toBeVisible();
  });

  await test.step("Ms Okafor stops the clock and runs it again", async () => {
    await room.press("Pause");
    await expect(ada.page.getByText("The debate is paused.").first()).toBeVisible();
    await expect(minjun.page.getByRole("button", { name: "Post", exact: true })).not.toBeVisible();
    await room.press("Resume");
    await expect(ada.page.getByText("The debate is paused.")).toHaveCount(0);
  });

  await test.step("Seo-yeon edits, Min-jun takes his post back", async () => {
    await seoyeon.tool(question, /^Edit/);
    await seoyeon.page.getByLabel("New words").fill(`${question} Name one.`);
    await seoyeon.press("Save");
    await expect(ada.post(`${question} Name one.`).getByText("edited")).toBeVisible();
    await minjun.tool("Tired crews make mistakes.", /^Withdraw/);
    await minjun.press("Withdraw");
    await expect(lee.page.getByText("Tired crews make mistakes.")).toHaveCount(0);
  });

  const court = new ModeratePage(await okafor.context().newPage(), room.roomId);
  await test.step("Ada flags, Ms Okafor hides with a reason that Ben reads, and restores", async () => {
    await court.open();
    await ada.tool(rebuttal, /^Flag/);
    await ada.page.getByLabel("Reason").fill("It is about people, not the essay.");
    await ada.press("Flag");
    await expect(ada.page.getByText("Your teacher has been told.")).toBeVisible();
    await expect(court.flagged.getByText("It is about people, not the essay.")).toBeVisible();
    await court.hide(rebuttal, "Say it without “habit”.");
    await expect(ben.post(rebuttal).getByText("Reason: Say it without “habit”.")).toBeVisible();
    await expect(ada.page.getByText("The teacher has hidden this post.")).toBeVisible();
    await expect(ada.page.getByText(rebuttal)).toHaveCount(0);
    await court.restore(rebuttal);
    await expect(ada.post(rebuttal)).toBeVisible();
    await expect(court.log.getByText("Ms Okafor restored a post by Ben")).toBeVisible();
  });

  await test.step("Ben is muted, and told so, and let speak again", async () => {
    await desk.act("Ben", "Mute");
    await expect(ben.page.getByText("Your teacher has muted you.").first()).toBeVisible();
    await desk.press("Unmute");
    await expect(ben.page.getByText("Your teacher has muted you.")).toHaveCount(0);
  });

  await test.step("the class votes again and the result is computed from the ballots", async () => {
    await room.press("Next phase");
    await expect(ada.phase("Replies")).toBeVisible();
    await room.press("Next phase");
    for (const [name, [, last]] of Object.entries(votes))
      await voters[name as keyof typeof voters].vote(last);
    await expect(room.page.getByText("5 of 5 voted")).toBeVisible();
    await ada.page.goto(`/rooms/${room.roomId}/results`);
    await expect(ada.page.getByText("Not yet")).toBeVisible();
    await room.press("Next phase");

    const count = (at: 0 | 1, choice: ChoiceName) =>
      Object.values(votes).filter((vote) => vote[at] === choice).length;
    const gain = (choice: ChoiceName) => count(1, choice) - count(0, choice);
    const margin = gain("Against") - gain("For");
    expect(margin).toBeGreaterThan(0);
    const verdict = `Opposition won by ${margin} points`;
    await expect(ada.page.getByText("Look at the wall", { exact: true })).toBeVisible();
    await expect(wall.getByText("The votes are in", { exact: true })).toBeVisible();
    const steps = Number.parseInt((await wall.getByText(/^\d+ steps$/).textContent()) ?? "", 10);
    for (let step = 1; step <= steps; step++) {
      await expect(wall.getByText(verdict)).toHaveCount(0);
      await expect(ada.page.getByText(verdict)).toHaveCount(0);
      await wall.keyboard.press("Space");
      await expect(wall.getByText(`${step} of ${steps}`, { exact: true })).toBeVisible();
    }
    await expect(wall.getByText(verdict)).toBeVisible();
    await expect(ada.page.getByText(verdict)).toBeVisible();
    const signs = (gain: number) => (gain > 0 ? `+${gain}` : `−${-gain}`);
    await expect(
      ada.page.getByText(`${signs(gain("Against"))} and ${signs(gain("For"))} are ${margin} apart.`),
    ).toBeVisible();
    await expect(ada.page.getByText(`−${-gain("For")}`, { exact: true })).toBeVisible();
    await expect(ada.page.getByText("The majority ended For.")).toBeVisible();
    const after = ada.page.getByRole("row", { name: /Closing vote/ });
    await expect(after.getByRole("cell")).toHaveText([
      String(count(1, "For")),
      String(count(1, "Undecided")),
      String(count(1, "Against")),
      "5",
    ]);
    await ben.page.getByRole("link", { name: "Results" }).click();
    await expect(ben.page.getByText(`Opposition won by ${margin} points`)).toBeVisible();
  });
});
