import { expect, test } from "./fixtures";
import { moveTo, must, write } from "./school";

test("a teacher grades a student by keys and words, releases it, and takes it back: the student sees it at once", async ({
  room,
  enter,
  okafor,
}) => {
  const debate = await room({ proposition: ["Ada", "Noor"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  const { page: ben } = await enter(debate, "Ben");
  await ben.goto(`/rooms/${debate.id}/work`);
  await expect(ben.getByText("Costs are not harms.")).toBeVisible();

  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/grades`);
  await expect(page.getByText("0 of 3 graded")).toBeVisible();
  await page.getByRole("link", { name: "Ben" }).click();
  const form = page.getByRole("form", { name: "Grades" });
  await expect(form.getByRole("radio", { name: "None" })).toHaveCount(4);
  for (const key of ["4", "3", "2", "4"]) await page.keyboard.press(key);
  await expect(form.getByRole("radio", { name: /^Gives good reasons and meets objections/ })).toBeChecked();
  await expect(form.getByRole("radio", { name: /^Made others’ points better, too/ })).toBeChecked();
  await page.getByLabel("New phrase").click();
  await page.keyboard.type("Say why.");
  await page.getByRole("button", { name: "Keep phrase" }).click();
  await page.getByLabel("Comment on this post").click();
  await page.getByRole("button", { name: "Put in: Say why." }).click();
  await page.getByLabel("Feedback").click();
  await page.keyboard.type("Well argued.");
  await expect(form.getByRole("status")).toHaveText("Saved.");
  await page.reload();
  await expect(page.getByLabel("Feedback")).toHaveValue("Well argued.");
  await expect(page.getByLabel("Comment on this post")).toHaveValue("Say why.");

  await page.getByRole("link", { name: "Grades", exact: true }).first().click();
  await expect(page.getByText("1 of 3 graded")).toBeVisible();
  await expect(ben.getByText("Well argued.")).toBeHidden();
  await page.getByText("Release all").click();
  await expect(page.getByText("Release 1 grade? Its student sees it at once. 2 students")).toBeVisible();
  await page.getByRole("button", { name: "Yes" }).first().click();
  const grade = ben.getByRole("region", { name: "Your grade" });
  await expect(grade).toContainText("9 of 12");
  await expect(grade).toContainText("Well argued.");
  await expect(ben.getByText("Your teacher says Say why.")).toBeVisible();
  await page.getByText("Take all back").click();
  await page.getByRole("button", { name: "Yes" }).first().click();
  await expect(grade).toBeHidden();
});

test("what is written of a student without a connection stays on the device, and goes out with the next", async ({
  room,
  okafor,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/students/${debate.seat("Ada").memberId}`);
  const feedback = page.getByLabel("Feedback");
  await feedback.click();
  await page.context().setOffline(true);
  await page.keyboard.type("Well argued.");
  await expect(page.getByText("Not sent yet. It is kept on this device.")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("Saved.")).toBeVisible();
  const { grades } = await must("GET", `/api/v1/rooms/${debate.id}/grades`, { token: debate.teacher.token });
  expect(grades).toMatchObject([{ feedback: "Well argued." }]);
});

test("a rubric is changed after a question where grades change by it", async ({ room, okafor }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  await must("PUT", `/api/v1/rooms/${debate.id}/grades/${debate.seat("Ben").memberId}`, {
    token: debate.teacher.token,
    body: { levels: { argument: 3 } },
  });
  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/rubric`);
  await page.getByRole("button", { name: "Take the last level away" }).first().click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("1 grade loses a level that is not there any more.")).toBeVisible();
  await page.getByRole("button", { name: "Save and change these grades" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto(`/rooms/${debate.id}/grades`);
  await expect(page.getByText("0 of 2 graded")).toBeVisible();
});

test("students read how much is still asked of them, and the class the means with its results", async ({
  room,
  enter,
}) => {
  const debate = await room({
    proposition: ["Ada", "Noor", "Eun"],
    opposition: ["Ben", "Seo", "Max"],
    phase: "rebuttals",
    settings: { wantedPosts: 2, wantedReplies: 1 },
  });
  const { page } = await enter(debate, "Ben");
  await page.getByRole("button", { name: /^For you/ }).click();
  await expect(
    page.getByText("Your teacher asks for 2 more posts and 1 more reply to the other side."),
  ).toBeVisible();
  for (const name of ["Ada", "Noor", "Eun", "Ben", "Seo", "Max"])
    await must("PUT", `/api/v1/rooms/${debate.id}/grades/${debate.seat(name).memberId}`, {
      token: debate.teacher.token,
      body: { levels: { argument: name === "Ben" ? 0 : 3 }, isReleased: true },
    });
  await moveTo(debate, "debrief");
  await page.goto(`/rooms/${debate.id}/results`);
  const verdict = page.getByRole("region", { name: "What the teacher thinks" });
  await expect(verdict).toContainText("100 %");
  await expect(verdict).toContainText("67 %");
});
