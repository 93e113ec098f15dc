import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { moveTo, type Plan, type Room, write } from "./school";

/** Puts everything for a student on the screen, and answers it in its order. */
async function listOf({ page }: RoomPage) {
  const list = page.getByRole("region", { name: "For you", exact: true });
  if (!(await list.isVisible())) await page.getByRole("button", { name: /^For you/ }).click();
  const more = list.getByRole("button", { name: /^Show all/ });
  if (await more.isVisible()) await more.click();
  return list;
}

/** Two Propositions, and rebuttals of the other side's on four paragraphs, the last of them to Ada. */
async function setDebate(room: (plan: Plan) => Promise<Room>): Promise<Room> {
  const debate = await room({
    proposition: ["Ada", "Min-jun", "Noor"],
    opposition: ["Ben", "Seo-yeon"],
    phase: "openings",
  });
  const point = await write(debate, "Ada", { kind: "SUPPORT", body: "It is dear.", paragraph: 4 });
  await moveTo(debate, "rebuttals");
  for (const paragraph of [1, 2, 3])
    await write(debate, "Ben", { kind: "REBUT", body: `Against paragraph ${paragraph}.`, paragraph });
  await write(debate, "Ben", { kind: "REBUT", body: "Dear to whom?", parentId: point });
  return debate;
}

test("For you begins with what answers me, gives teammates different firsts, and leaves what one has opened", async ({
  room,
  enter,
}) => {
  const debate = await setDebate(room);
  const [ada, minJun, noor] = [
    await enter(debate, "Ada"),
    await enter(debate, "Min-jun"),
    await enter(debate, "Noor"),
  ];
  const lists = [await listOf(ada), await listOf(minJun), await listOf(noor)] as const;
  const firstOf = (list: (typeof lists)[number]) => list.getByRole("listitem").first();
  await expect(firstOf(lists[0])).toContainText("Dear to whom?");
  await expect(lists[0].getByRole("heading", { level: 3 }).first()).toHaveText("Answered you");
  const seconds = [await firstOf(lists[1]).textContent(), await firstOf(lists[2]).textContent()];
  expect(new Set(seconds).size).toBe(2);
  for (const text of seconds) expect(text).not.toContain("Dear to whom?");

  // What Min-jun begins with goes down for Noor and Ada, who are not told by whom it is answered.
  const opened = /Against paragraph \d/.exec(seconds[0] ?? "")?.[0] ?? "";
  await firstOf(lists[1]).getByRole("button").click();
  await expect(minJun.page.locator("textarea:focus")).toHaveCount(1);
  for (const list of [lists[0], lists[2]]) {
    const last = list.getByRole("listitem").last();
    await expect(last).toContainText(opened);
    await expect(list.getByRole("heading", { level: 3 }).last()).toHaveText(
      "Somebody on your side is answering these",
    );
    await expect(list).not.toContainText("Min-jun");
  }
  await expect(firstOf(lists[2])).toContainText(seconds[1]?.match(/Against paragraph \d/)?.[0] ?? "");
});
