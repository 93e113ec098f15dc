import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { call, moderate, moveTo, must, type Room, write } from "./school";

const rebuttal = "Costs are not harms.";
const answer = "A cost that buys nothing is one.";

/** A post's cell in the flow sheet. */
const cell = (page: Page, words: string): Locator =>
  page.getByRole("table").getByRole("link").filter({ hasText: words });

async function openFlow(person: RoomPage): Promise<Page> {
  await person.page.goto(`/rooms/${person.roomId}/flow`);
  return person.page;
}

const idOf = async (room: Room, words: string): Promise<string> => {
  const { posts } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  return (
    (posts as readonly Readonly<{ id: string; body: string }>[]).find(({ body }) => body === words)?.id ?? ""
  );
};

test("an argument is dropped, answered, its answer hidden, and dropped again, on two flow sheets at once", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ben", { kind: "REBUT", body: rebuttal });
  const ada = await enter(debate, "Ada");
  const sheets = [await openFlow(await enter(debate, "Ben")), await openFlow(ada)] as const;
  const becomes = async (state: string) => {
    for (const sheet of sheets) await expect(cell(sheet, rebuttal)).toContainText(state);
  };
  await becomes("open");
  await expect(
    sheets[0].getByText("0 of 1 answered by the other side, 0 conceded, 1 open, 0 dropped"),
  ).toBeVisible();
  await moveTo(debate, "closing-vote");
  await becomes("dropped");
  await expect(
    sheets[0].getByText("0 of 1 answered by the other side, 0 conceded, 0 open, 1 dropped"),
  ).toBeVisible();
  await moveTo(debate, "replies");
  await becomes("open");

  await cell(ada.page, rebuttal).click();
  await expect(ada.post(rebuttal)).toBeFocused();
  await ada.reply(rebuttal, { kind: "Rebut", body: answer });
  await expect(cell(sheets[0], rebuttal)).toContainText("answered");
  await ada.page.getByRole("link", { name: "Flow" }).click();
  await becomes("answered");

  await moderate(debate, "hide", await idOf(debate, answer));
  await becomes("open");
  await moveTo(debate, "closing-vote");
  await becomes("dropped");
  await moderate(debate, "restore", await idOf(debate, answer));
  await becomes("answered");
});

test("what the other side said stands in a student's list until it is answered, and n walks it", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada", "Min-jun"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ben", { kind: "REBUT", body: rebuttal, paragraph: 2 });
  const own = await write(debate, "Ada", { kind: "SUPPORT", body: "Look at the budget.", paragraph: 3 });
  const ada = await enter(debate, "Ada");
  const opener = ada.page.getByRole("button", { name: /^For you/ });
  const list = ada.page.getByRole("region", { name: "For you" });
  await expect(opener).toContainText("Ben rebuts on ¶2");
  await write(debate, "Ben", { kind: "REBUT", body: "It shrank.", parentId: own });
  await expect(opener).toContainText("Ben answered you on ¶3");
  await opener.click();
  await expect(list.getByText("2 of theirs are still unanswered.")).toBeVisible();
  await opener.click();

  await ada.page.keyboard.press("n");
  await expect(ada.post("It shrank.")).toBeFocused();
  await ada.page.keyboard.press("n");
  await expect(ada.post(rebuttal)).toBeFocused();
  await ada.reply(rebuttal, { kind: "Rebut", body: answer });
  await opener.click();
  await expect(list.getByText("1 of theirs is still unanswered.")).toBeVisible();
});

test("a program reads the same flow", async ({ room }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const post = await write(debate, "Ben", { kind: "REBUT", body: rebuttal });
  const reply = await write(debate, "Ada", { kind: "CONCEDE", body: "Granted.", parentId: post });
  const { body } = await call("GET", `/api/v1/rooms/${debate.id}/flow`, { token: debate.seat("Ben").token });
  const items = body.items as readonly Readonly<{
    id: string;
    type: string;
    state: string;
    answeredBy: readonly string[];
  }>[];
  expect(items.find(({ id }) => id === post)).toMatchObject({
    type: "post",
    state: "conceded",
    answeredBy: [reply],
  });
  expect(items.find(({ id }) => id === reply)).toMatchObject({ state: "none" });
  expect(items.filter(({ type }) => type === "paragraph").map(({ state }) => state)).toEqual([
    "answered",
    ...Array(8).fill("open"),
  ]);
  expect(body.ledger).toMatchObject({
    PROPOSITION: { needs: 9, answered: 1, open: 8, clashRate: 1 },
    OPPOSITION: { needs: 1, conceded: 1, clashRate: 1 / 9 },
  });
});
