import { makeQuote } from "@/lib/debate/anchors";
import { expect, test } from "./fixtures";
import { translatePage, wrapWords } from "./foreign-hands";
import type { RoomPage } from "./pages/room-page";
import { findPost, join, moderate, moveTo, must, paragraphId, postsIn, type Room, write } from "./school";

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" } as const;

const box = (at: RoomPage) => at.page.locator("#arguments textarea");

/** Ada answers words of the second paragraph; the post's id. */
async function answerWords(debate: Room, exact: string): Promise<string> {
  const { token } = debate.seat("Ada");
  const { motion } = await must("GET", `/api/v1/rooms/${debate.id}`, { token });
  const { paragraphs } = motion as Readonly<{
    paragraphs: readonly Readonly<{ id: string; text: string }>[];
  }>;
  const { id = "", text = "" } = paragraphs[1] ?? {};
  const start = text.indexOf(exact);
  const quote = makeQuote(text, start, start + exact.length);
  const body = { paragraphId: id, kind: "SUPPORT", body: `On “${exact}”.`, quote };
  return String((await must("POST", `/api/v1/rooms/${debate.id}/posts`, { token, body })).id);
}

/** The lesson goes on around somebody who writes, on a page that somebody else's program has changed. */
async function playOn(debate: Room, ben: RoomPage): Promise<void> {
  const { page } = ben;
  const { keyboard } = page;
  const said = await write(debate, "Ada", { kind: "SUPPORT", body: "Drills calm nobody.", paragraph: 2 });
  await ben.openThread(2);
  await page.getByRole("link", { name: "Reply to Ada" }).click();
  await keyboard.type("They calm Seoul.");
  await keyboard.press("Control+Enter");
  await expect.poll(() => postsIn(debate)).toContain("They calm Seoul.");

  await write(debate, "Ada", { body: "And whom else?", paragraph: 2 });
  await page.getByRole("button", { name: /1 new/ }).click();
  await expect(page.getByText(/And whom else\?/).first()).toBeVisible();
  await moderate(debate, "hide", said);
  await expect(page.getByText(/The teacher has hidden this post/)).toBeVisible();
  await moderate(debate, "restore", said);
  await expect(page.getByText(/Drills calm nobody\./).first()).toBeVisible();

  await page.getByRole("link", { name: "Reply to Ada" }).last().click();
  await keyboard.press("Escape");
  await ben.openThread(3);
  await box(ben).click();
  await keyboard.type("One more.");
  await keyboard.press("Control+Enter");
  await expect.poll(() => postsIn(debate)).toContain("One more.");
  await expect(ben.margin(3)).toContainText("1");

  await answerWords(debate, "North Korea");
  await answerWords(debate, "displays of alliance solidarity");
  await expect(ben.paragraph(2).locator("mark")).toHaveCount(2);
  await moderate(debate, "hide", await answerWords(debate, "Above all"));
  await expect(ben.paragraph(2).locator("mark")).toHaveCount(2);
  await expect(ben.paragraph(2).locator("[data-words]")).toContainText(/for future negotiations/);

  await moveTo(debate, "replies");
  await expect(page.locator(".room-bar-phase")).toContainText("Replies");
  await moveTo(debate, "closing-vote");
  await expect(page.locator(".room-bar-phase")).toContainText("Closing vote");
  await moveTo(debate, "rebuttals");
  await expect(box(ben)).toBeVisible();
  await expect(page.getByText(/Something went wrong/)).toHaveCount(0);
}

test("the lesson goes on, on a page that a browser translates", async ({ room, enter }) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.page.evaluate(translatePage);
  await playOn(debate, ben);
});

test("the lesson goes on, on a page where a reading aid wraps every word", async ({ room, enter }) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.page.evaluate(wrapWords);
  await playOn(debate, ben);
});

test("what counts goes on counting on a translated page", async ({ room, lead }) => {
  const debate = await room();
  const okafor = await (await lead(debate)).awake();
  await okafor.page.evaluate(translatePage);
  await expect(okafor.page.getByText("«Nobody has joined yet»", { exact: true })).toBeVisible();
  await join(debate.code, "Ada");
  await expect(okafor.page.getByText(/1 student has joined/)).toBeVisible();
  await join(debate.code, "Ben");
  await expect(okafor.page.getByText(/2 students have joined/)).toBeVisible();
});

test("a line that changed while it was translated goes away whole", async ({ room, enter }) => {
  const debate = await room({ ...plan, phase: "lobby" });
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.page.evaluate(translatePage);
  const line = ben.page.getByRole("region", { name: "What you can do now" });
  await moveTo(debate, "opening-vote");
  await expect(line).toContainText("Read the essay, then vote");
  const { token } = debate.seat("Ben");
  await must("PUT", `/api/v1/rooms/${debate.id}/ballot`, {
    token,
    body: { stage: "OPENING", choice: "FOR" },
  });
  await expect(line).toContainText("Your vote is in.");
  await line.getByRole("button", { name: "Close the notice" }).click();
  await expect(line.getByText(/Your vote is in\./)).toHaveCount(1);
});

test("words selected on a translated page are no quote: the paragraph's own sentences are offered", async ({
  room,
  enter,
}) => {
  const debate = await room(plan);
  const ben = await (await enter(debate, "Ben")).awake();
  await ben.page.evaluate(translatePage);
  await ben.select(4, "In South Korea itself, civil society");
  await ben.page.getByRole("button", { name: /Answer these words/ }).click();
  await ben.page.keyboard.type("Never ");
  await expect(box(ben)).toHaveValue("Never ");
  await expect(ben.page.getByText(/The page shows other words than the text has/)).toBeVisible();
  await ben.page.getByRole("group", { name: "Quote words" }).getByRole("button").nth(1).click();
  await ben.page.keyboard.type("mind.");
  await ben.page.keyboard.press("Control+Enter");
  await expect
    .poll(() => findPost(debate, "Never mind."))
    .toMatchObject({
      paragraphId: await paragraphId(debate, 4),
      quote: {
        exact: "Younger generations lack the same threat perceptions that originally bonded the alliance.",
      },
    });
});
