import { expect, test } from "./fixtures";
import { call, must, paragraphId, write } from "./school";

const costs = "Drills cost money that schools do not have. They frighten nobody who has seen one.";
const trade = "Trade grows where armies stay at home, and it has grown every year since.";
const treaty = "A treaty of 1953 binds both.";

test("an essay is written anew, the room is shown what moving does, and moves under open drafts", async ({
  okafor,
  room,
  enter,
  school,
}) => {
  const { token } = school.teacher;
  const made = await must("POST", "/api/v1/motions", {
    token,
    body: { title: "Drills do harm", language: "en", text: [costs, trade, treaty].join("\n\n") },
  });
  const motionId = String(made.id);
  const debate = await room({ motionId, opposition: ["Ben", "Seo-yeon"], phase: "rebuttals" });
  const quote = {
    exact: "They frighten nobody",
    prefix: "",
    suffix: "",
    start: costs.indexOf("They"),
    end: costs.indexOf(" who has"),
  };
  await must("POST", `/api/v1/rooms/${debate.id}/posts`, {
    token: debate.seat("Ben").token,
    body: { paragraphId: "p1", kind: "REBUT", body: "Ask the neighbours.", quote },
  });
  await write(debate, "Ben", { body: "Treaties end.", paragraph: 3 });
  const ben = await enter(debate, "Ben");
  const seoyeon = await enter(debate, "Seo-yeon");
  await ben.openThread(2);
  await ben.argument.click();
  await ben.page.keyboard.type("Grown from what?");
  await seoyeon.openThread(3);
  await seoyeon.argument.click();
  await seoyeon.page.keyboard.type("Who signed it?");

  const page = await okafor();
  await page.goto(`/motions/${motionId}`);
  await page.getByText("Change the text", { exact: true }).click();
  const essay = page.getByLabel("Essay", { exact: true });
  await essay.click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("In short: ");
  await page.reload();
  await expect(essay).toHaveValue([`In short: ${costs}`, trade, treaty].join("\n\n"));
  await essay.click();
  await page.keyboard.press("ControlOrMeta+End");
  for (let at = 0; at < treaty.length; at++) await page.keyboard.press("Backspace");
  await page.getByRole("button", { name: "Save as a new revision" }).click();
  const revisions = page.getByRole("navigation", { name: "Revisions of this motion" });
  await expect(revisions.getByRole("listitem")).toHaveText([/^Revision 2.*2 para/, /^Revision 1.*3 para/]);
  await revisions.getByRole("link", { name: "Revision 1" }).click();
  await expect(page.getByText(treaty)).toBeVisible();

  await page.goto(`/rooms/${debate.id}/settings`);
  await page.getByRole("link", { name: "Look at revision 2" }).click();
  const report = page.getByRole("region", { name: "From revision 1 to 2" });
  await expect(report.getByText("1 post loses the place")).toBeVisible();
  const lines = report.getByRole("listitem");
  await expect(lines.filter({ hasText: "Treaties end." })).toContainText("no paragraph");
  await expect(lines.filter({ hasText: "Ask the neighbours." })).toContainText("They frighten nobody");
  await expect(report.getByText("Pause the debate first")).toBeVisible();
  await must("POST", `/api/v1/rooms/${debate.id}/phase`, { token, body: { pause: true } });
  await page.getByRole("button", { name: "Move the room to revision 2" }).click();
  await expect(page.getByText("The room debates revision 2 now.")).toBeVisible();

  await expect(ben.paragraph(1).getByText("In short:")).toBeVisible();
  await expect(ben.argument).toHaveValue("Grown from what?");
  const gone = ben.page.getByRole("region", { name: "1 argument on words that are gone" });
  await expect(gone).toContainText("Treaties end.");
  await ben.openThread(1);
  await expect(ben.thread(1).getByRole("blockquote")).toHaveText("They frighten nobody");

  const kept = seoyeon.page.getByRole("region", { name: "You wrote this on a paragraph that is gone" });
  await expect(kept).toContainText("Who signed it?");
  await must("POST", `/api/v1/rooms/${debate.id}/phase`, { token, body: { pause: false } });
  await seoyeon.openThread(2);
  await kept.getByRole("button", { name: "Take it to ¶2" }).click();
  await expect(seoyeon.argument).toHaveValue("Who signed it?");
  await seoyeon.press("Post");
  await expect(ben.paragraph(2)).toContainText("▼1");
  await ben.openThread(2);
  await expect(ben.thread(2).getByText("Who signed it?")).toBeVisible();
});

test("a program revises a motion, reads any revision, and moves a room", async ({ room, school }) => {
  const { token } = school.teacher;
  const text = [costs, trade].join("\n\n");
  const made = await must("POST", "/api/v1/motions", {
    token,
    body: { title: "Drills", language: "en", text },
  });
  const path = `/api/v1/motions/${made.id}`;
  const debate = await room({ motionId: String(made.id), opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ben", { body: "Grown from what?", paragraph: 2 });

  const revised = await must("PUT", path, {
    token,
    body: { title: "Drills do harm", paragraphs: [trade, treaty] },
  });
  expect(revised).toMatchObject({ revision: 2, paragraphs: [{ id: "p2", text: trade }, { id: "p3" }] });
  expect(await must("GET", `${path}?revision=1`, { token })).toMatchObject({ title: "Drills", revision: 1 });
  for (const asked of ["3", "0", "x"])
    expect(await call("GET", `${path}?revision=${asked}`, { token })).toMatchObject({ status: 404 });

  const move = (revision: number) =>
    call("PATCH", `/api/v1/rooms/${debate.id}`, { token, body: { revision } });
  expect(await move(2)).toMatchObject({ status: 409, body: { type: "phase-running" } });
  await must("POST", `/api/v1/rooms/${debate.id}/phase`, { token, body: { pause: true } });
  const anchors = { same: 1, moved: 0, approximate: 0, paragraph: 0, orphaned: 0 };
  expect(await move(2)).toMatchObject({ status: 200, body: { anchors } });
  expect(await paragraphId(debate, 1)).toBe("p2");
  const { posts } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.seat("Ben").token });
  expect(posts).toMatchObject([{ anchor: "same", paragraphId: "p2" }]);
});
