import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { giveCode } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { baseUrl, join, must, write } from "./school";

/** Types a name at the join form, key by key. */
async function typeName(page: Page, code: string, name: string): Promise<void> {
  await giveCode(page, code);
  await page.getByLabel("Your name").first().click();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

const plan = { proposition: ["Min-jun"], opposition: ["Ada"], phase: "rebuttals" } as const;

test("a name that is taken asks whether it is theirs, and one press of the teacher's lets Ada back in, with her side and her posts", async ({
  person,
  room,
  enter,
  okafor,
}) => {
  const debate = await room(plan);
  await write(debate, "Ada", { kind: "REBUT", body: "It was mine before." });
  const desk = await okafor();
  await desk.goto(`/rooms/${debate.id}/students`);
  const minjun = await enter(debate, "Min-jun");
  const ada = await person();
  await typeName(ada, debate.code, "Ada");
  await expect(ada.getByText("Somebody here is called Ada. Is that you?")).toBeVisible();
  await ada.getByRole("button", { name: "Ask your teacher to let you back in" }).click();
  await expect(ada.getByRole("heading", { name: "Ask Ms Okafor to press “Let Ada back in”" })).toBeVisible();

  await expect(desk.getByText("Ada asks to come back in.")).toBeVisible();
  await expect(minjun.page.getByText("asks to come back in")).toHaveCount(0);
  await desk.getByRole("button", { name: "Let Ada back in" }).click();
  await expect(ada).toHaveURL(`${baseUrl}/rooms/${debate.id}`);
  await expect(desk.getByText("Ada asks to come back in.")).toHaveCount(0);
  await expect(ada.getByTitle("Ada").getByText("Opposition")).toBeVisible();
  const back = new RoomPage(ada, debate.id);
  await back.openThread(1);
  await expect(back.post("It was mine before.").getByRole("link", { name: /edit/i })).toBeVisible();
  const old = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.seat("Ada").token }).catch(
    (error: Error) => error.message,
  );
  expect(old, "who sat in the seat before is out").toContain("401");
});

test("the teacher may say no, and the room page and the moderation show who asks, the wall does not", async ({
  person,
  room,
  lead,
  okafor,
}) => {
  const debate = await room(plan);
  const ada = await person();
  await typeName(ada, debate.code, "Ada");
  const desk = await lead(debate);
  const [moderation, wall] = [await okafor(), await okafor()];
  await moderation.goto(`/rooms/${debate.id}/moderate`);
  await wall.goto(`/rooms/${debate.id}/present`);
  await ada.getByRole("button", { name: "Ask your teacher to let you back in" }).click();
  await expect(moderation.getByText("Ada asks to come back in.")).toBeVisible();
  await expect(desk.page.getByText("Ada asks to come back in.")).toBeVisible();
  await expect(wall.getByText("asks to come back in")).toHaveCount(0);
  await desk.press("No");
  await expect(ada.getByText("You were not let in")).toBeVisible();
  await expect(moderation.getByText("Ada asks to come back in.")).toHaveCount(0);
});

test("the short key leads back, from the room's own page too, which tells a stranger nothing", async ({
  person,
  room,
}) => {
  const debate = await room(plan);
  const { rejoinKey } = debate.seat("Ada");
  expect(rejoinKey).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const pageOf = async (id: string) => {
    const answer = await fetch(new URL(`/rooms/${id}`, baseUrl));
    const text = (await answer.text()).replaceAll(id, "ID").replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, "");
    return { status: answer.status, text: text.replace(/[A-Za-z0-9+/]{22}==/g, "NONCE") };
  };
  const there = await pageOf(debate.id);
  expect(there.status).toBe(404);
  expect(await pageOf("x".repeat(debate.id.length))).toEqual(there);

  const ada = await person();
  await ada.goto(`/rooms/${debate.id}`);
  await expect(ada.getByRole("heading", { name: "You are not in this room on this device" })).toBeVisible();
  await ada.getByLabel("Room code").click();
  await ada.keyboard.type(debate.code);
  await ada.keyboard.press("Tab");
  await ada.keyboard.type("Ada");
  await ada.keyboard.press("Tab");
  await ada.keyboard.type("2222-2222");
  await ada.keyboard.press("Enter");
  await expect(ada.getByText("This key does not fit this room.")).toBeVisible();
  await ada.getByLabel("Your rejoin key").fill("");
  await ada.getByLabel("Your rejoin key").click();
  await ada.keyboard.type(rejoinKey.toLowerCase().replace("-", " "));
  await ada.keyboard.press("Enter");
  await expect(new RoomPage(ada, debate.id).paragraph(1)).toBeVisible();
  await expect(ada.getByTitle("Ada").getByText("Opposition")).toBeVisible();
});

test("all of it works without script: the question, the wish, the way in", async ({
  person,
  room,
  okafor,
}) => {
  const debate = await room(plan);
  const ada = await person({ javaScriptEnabled: false });
  await ada.goto(`/rooms/${debate.id}`);
  await ada.getByLabel("Room code").fill(debate.code);
  await ada.getByLabel("Your name").fill("Nobody at all");
  await ada.getByRole("button", { name: "Ask your teacher to let you back in" }).click();
  await expect(ada.getByText("Nobody in this room has this name.")).toBeVisible();
  await ada.getByLabel("Your name").fill("Ada");
  await ada.getByRole("button", { name: "Ask your teacher to let you back in" }).click();
  await expect(ada.getByRole("heading", { name: /^Ask Ms Okafor to press/ })).toBeVisible();
  await ada.getByRole("button", { name: "Look now" }).click();
  await expect(ada.getByRole("heading", { name: /^Ask Ms Okafor to press/ })).toBeVisible();
  const desk = await okafor();
  await desk.goto(`/rooms/${debate.id}/students`);
  await desk.getByRole("button", { name: "Let Ada back in" }).click();
  await expect(desk.getByText("Ada asks to come back in.")).toHaveCount(0);
  await ada.getByRole("button", { name: "Look now" }).click();
  await expect(ada.getByTitle("Ada").getByText("Opposition")).toBeVisible();
});

test("a locked room lets nobody new in, but Ada back", async ({ person, room }) => {
  const debate = await room(plan);
  await must("POST", `/api/v1/rooms/${debate.id}/moderation`, {
    token: debate.teacher.token,
    body: { act: "lock" },
  });
  const ada = await person();
  await giveCode(ada, debate.code);
  await expect(ada.getByText("This room is locked")).toBeVisible();
  await ada.getByLabel("Your name").click();
  await ada.keyboard.type("Ada");
  await ada.keyboard.press("Tab");
  await ada.keyboard.type(debate.seat("Ada").rejoinKey);
  await ada.keyboard.press("Enter");
  await expect(new RoomPage(ada, debate.id).paragraph(1)).toBeVisible();
});

test("a teacher at her own code makes no ghost, whatever page she had open", async ({
  room,
  okafor,
  person,
  school,
}) => {
  const debate = await room(plan);
  const countMembers = async () => {
    const { members } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token });
    return (members as readonly unknown[]).length;
  };
  const before = await countMembers();
  const desk = await okafor();
  await giveCode(desk, debate.code);
  await expect(desk.getByRole("heading", { name: "You teach this room" })).toBeVisible();
  await expect(desk.getByLabel("Your name")).toHaveCount(0);
  await desk.getByRole("link", { name: "View as student" }).click();
  await desk.getByRole("link", { name: "Ada", exact: true }).click();
  await expect(desk.getByText("You see what Ada sees.")).toBeVisible();

  const late = await person();
  await giveCode(late, debate.code);
  await late.context().addCookies([{ ...school.session, url: baseUrl, httpOnly: true }]);
  await late.getByLabel("Your name").first().click();
  await late.keyboard.type("Mina");
  await late.keyboard.press("Enter");
  await expect(late.getByText("You teach this room.")).toBeVisible();
  expect(await countMembers()).toBe(before);
  await join(debate.code, "Mina");
  expect(await countMembers()).toBe(before + 1);
});
