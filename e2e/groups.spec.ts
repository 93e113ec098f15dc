import { expect, test } from "./fixtures";
import { giveCode, nameField } from "./pages/join-pages";
import { must, shippedMotion } from "./school";

test("a class is dealt into groups, each student is led there, and the teacher moves them together or alone", async ({
  lead,
  enter,
  person,
  room,
}) => {
  const debate = await room({ waiting: ["Ada", "Ben", "Min-jun", "Seo-yeon"] });
  const ada = await enter(debate, "Ada");
  const { page } = await lead(debate);
  await page.goto(`/rooms/${debate.id}/students`);
  await page.getByRole("link", { name: "Deal the class into groups" }).click();
  await page.getByLabel("How many groups").selectOption("3");
  await expect(page.getByText("4 students: 1 group of 2 and 2 groups of 1")).toBeVisible();
  await page.getByRole("button", { name: "Make groups" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /^Group 3/ })).toBeVisible();

  // Ada has the room open, and types nothing.
  await expect(ada.page).toHaveURL((url) => !url.pathname.includes(debate.id));
  await expect(ada.page.getByText(/ · [123]$/)).toBeVisible();

  // Who comes late with the class's code is put into the smallest group.
  const late = await person();
  await giveCode(late, debate.code);
  await nameField(late).click();
  await late.keyboard.type("Cleo");
  await late.keyboard.press("Enter");
  await expect(late).toHaveURL(
    (url) => /^\/rooms\/[\w-]+$/.test(url.pathname) && !url.pathname.includes(debate.id),
  );
  await expect(page.getByText("2 students · no posts")).toHaveCount(2);

  await page.getByRole("button", { name: "Start debate in all" }).click();
  const group = (number: number) => page.getByRole("listitem").filter({ hasText: `Group ${number}:` });
  for (const number of [1, 2, 3]) await expect(group(number)).toContainText("Read and opening vote");
  await page.getByRole("button", { name: "Next phase, group 2 alone" }).click();
  await expect(group(2)).toContainText("Opening arguments");
  await expect(group(1)).toContainText("Read and opening vote");
  await page.getByLabel("Phase for all groups").selectOption("Rebuttals");
  await page.getByRole("button", { name: "Move all there" }).click();
  for (const number of [1, 2, 3]) await expect(group(number)).toContainText("Rebuttals");
});

test("without script a student comes to their group by one press", async ({ person, room, school }) => {
  const debate = await room({ waiting: ["Ada", "Ben"] });
  await must("POST", `/api/v1/rooms/${debate.id}/groups`, {
    token: school.teacher.token,
    body: { count: 2 },
  });
  const page = await person({ javaScriptEnabled: false });
  await giveCode(page, debate.code);
  await nameField(page).fill("Cleo");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByRole("button", { name: "Go to my group" }).click();
  await expect(page).toHaveURL((url) => !url.pathname.includes(debate.id));
  await expect(page.getByText(/ · [12]$/)).toBeVisible();
});

test("the same debate is opened for several classes in one form", async ({ okafor, school }) => {
  const { token } = school.teacher;
  for (const name of ["7A", "7B", "7C"])
    await must("POST", "/api/v1/classes", { token, body: { name, students: [{ name: "Ada" }] } });
  const page = await okafor();
  await page.goto("/rooms/new");
  await page.getByLabel("Motion").selectOption(shippedMotion);
  await page.getByLabel("Room title").fill("Period 4");
  for (const name of ["7A", "7C"]) await page.getByRole("checkbox", { name }).first().check();
  await page.getByRole("button", { name: "Create room" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your new rooms" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    "Period 4 · 7A",
    "Period 4 · 7C",
  ]);
  await expect(page.getByText(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/)).toHaveCount(2);
});
