import { expect, test } from "./fixtures";
import { moveTo, must } from "./school";

test("only who may write now is invited to be the first, and words that can never be sent are said to be for copying", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({ opposition: ["Ben"], judges: ["Judge Lee"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  const judge = await enter(debate, "Judge Lee");
  await ben.openThread(5);
  await judge.openThread(5);
  const invited = "Nobody has answered paragraph 5 yet. Be the first.";
  const told = "Nobody has answered paragraph 5.";
  await expect(ben.page.getByText(invited, { exact: true })).toBeVisible();
  await expect(judge.page.getByText(told, { exact: true })).toBeVisible();

  await ben.argument.fill("Half a thought");
  await moveTo(debate, "closing-vote");
  await expect(ben.page.getByText("You can send it when it is time again.")).toBeVisible();
  await expect(ben.page.getByText(told, { exact: true })).toBeVisible();
  const okafor = await lead(debate);
  await okafor.openThread(5);
  await expect(okafor.page.getByText(invited, { exact: true })).toBeVisible();

  await must("PATCH", `/api/v1/rooms/${debate.id}`, {
    token: debate.teacher.token,
    body: { archived: true },
  });
  await expect(ben.page.getByText("It can no longer be sent, but you can copy it.")).toBeVisible();
  await expect(ben.page.getByText("You can send it when it is time again.")).toHaveCount(0);
  await expect(ben.argument).toHaveValue("Half a thought");
  await expect(okafor.page.getByText(told, { exact: true })).toBeVisible();
});

test("an archived room shows no running clock and no lesson's buttons, live, and both again when it is brought back", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  const okafor = await lead(debate);
  const archive = (archived: boolean) =>
    must("PATCH", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token, body: { archived } });
  const next = okafor.page.getByRole("button", { name: "Next phase" });
  await expect(next).toBeVisible();
  await expect(ben.timer).toBeVisible();

  await archive(true);
  for (const { page, timer } of [ben, okafor]) {
    await expect(page.getByText("closed", { exact: true })).toBeVisible();
    await expect(timer).toHaveCount(0);
  }
  await expect(next).toHaveCount(0);

  await archive(false);
  for (const { page, timer } of [ben, okafor]) {
    await expect(timer).toBeVisible();
    await expect(page.getByText("closed", { exact: true })).toHaveCount(0);
  }
  await expect(next).toBeVisible();
});
