import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { essayOfParts } from "./scenes/essays";
import { call, must, paragraphId, shippedMotion, write } from "./school";

/** Adds a motion by pasting its essay; the id it has. */
async function addMotion(page: Page, essay: string): Promise<string> {
  await page.goto("/motions/new");
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), essay);
  await page.getByLabel("Motion", { exact: true }).click();
  await page.keyboard.type("Phones stay at home");
  await page.getByLabel("Essay", { exact: true }).click();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(page.getByRole("status").filter({ hasText: "2 paragraphs" })).toHaveText(
    "2 paragraphs · 2 headings · 2 lists · 1 quotation · 1 footnote",
  );
  await page.getByRole("button", { name: "Add motion" }).click();
  await page.waitForURL(/\/motions\/(?!new)/);
  return page.url().split("/").at(-1) ?? "";
}

/** That the essay's parts are what they are, and only paragraphs have a number. */
async function expectParts(page: Page): Promise<void> {
  const main = page.getByRole("main");
  for (const name of ["Phones at school", "Why it matters"])
    await expect(main.getByRole("heading", { name, level: 2, exact: true })).toBeVisible();
  const bullets = main.getByRole("list").filter({ hasText: "They buzz." }).getByRole("listitem");
  await expect(bullets).toHaveText(["They buzz.", "They cheat."]);
  const numbers = main.getByRole("list").filter({ hasText: "It takes a minute." }).getByRole("listitem");
  await expect(numbers).toHaveText(["1.It costs nothing.", "2.It takes a minute."]);
  await expect(main.getByRole("blockquote")).toHaveText("A locked drawer for six hours is no prison.");
  await expect(main.getByRole("note")).toHaveText("[1] A study of 2019.");
}

test("the parts of a pasted essay are shown as what they are, and only its paragraphs are debated", async ({
  okafor,
  room,
  enter,
}) => {
  const page = await okafor({ permissions: ["clipboard-read", "clipboard-write"] });
  const motionId = await addMotion(page, essayOfParts);
  await expectParts(page);
  await expect(page.getByText("¶2")).toBeVisible();
  await expect(page.getByText("¶3")).toHaveCount(0);

  const debate = await room({ motionId, opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await expectParts(ben.page);
  await expect(ben.page.locator("article").filter({ has: ben.page.locator("[data-words]") })).toHaveCount(2);
  await expect(ben.paragraph(2)).toContainText("A school that asks for attention");

  await ben.page.emulateMedia({ media: "print" });
  await expectParts(ben.page);
  await ben.page.emulateMedia({ media: null });

  await write(debate, "Ben", { body: "It costs a locker.", paragraph: 2 });
  await ben.page.goto(`/rooms/${debate.id}/flow`);
  await expect(ben.page.getByRole("rowheader")).toHaveCount(2);
  await expect(ben.page.getByText("They cheat.")).toHaveCount(0);
});

test("nobody answers a heading", async ({ room, school }) => {
  const { token } = school.teacher;
  const motion = await must("POST", "/api/v1/motions", {
    token,
    body: { title: "Phones stay at home", language: "en", text: essayOfParts },
  });
  expect(motion.paragraphs).toMatchObject([
    { id: "p1", number: 1 },
    { id: "p2", number: 2 },
  ]);
  const [heading] = motion.between as readonly Readonly<{ id: string; kind: string; after: number }>[];
  expect(heading).toMatchObject({ kind: "HEADING", after: 0 });

  const debate = await room({ motionId: String(motion.id), opposition: ["Ben"], phase: "openings" });
  const post = (id: string) =>
    call("POST", `/api/v1/rooms/${debate.id}/posts`, {
      token: debate.seat("Ben").token,
      body: { paragraphId: id, kind: "REBUT", body: "No." },
    });
  expect(await post(heading?.id ?? "")).toMatchObject({ status: 422 });
  expect(await post(await paragraphId(debate, 1))).toMatchObject({ status: 201 });
});

test("a teacher says without script what a part is; a room that is open keeps its essay", async ({
  okafor,
  room,
  school,
}) => {
  const { token } = school.teacher;
  const made = await must("POST", "/api/v1/motions", {
    token,
    body: { title: "Phones stay at home", language: "en", text: essayOfParts },
  });
  const motionId = String(made.id);
  const before = await room({ motionId });
  const page = await okafor({ javaScriptEnabled: false });
  await page.goto(`/motions/${motionId}`);
  await page.getByText("What each part is", { exact: true }).click();
  await page.getByLabel(/^Part 4: /).selectOption("Paragraph");
  await page.getByRole("button", { name: "Save the parts" }).click();
  await expect(page.getByText("3 paragraphs · 2 headings · 1 list")).toBeVisible();
  await expect(page.getByText("¶3")).toBeVisible();

  const paragraphsOf = async (roomId: string) =>
    (await must("GET", `/api/v1/rooms/${roomId}`, { token })).motion;
  expect(await paragraphsOf(before.id)).toMatchObject({ revision: 1, paragraphs: [{}, {}] });
  const after = await room({ motionId });
  expect(await paragraphsOf(after.id)).toMatchObject({
    revision: 2,
    paragraphs: [{ id: "p1" }, { text: "• They buzz.\n• They cheat." }, { id: "p2", number: 3 }],
  });

  await page.getByText("What each part is", { exact: true }).click();
  for (const select of await page.getByLabel(/^Part \d+: /).all()) await select.selectOption("Heading");
  await page.getByRole("button", { name: "Save the parts" }).click();
  await expect(
    page.getByText("An essay needs at least one paragraph that the class can answer."),
  ).toBeVisible();
});

test("the essay that ships is not a teacher's to change", async ({ okafor }) => {
  const page = await okafor();
  await page.goto(`/motions/${shippedMotion}`);
  await expect(page.getByText("¶1", { exact: true })).toBeVisible();
  await expect(page.getByText("What each part is")).toHaveCount(0);
});
