import { expect, test } from "./fixtures";
import { baseUrl } from "./school";

test("a pair of essays: each side attacks the other's, and the flow starts from both", async ({
  okafor,
  room,
  enter,
}) => {
  const page = await okafor();
  await page.goto("/motions/new");
  await page.getByRole("link", { name: "A pair of essays" }).click();
  await page.getByLabel("Essay for the motion").fill("It takes the evening.\n\nIt tires.");
  await page.getByLabel("Motion", { exact: true }).click();
  await page.keyboard.type("Homework does harm");
  await page.getByLabel("Essay against the motion").click();
  await page.keyboard.type("Practice makes a skill last.");
  await page.reload();
  await expect(page.getByLabel("Essay against the motion")).toHaveValue("Practice makes a skill last.");
  await page.getByRole("button", { name: "Add motion" }).click();
  await page.waitForURL(/\/motions\/(?!new)/);
  await expect(page.getByText("Opposition’s essay")).toBeVisible();
  const motionId = page.url().split("/").at(-1) ?? "";

  const debate = await room({ motionId, proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const [ada, ben] = [await enter(debate, "Ada"), await enter(debate, "Ben")];
  await expect(ada.page.getByText("attack theirs or defend yours").first()).toBeVisible();
  await ada.openThread(3);
  await ada.writePost({ kind: "Rebut", body: "Drill is no practice." });
  await ben.openThread(1);
  await ben.writePost({ kind: "Rebut", body: "Evenings are long." });
  await ben.openThread(3);
  await expect(ben.page.getByRole("radio", { name: "Rebut" })).toBeDisabled();

  await ben.page.goto(`${baseUrl}/rooms/${debate.id}/flow`);
  const theirs = ben.page.getByRole("region", { name: "Who answered Opposition’s essay" });
  await expect(theirs.getByRole("columnheader")).toContainText([/Opposition/, /Proposition/, /Opposition/]);
  await expect(theirs.getByText("Drill is no practice.")).toBeVisible();
  const ours = ben.page.getByRole("region", { name: "Who answered Proposition’s essay" });
  await expect(ours.getByText("Evenings are long.")).toBeVisible();
  await expect(ours.getByText("Drill is no practice.")).toHaveCount(0);
});

test("a motion without an essay has two to nine points, each a paragraph", async ({ okafor }) => {
  const page = await okafor({ javaScriptEnabled: false });
  await page.goto("/motions/new?kind=points");
  await page.getByLabel("Motion", { exact: true }).fill("Phones stay at home");
  await page.getByLabel("Point 1").fill("They buzz.");
  await page.getByLabel("Point 4").fill("They cost a lesson.");
  await page.getByLabel("Point 2").evaluate((box) => box.removeAttribute("required"));
  await page.getByRole("button", { name: "Add motion" }).click();
  await expect(page.getByText("¶2", { exact: true })).toBeVisible();
  await expect(page.getByText("¶3", { exact: true })).toHaveCount(0);
});
