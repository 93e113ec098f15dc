import { expect, test } from "./fixtures";
import { RoomPage } from "./pages/room-page";
import { moderate, moveTo, must, write } from "./school";

const plan = { proposition: ["Min-jun"], opposition: ["Ada", "Ben"], phase: "rebuttals" } as const;

test("a teacher sees live what one student sees, and can change nothing there", async ({
  room,
  okafor,
  enter,
}) => {
  const debate = await room(plan);
  const held = await write(debate, "Ben", { kind: "REBUT", body: "Only the teacher sees this." });
  await moderate(debate, "hide", held);
  await write(debate, "Min-jun", { kind: "SUPPORT", body: "It pays for itself." });
  const ada = await enter(debate, "Ada");
  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/students`);
  await page.getByRole("button", { name: "More: Ada" }).click();
  await page.getByRole("link", { name: "View as Ada" }).click();
  await expect(page.getByText("You see what Ada sees.")).toBeVisible();
  await expect(page.getByTitle("Ada").getByText("Opposition")).toBeVisible();
  const view = new RoomPage(page, debate.id);
  await view.openThread(1);
  await expect(view.post("It pays for itself.")).toBeVisible();
  await expect(page.getByText("Only the teacher sees this.")).toHaveCount(0);
  // As it comes from the server: the page that script came from was the teacher's own, and is still in this.
  const sent = await page.evaluate(async () => (await fetch(location.href)).text());
  expect(sent).toContain("It pays for itself.");
  expect(sent).not.toContain("Only the teacher sees this.");

  await expect(page.getByText("Read only.", { exact: true })).toBeVisible();
  await expect(view.argument).toBeHidden();
  for (const name of [/^Reply/, /^Report/, /^Edit/])
    await expect(page.getByRole("link", { name })).toHaveCount(0);
  for (const name of [/Next phase/, /Pause/, /Hide/])
    await expect(page.getByRole("button", { name })).toHaveCount(0);

  await ada.openThread(1);
  await ada.writePost({ kind: "Rebut", body: "It does not." });
  await expect(view.post("It does not.")).toBeVisible();
  await expect(view.post("It does not.").getByRole("link")).toHaveCount(0);

  await page.getByRole("link", { name: "Flow", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/rooms/${debate.id}~`));
  await expect(page.getByText("You see what Ada sees.")).toBeVisible();
  await expect(page.getByText("It does not.")).toBeVisible();
  await page.getByRole("link", { name: "Back to your room" }).click();
  await expect(page.getByRole("button", { name: "Next phase" })).toBeVisible();
});

test("a student's vote is theirs alone: no byte of the view tells it, nor of what comes live", async ({
  room,
  okafor,
}) => {
  const debate = await room(plan);
  await moveTo(debate, "opening-vote");
  const page = await okafor();
  const { memberId, token } = debate.seat("Ada");
  const address = `${debate.id}~${memberId}`;
  await page.goto(`/rooms/${address}`);
  await expect(page.getByText("Ada votes here. The choice is secret, from you too.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Cast vote" })).toHaveCount(0);
  const seen: string[] = [];
  for (const choice of ["FOR", "AGAINST"]) {
    const body = { stage: "OPENING", choice };
    await must("PUT", `/api/v1/rooms/${debate.id}/ballot`, { token, body });
    await expect(page.getByText("1 of 3 voted")).toBeVisible();
    const text = await page.evaluate(async (path) => (await fetch(path)).text(), `/api/v1/rooms/${address}`);
    seen.push(text.replace(/"seq":\d+/, ""));
  }
  expect(seen[0]).toBe(seen[1]);
  expect(seen[0]).toContain('"ballots":{"OPENING":null,"CLOSING":null}');
});

test("while a teacher looks on as Ada in six tabs, Ada keeps her own streams", async ({
  room,
  okafor,
  enter,
}) => {
  const debate = await room(plan);
  const ada = await (await enter(debate, "Ada")).awake();
  const desk = await okafor();
  await desk.goto(`/rooms/${debate.id}~${debate.seat("Ada").memberId}`);
  await desk.evaluate(
    (path) => {
      for (let at = 0; at < 7; at++) new EventSource(path);
    },
    `/api/v1/rooms/${debate.id}~${debate.seat("Ada").memberId}/events?after=0`,
  );
  await write(debate, "Min-jun", { kind: "SUPPORT", body: "Still heard." });
  await ada.openThread(1);
  await ada.press("1 new");
  await expect(ada.post("Still heard.")).toBeVisible();
});
