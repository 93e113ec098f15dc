import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { moveTo, must } from "./school";
import { votedTwice } from "./voters";

/** How many are counted for the swing. */
const counted = (page: Page) =>
  page.locator("dl > div").filter({ hasText: "voted both times" }).getByRole("definition");

test("results stay as they were revealed, whoever is sent out, and however often they are revealed", async ({
  room,
  okafor,
  enter,
}) => {
  const debate = await votedTwice(room, [
    ["FOR", "FOR", 4],
    ["AGAINST", "FOR", 3],
  ]);
  await moveTo(debate, "debrief");
  const { page } = await enter(debate, "Student 1");
  const teacher = await okafor();
  for (const one of [page, teacher]) await one.goto(`/rooms/${debate.id}/results`);
  await expect(counted(page)).toHaveText("7");
  await expect(teacher.getByText("The results stay as they were")).toBeVisible();
  await expect(page.getByText("The results stay as they were")).toHaveCount(0);

  const body = { act: "remove", targetId: debate.seat("Student 7").memberId, reason: "Left" };
  await must("POST", `/api/v1/rooms/${debate.id}/moderation`, { token: debate.teacher.token, body });
  await moveTo(debate, "closing-vote");
  await moveTo(debate, "debrief");
  for (const one of [page, teacher]) {
    await one.reload();
    await expect(counted(one)).toHaveText("7");
  }
});
