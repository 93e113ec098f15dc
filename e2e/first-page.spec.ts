import type { Request } from "@playwright/test";
import { expect, test } from "./fixtures";
import { RoomPage } from "./pages/room-page";
import { baseUrl, hireTeacher, keptMarks, keptSeat, openRoom, proofOf, type Room, write } from "./school";

/** A room's page as a browser opens it. */
async function pageOf(room: Room, name: string): Promise<string> {
  const headers = { Cookie: proofOf(room.seat(name)), Accept: "text/html" };
  return (await fetch(new URL(`/rooms/${room.id}`, baseUrl), { headers })).text();
}

const timesIn = (text: string, words: string): number => text.split(words).length - 1;

test("a room's page carries a text once, beside what is to be read at first", async ({ room }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ben", { kind: "REBUT", body: "Read at once.", paragraph: 1 });
  await write(debate, "Ben", { kind: "REBUT", body: "Read later.", paragraph: 2 });
  const html = await pageOf(debate, "Ada");
  expect(timesIn(html, "Read at once.")).toBe(2);
  expect(timesIn(html, "Read later.")).toBe(1);
  const run = html.replace(/<script type="application\/json".*?<\/script>/gs, "");
  expect(timesIn(run, "Read at once."), "not among what React carries for itself").toBe(1);
});

/** Of the 300 KB of a first visit; docs/scale.md says what is in it. */
const mostScript = 165;

test("a student's first visit of a room brings no more script than it may", async ({ room, person }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const page = await person();
  await page.context().addCookies([keptSeat(debate.seat("Ada")), ...keptMarks(debate.seat("Ada"))]);
  const scripts: Request[] = [];
  page.on("requestfinished", (request) => request.resourceType() === "script" && scripts.push(request));
  await (await new RoomPage(page, debate.id).open()).awake();
  const sizes = await Promise.all(scripts.map((script) => script.sizes()));
  const kilobytes = sizes.map((size) => (size.responseHeadersSize + size.responseBodySize) / 1024);
  expect(
    kilobytes.reduce((sum, size) => sum + size, 0),
    "KB of script, compressed: load what is rare when it is opened (components/room/use-later-parts.ts)",
  ).toBeLessThanOrEqual(mostScript);
});

test("a post that looks like the end of the page's data is only words", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const body = "</script><script>document.title = 'taken'</script><!-- <script> \u2028 ]]>";
  await write(debate, "Ben", { kind: "REBUT", body });
  const ada = await (await enter(debate, "Ada")).awake();
  await expect(ada.page.locator(".post-body")).toContainText("</script><script>document.title");
  await ada.argument.pressSequentially("Is it?");
  await ada.press("Post");
  await expect(ada.post("Is it?")).toBeVisible();
  await expect(ada.page).not.toHaveTitle("taken");
});

test("on the way back to a room it is there again, and as it is now", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const ada = await (await enter(debate, "Ada")).awake();
  await ada.page.getByRole("link", { name: "Crossfloor", exact: true }).press("Enter");
  await expect(ada.page).toHaveURL(/\/$/);
  await write(debate, "Ben", { kind: "REBUT", body: "Said meanwhile." });
  await ada.page.goBack();
  await expect(ada.paragraph(1)).toBeVisible();
  const news = ada.page.getByRole("button", { name: "1 new" });
  await expect(news.or(ada.post("Said meanwhile."))).toBeVisible();
});

test("a page of the teacher's tells a student so, with the room around it", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"] });
  const { page } = await enter(debate, "Ada");
  await page.goto(`/rooms/${debate.id}/moderate`);
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/teacher/i);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`who holds a seat that is gone finds a way back in, ${how} script`, async ({ room, person }) => {
    const debate = await room({ proposition: ["Ada"] });
    const { code } = debate;
    const { name, rejoinKey } = debate.seat("Ada");
    const page = await person({ javaScriptEnabled });
    await page.context().addCookies([{ ...keptSeat(debate.seat("Ada")), value: "x".repeat(43) }]);
    const answer = await page.goto(`/rooms/${debate.id}`);
    expect(answer?.status()).toBe(404);
    await page.getByLabel("Room code").pressSequentially(code);
    await page.getByLabel("Your name").pressSequentially(name);
    await page.getByLabel("Your rejoin key").pressSequentially(rejoinKey);
    await page.keyboard.press("Enter");
    await expect(page.getByTitle("Ada", { exact: true })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/rooms/${debate.id}$`));
  });
}

test("another teacher finds a page at a room's address without script, too", async ({ okafor }) => {
  const debate = await openRoom(await hireTeacher("Mr Finch"));
  const page = await okafor({ javaScriptEnabled: false });
  await page.goto(`/rooms/${debate.id}`);
  await expect(page.getByRole("link", { name: "Go to my rooms" })).toBeVisible();
});
