import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { must, postsIn, type Room, write } from "./school";

const slow = "Connected the slow way: news come within a few seconds.";
const reconnecting = "Connecting again … What you write is kept.";

/** How a page names its connection; nothing where it is simply live. */
const note = (page: Page) => page.locator(".connection-note");

/** What the clock of a paused room shows, by the server's own figures. */
async function stoppedAt(debate: Room): Promise<string> {
  const { phase } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token });
  const { endsAt, paused } = phase as Readonly<{ endsAt: string; paused: string }>;
  const seconds = Math.floor(Date.parse(endsAt) / 1000) - Math.floor(Date.parse(paused) / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

const pause = (debate: Room) =>
  must("POST", `/api/v1/rooms/${debate.id}/phase`, { token: debate.teacher.token, body: { pause: true } });

/** How often a page asks for news from now on. */
function countQuestions(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().includes("&wait=")) count++;
  });
  return () => count;
}

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "openings" } as const;

test("behind a gateway that holds streams back, posts and a pause arrive all the same, and the page says how", async ({
  gateway,
  room,
  enter,
}) => {
  const debate = await room(plan);
  gateway.streams("hold");
  const ada = await enter(debate, "Ada", { baseURL: gateway.url });
  await ada.openThread(1);
  await expect(note(ada.page)).toHaveText(slow);
  await write(debate, "Ben", { body: "It comes all the same." });
  await ada.press("1 new");
  await expect(ada.post("It comes all the same.")).toHaveCount(1);
  await ada.argument.pressSequentially("So does mine.");
  await ada.press("Post");
  await ada.delivered();
  expect(await postsIn(debate)).toEqual(["It comes all the same.", "So does mine."]);
  await expect(ada.post("So does mine.")).toHaveCount(1);

  await pause(debate);
  await expect(ada.page.getByText("paused", { exact: true })).toBeVisible();
  await expect(ada.timer).toHaveText(await stoppedAt(debate));
  await expect(note(ada.page)).toHaveText(slow);
});

test("a stream that falls silent in the middle of a lesson is noticed by itself", async ({
  gateway,
  room,
  enter,
}) => {
  const debate = await room(plan);
  const ada = await enter(debate, "Ada", { baseURL: gateway.url });
  await ada.openThread(1);
  await write(debate, "Ben", { body: "By the stream." });
  await ada.press("1 new");
  gateway.streams("mute");
  await write(debate, "Ben", { body: "Into the silence." });
  await pause(debate);
  // Two beats of ten seconds are missed before a stream counts as dead, then a new one has five to speak.
  await expect(ada.page.getByText("paused", { exact: true })).toBeVisible({ timeout: 40_000 });
  await ada.press("1 new");
  await expect(ada.post("Into the silence.")).toHaveCount(1);
  await expect(ada.timer).toHaveText(await stoppedAt(debate));
  await expect(note(ada.page)).toHaveText(slow);
});

for (const status of [404, 502]) {
  test(`a gateway that answers ${status} for the app for a while removes nobody and costs no word`, async ({
    gateway,
    room,
    enter,
  }) => {
    const debate = await room(plan);
    const ben = await enter(debate, "Ben", { baseURL: gateway.url });
    await ben.openThread(1);
    await ben.argument.pressSequentially("Half a thought");
    const questions = countQuestions(ben.page);
    gateway.answer({ status, to: /^\/api\// });
    gateway.cut();
    await expect(note(ben.page)).toHaveText(reconnecting);
    await expect.poll(questions).toBeGreaterThan(3);
    await expect(note(ben.page), "one question more changes nothing").toHaveText(reconnecting);
    await expect(ben.page.getByText("You were removed from this room")).toHaveCount(0);
    await expect(ben.argument).toHaveValue("Half a thought");
    await ben.page.reload();
    await expect(ben.argument).toHaveValue("Half a thought");
    await expect(note(ben.page)).toHaveText(reconnecting);

    gateway.answer({ status, to: /./ });
    await ben.argument.press("End");
    await ben.argument.pressSequentially(", finished.");
    await ben.press("Post");
    await expect(
      ben.post("Half a thought, finished.").getByText("There was no answer. Check the connection."),
    ).toBeVisible();
    expect(await postsIn(debate)).toEqual([]);

    gateway.answer(null);
    await expect(note(ben.page), "live again, and not the slow way").toHaveText("");
    await expect.poll(() => postsIn(debate)).toEqual(["Half a thought, finished."]);
    await ben.delivered();
    await write(debate, "Ada", { kind: "QUESTION", body: "Is it over?" });
    await ben.press("1 new");
    await expect(ben.post("Half a thought, finished.")).toHaveCount(1);
    expect(await postsIn(debate)).toEqual(["Half a thought, finished.", "Is it over?"]);
  });
}
