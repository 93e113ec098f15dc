import { expect, test } from "./fixtures";
import { demoClass, playLesson } from "./played-lesson";
import { moveTo, write } from "./school";

test("a room on paper has every argument under its paragraph, with the answers in place", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const parentId = await write(debate, "Ada", { body: "Which costs?" });
  await write(debate, "Ben", { body: "Whose fear?", paragraph: 2 });
  await moveTo(debate, "replies");
  await write(debate, "Ben", { body: "Those of the drills.", kind: "SUPPORT", parentId });
  const ada = await (await (await enter(debate, "Ada")).open(2)).awake();
  await ada.page.emulateMedia({ media: "print" });

  const under = (number: number) => ada.paragraph(number).locator("xpath=following-sibling::*[1]");
  const first = under(1).getByRole("listitem").filter({ hasText: "Which costs?" });
  await expect(first.getByRole("listitem").getByText("Those of the drills.")).toBeVisible();
  await expect(under(2).getByText("Whose fear?")).toBeVisible();
  await expect(under(2).getByText("Which costs?")).toHaveCount(0);
});

test("a flow sheet on paper says which motion it is of, and of which day", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const ada = await enter(debate, "Ada");
  await ada.page.goto(`/rooms/${debate.id}/flow`);
  const head = ada.page.locator("p").filter({ hasText: "Tightening the US–ROK alliance" });
  await expect(head).toBeHidden();
  await ada.page.emulateMedia({ media: "print" });
  await expect(head).toBeVisible();
  await expect(head).toContainText(String(new Date().getFullYear()));
});

test("a teacher's flow sheet of a whole lesson is one sheet, and no empty one comes after it", async ({
  room,
  okafor,
}) => {
  const debate = await room(demoClass);
  await playLesson(debate, "rebuttals");
  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/flow`);
  await expect(page.getByRole("table").first()).toBeVisible();
  const sheets = await page.pdf({ preferCSSPageSize: true });
  expect(sheets.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
