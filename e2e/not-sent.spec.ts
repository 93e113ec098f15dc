import { expect, test } from "./fixtures";
import { giveCode, nameField } from "./pages/join-pages";
import { scriptTakenOver } from "./pages/script-taken-over";
import { must } from "./school";

const notSent = "This could not be sent. Your words are kept; check the connection and press again.";

const essay = "Phones buzz in every lesson, and each buzz costs a class its thread.";

for (const status of [404, 502]) {
  test(`an essay stays where a gateway answers ${status} for the app, and goes with the next press`, async ({
    gateway,
    okafor,
  }) => {
    const page = await okafor({ baseURL: gateway.url });
    await page.goto("/motions/new");
    await scriptTakenOver(page.getByLabel("Essay", { exact: true }));
    await page.getByLabel("Motion", { exact: true }).click();
    await page.keyboard.type("Phones stay at home");
    await page.getByLabel("Essay", { exact: true }).click();
    await page.keyboard.type(essay);
    gateway.answer({ status, to: /./ });
    await page.getByRole("button", { name: "Add motion" }).click();
    await expect(page.getByText(notSent)).toBeVisible();
    await expect(page.getByLabel("Essay", { exact: true })).toHaveValue(essay);
    gateway.answer(null);
    await page.getByRole("button", { name: "Add motion" }).click();
    await expect(page.getByRole("heading", { name: "Phones stay at home" })).toBeVisible();
    await expect(page.getByText(notSent)).toHaveCount(0);
  });
}

test("who joins without a network is told so, and joins with the next press", async ({ room, person }) => {
  const debate = await room();
  const page = await person();
  await giveCode(page, debate.code);
  await scriptTakenOver(nameField(page));
  await nameField(page).click();
  await page.keyboard.type("Ada");
  await page.context().setOffline(true);
  await page.keyboard.press("Enter");
  await expect(page.getByText(notSent)).toBeVisible();
  await expect(nameField(page)).toHaveValue("Ada");
  await page.context().setOffline(false);
  await page.keyboard.press("Enter");
  await expect(page.getByTitle("Ada")).toBeVisible();
  const { members } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token });
  expect(
    (members as readonly Readonly<{ name: string }>[]).filter(({ name }) => name === "Ada"),
  ).toHaveLength(1);
});

test("a room's title and settings stay where nothing comes through", async ({ gateway, okafor }) => {
  const page = await okafor({ baseURL: gateway.url });
  await page.goto("/rooms/new?motion=us-rok-alliance");
  await scriptTakenOver(page.getByLabel("Room title"));
  await page.getByLabel("Room title").click();
  await page.keyboard.type("Period 7");
  gateway.answer({ status: 503, to: /./ });
  await page.keyboard.press("Enter");
  await expect(page.getByText(notSent)).toBeVisible();
  await expect(page.getByLabel("Room title")).toHaveValue("Period 7");
  gateway.answer(null);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/rooms\/[\w-]{10,}$/);
});

test("an essay outlives a reload and the way back, until it is added", async ({ okafor }) => {
  const page = await okafor();
  const field = page.getByLabel("Essay", { exact: true });
  await page.goto("/motions/new");
  await field.click();
  await page.keyboard.type(essay);
  await page.reload();
  await expect(field).toHaveValue(essay);
  await expect(page.getByText("1 paragraph", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/motions$/);
  await page.goBack();
  await expect(field).toHaveValue(essay);

  await page.getByLabel("Motion", { exact: true }).click();
  await page.keyboard.type("Phones rest in a drawer");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Phones rest in a drawer" })).toBeVisible();
  await page.goto("/motions/new");
  await expect(field).toHaveValue("");
});
