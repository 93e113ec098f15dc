import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { RoomPage } from "./pages/room-page";

/**
 * Counts in the page itself what a hand does in it: clicks with a pointer, and Enter. What a browser clicks
 * by itself does not count.
 */
function countPresses(): void {
  const add = () => sessionStorage.setItem("presses", String(Number(sessionStorage.getItem("presses")) + 1));
  addEventListener("click", (event) => event.isTrusted && event.detail > 0 && add(), { capture: true });
  addEventListener("keydown", (event) => event.isTrusted && event.key === "Enter" && add(), {
    capture: true,
  });
}

const pressesOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(sessionStorage.getItem("presses")));

/** Joins with nothing but a code, as somebody does who was told the address of the school's server. */
async function joinByHand(page: Page, code: string, name: string): Promise<RoomPage> {
  await page.addInitScript(countPresses);
  await page.goto("/");
  await page.getByLabel("Room code").click();
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Your name")).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/rooms\/[\w-]+$/);
  const room = new RoomPage(page, page.url().split("/").at(-1) ?? "");
  await expect(room.paragraph(1)).toBeVisible();
  return room;
}

test("a teacher comes from the front page to a running debate in 12 clicks, a student with a code to the room in 3", async ({
  person,
}) => {
  test.setTimeout(120_000);
  const okafor = await person();
  const desk = new RoomPage(okafor, "");

  await test.step("she signs up because she wants a room, and comes to it", async () => {
    await okafor.addInitScript(countPresses);
    await okafor.goto("/");
    await okafor.getByRole("link", { name: "Create a room" }).click();
    for (const [label, words] of [
      ["Name", "Ms Okafor"],
      ["Email", `okafor-${randomUUID()}@school.example`],
      ["Password", "a long password"],
    ] as const) {
      await okafor.getByLabel(label, { exact: true }).click();
      await okafor.keyboard.type(words);
    }
    await okafor.getByRole("button", { name: "Create account" }).click();
    await expect(okafor.getByRole("heading", { name: "Create a room", level: 1 })).toBeVisible();
    await okafor.getByRole("button", { name: "Create room" }).click();
  });

  const code = await test.step("the code and what to do next are in sight", async () => {
    await expect(desk.paragraph(1)).toBeVisible();
    const shown = okafor
      .getByRole("main")
      .getByText(/[A-Z0-9]{3}-[A-Z0-9]{3}/)
      .first();
    await expect(shown).toBeInViewport();
    for (const name of ["Assign sides", "Start debate"])
      await expect(okafor.getByRole("button", { name })).toBeInViewport();
    return /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec((await shown.textContent()) ?? "")?.[0] ?? "";
  });

  const students = await Promise.all(
    ["Ada", "Ben"].map(async (name) => joinByHand(await person(), code, name)),
  );
  for (const { page } of students) expect(await pressesOf(page)).toBeLessThanOrEqual(3);

  await test.step("she gives sides and starts; both can write", async () => {
    await desk.press("Assign sides");
    for (const [at, { page }] of students.entries()) {
      await expect(
        page.getByTitle(at === 0 ? "Ada" : "Ben").getByText(/^(Proposition|Opposition)$/),
      ).toBeVisible();
    }
    await desk.press("Start debate");
    await expect(desk.phase("Read and opening vote")).toBeVisible();
    await desk.press("Next phase");
    for (const student of students) {
      await student.openThread(1);
      await expect(student.argument).toBeEditable();
    }
  });
  const presses = await pressesOf(okafor);
  expect(presses).toBeGreaterThan(0);
  expect(presses).toBeLessThanOrEqual(12);
});

test("a tab says what it shows of which room, and to others it does not", async ({ person, room, enter }) => {
  const debate = await room({ proposition: ["Ada"], title: "Period 4" });
  const ada = await enter(debate, "Ada");
  await expect(ada.page).toHaveTitle("Period 4 · Crossfloor");
  await ada.page.goto(`/rooms/${debate.id}/flow`);
  await expect(ada.page).toHaveTitle("Flow sheet · Period 4 · Crossfloor");
  const stranger = await person();
  await stranger.goto(`/rooms/${debate.id}/flow`);
  await expect(stranger.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(stranger).not.toHaveTitle(/Period 4/);
});
