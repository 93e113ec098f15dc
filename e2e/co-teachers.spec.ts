import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { ModeratePage } from "./pages/moderate-page";
import { baseUrl, hireTeacher, logInByForm, must, type Room, write } from "./school";

const plan = { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" } as const;
const teachers = (page: Page) => page.getByRole("list", { name: "Teachers" });
const desk = (page: Page) => page.getByRole("group", { name: "Run the debate" });

/** Ms Kim, who leads a room, too, in her own browser. */
async function kimIn(room: Room, person: () => Promise<Page>) {
  const kim = await hireTeacher("Ms Kim");
  const { token } = await must("POST", `/api/v1/rooms/${room.id}/co-teachers`, {
    token: room.teacher.token,
    body: {},
  });
  await must("PUT", `/api/v1/co-teachers/${token}`, { token: kim.token, body: {} });
  const page = await person();
  await page.context().addCookies([{ ...(await logInByForm(kim)), url: baseUrl, httpOnly: true }]);
  return { kim, page };
}

test("a colleague comes by a link, logs in on the way, leads the room, and is sent away again", async ({
  room,
  okafor,
  person,
}) => {
  const debate = await room(plan);
  const kim = await hireTeacher("Ms Kim");
  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/settings`);
  await page.getByRole("radio", { name: "For today only" }).click();
  await page.getByRole("button", { name: "Make link" }).click();
  const link = await page.getByLabel("Link for a colleague").inputValue();
  await expect(page.getByText(/^Made by Ms Okafor, works until/)).toBeVisible();

  const hers = await person();
  await hers.goto(link);
  await hers.getByLabel("Email").pressSequentially(kim.email);
  await hers.getByLabel("Password").pressSequentially(kim.password);
  await hers.getByLabel("Password").press("Enter");
  await expect(hers.getByRole("heading", { name: debate.title })).toBeVisible();
  await expect(hers.getByText("Ms Okafor asks you to lead this room, too.")).toBeVisible();
  await hers.getByRole("button", { name: "Lead this room" }).click();
  await expect(desk(hers)).toBeVisible();
  await hers.goto("/rooms");
  await expect(hers.getByRole("listitem").filter({ hasText: debate.title })).toContainText("with Ms Okafor");

  await expect(teachers(page).getByRole("listitem")).toContainText([/Ms Okafor.*owner/, /Ms Kim.*until/]);
  await expect(page.getByText(/^Made by Ms Okafor/)).toHaveCount(0);
  await hers.goto(`/rooms/${debate.id}/settings`);
  await expect(hers.getByText("Only Ms Okafor, who owns this room, can delete it.")).toBeVisible();
  await teachers(page).getByText("Send Ms Kim away …").click();
  await page.getByRole("button", { name: "Yes, send away" }).click();
  await expect(teachers(page).getByRole("listitem")).toHaveCount(1);
  await expect(hers.getByRole("heading", { name: "You do not lead this room any more" })).toBeVisible();
  await hers.reload();
  await expect(hers.getByText("Its owner has ended it.")).toBeVisible();
});

test("each sees at once what the other does: phase, settings, hidden posts, and who did it", async ({
  room,
  okafor,
  person,
}) => {
  const debate = await room(plan);
  const rude = await write(debate, "Ben", { kind: "REBUT", body: "Only fools say so." });
  await must("POST", `/api/v1/posts/${rude}/flag`, {
    token: debate.seat("Ada").token,
    body: { reason: "Rude" },
  });
  const { kim, page: hers } = await kimIn(debate, person);
  const his = await okafor();
  const moderation = await new ModeratePage(his, debate.id).open();
  await hers.goto(`/rooms/${debate.id}/settings`);
  await desk(his).getByRole("button", { name: "Pause" }).click();
  await desk(hers).getByRole("button", { name: "Resume" }).click();
  await expect(desk(his).getByRole("button", { name: "Pause" })).toBeVisible();

  const reason = { act: "hide", targetId: rude, reason: "No names" };
  await must("POST", `/api/v1/rooms/${debate.id}/moderation`, { token: kim.token, body: reason });
  await expect(moderation.hidden.getByText("Only fools say so.")).toBeVisible();
  await expect(moderation.log).toContainText("Ms Kim hid a post by Ben");

  await hers.getByLabel("Room title").press("End");
  await hers.getByLabel("Room title").pressSequentially(" B");
  const body = { settings: { premoderation: "ALL" } };
  await must("PATCH", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token, body });
  await expect(hers.getByText("A colleague has changed these settings meanwhile.")).toBeVisible();
  await expect(hers.getByLabel("Room title")).toHaveValue(`${debate.title} B`);
  await hers.getByRole("button", { name: "Show what holds now" }).click();
  await expect(hers.getByLabel("Room title")).toHaveValue(debate.title);
});

test("who presses second is told who was first", async ({ room, okafor, person }) => {
  const debate = await room({ ...plan, settings: { premoderation: "ALL" } });
  const held = await write(debate, "Ben", { kind: "REBUT", body: "It costs too much." });
  const { kim } = await kimIn(debate, person);
  const page = await okafor();
  // What Ms Kim does reaches this page later than the press.
  await page.route("**/events?*", (route) => route.abort());
  const { waiting } = await new ModeratePage(page, debate.id).open();
  const approve = { act: "approve", targetId: held };
  await must("POST", `/api/v1/rooms/${debate.id}/moderation`, { token: kim.token, body: approve });
  await waiting.getByRole("button", { name: "Approve" }).click();
  await expect(waiting.getByText("Ms Kim has approved it already.")).toBeVisible();
});
