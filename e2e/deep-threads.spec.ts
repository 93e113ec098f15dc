import { expect, test } from "./fixtures";
import { overflowOf } from "./overflow";
import { write } from "./school";

const answers = 300;
const names = Array.from({ length: 26 }, (_, at) => `Student ${at + 1}`);
const nameAt = (at: number): string => names[at % names.length] ?? "";

test("three hundred answers, each to the one before, open and are read in their order", async ({
  room,
  enter,
}) => {
  test.slow();
  const debate = await room({
    opposition: names.slice(0, 13),
    proposition: names.slice(13),
    phase: "rebuttals",
  });
  let last = await write(debate, nameAt(0), { body: "Why now?" });
  for (let at = 1; at <= answers; at++)
    last = await write(debate, nameAt(at), { body: `Answer ${at}.`, parentId: last });

  const reader = await enter(debate, nameAt(5));
  await reader.page.goto(`/rooms/${debate.id}?p=1`);
  await reader.awake();
  const posts = reader.thread(1).getByRole("article");
  await expect(posts).toHaveCount(answers + 1);
  await expect(posts.last()).toContainText(`Answer ${answers}.`);
  await expect(posts.last()).toContainText(nameAt(answers - 1));
  const left = async (at: number) => (await posts.nth(at).boundingBox())?.x;
  expect(await left(answers)).toBe(await left(3));

  await reader.page.setViewportSize({ width: 360, height: 740 });
  await reader.page.goto(`/rooms/${debate.id}/map`);
  await reader.page.getByText(`${answers + 1} answers`).click();
  const lines = reader.page.locator(".map-list-line");
  await expect(lines.nth(18)).toBeVisible();
  expect(await overflowOf(reader.page)).toBe(0);
  expect((await lines.nth(18).boundingBox())?.width).toBeGreaterThan(200);
});
