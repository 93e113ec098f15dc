import { expect, test } from "./fixtures";
import { join } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { demoClass, playLesson } from "./played-lesson";
import { must } from "./school";

test("who comes late is shown their side, then the debate so far, once, and can ask for it again", async ({
  room,
  person,
}) => {
  const debate = await room(demoClass);
  await playLesson(debate, "replies");
  const { page } = await join(await person(), debate.code, "Jun-seo");
  const digest = page.getByRole("dialog", { name: "What has happened so far" });
  await expect(page.locator(".placed[data-look=whole]")).toBeVisible();
  await expect(digest).toHaveCount(0);
  await expect(digest).toBeVisible();
  await expect(page.locator(".placed[data-look=whole]")).toHaveCount(0);
  await expect(digest.getByRole("listitem").first()).toContainText(/¶\d+ “/);
  await expect(
    digest.getByRole("heading", { name: /^Your side still has \d+ things to answer$/ }),
  ).toBeVisible();
  await expect(digest.getByRole("button", { name: "Join in" })).toBeInViewport();

  // One key puts it away, for good.
  await page.keyboard.press("Escape");
  await expect(digest).toHaveCount(0);
  const me = async () => (await (await page.request.get(`/api/v1/rooms/${debate.id}`)).json()).me;
  await expect.poll(me).not.toHaveProperty("hasDigest");
  await page.reload();
  await new RoomPage(page, debate.id).awake();
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "What has happened so far" }).click();
  await digest.getByRole("button", { name: /^¶/ }).first().click();
  await expect(digest).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^Arguments on paragraph/ })).toBeVisible();
});

test("an absent student finishes after the lesson; what it came to stays as it was", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({ ...demoClass, waiting: ["Noor"] });
  const { token } = debate.teacher;
  const place = { memberId: debate.seat("Noor").memberId, absent: true };
  await must("POST", `/api/v1/rooms/${debate.id}/sides`, { token, body: place });
  await playLesson(debate, "debrief");
  await must("POST", `/api/v1/rooms/${debate.id}/sides`, { token, body: { ...place, side: null } });
  const results = async () =>
    JSON.stringify(await must("GET", `/api/v1/rooms/${debate.id}/results`, { token }));
  const before = await results();

  // The teacher chooses a day.
  const { page: desk } = await lead(debate);
  await desk.goto(`/rooms/${debate.id}/students`);
  const panel = desk.getByRole("region", { name: "Absent students" });
  const day = new Date(Date.now() + 3 * 86_400_000);
  await panel.getByLabel("Until the end of").focus();
  const parts = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0"));
  await desk.keyboard.type(`${parts.join("")}${day.getFullYear()}`);
  await desk.keyboard.press("Enter");
  await expect(panel.getByRole("listitem")).toContainText("has not voted again · no posts");

  // Noor votes, reads, writes and votes again; the results wait for that.
  const noor = await enter(debate, "Noor");
  const { page } = noor;
  await page.getByRole("dialog", { name: "What has happened so far" }).getByRole("button").last().click();
  await expect(page.getByRole("heading", { name: "You were absent: finish here" })).toBeVisible();
  await page.goto(`/rooms/${debate.id}/results`);
  await expect(page.getByText("Vote again first")).toBeVisible();
  await noor.open();
  const cast = async (choice: string) => {
    await page.getByRole("radiogroup", { name: "Your vote" }).getByLabel(choice, { exact: true }).check();
    await page.getByRole("button", { name: "Cast vote" }).click();
  };
  await cast("Against");
  await expect(page.getByRole("heading", { name: "Closing vote" })).toBeVisible();
  await noor.openThread(2);
  await noor.writePost({ kind: "Question", body: "Which drills are meant?" });
  await cast("For");
  await expect(page.getByRole("radiogroup", { name: "Your vote" })).toHaveCount(0);
  await page.goto(`/rooms/${debate.id}/results`);
  await expect(page.getByText("Vote again first")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Who moved more people" })).toBeVisible();

  await expect(panel.getByRole("listitem")).toContainText("has voted again · 1 post");
  expect(await results()).toBe(before);
});
