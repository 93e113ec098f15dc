import { expect, test } from "./fixtures";
import { StudentsPage } from "./pages/students-page";
import { write } from "./school";

test("a teacher deletes all that is stored about a student, who is out; the answer to them stays", async ({
  room,
  enter,
  okafor,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const id = await write(debate, "Ben", { kind: "REBUT", body: "Said by Ben.", paragraph: 1 });
  await write(debate, "Ada", { kind: "REBUT", body: "Said to Ben.", parentId: id });
  const ben = await enter(debate, "Ben");
  const ada = await (await enter(debate, "Ada")).awake();
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  await desk.press("More: Ben");
  await desk.page.getByText("Delete what is stored about Ben …").click();
  await desk.press("Delete Ben for good");
  await expect(desk.page.getByRole("button", { name: "More: Ben" })).toBeHidden();
  await expect(ben.page.getByText("You were removed from this room")).toBeVisible();
  await expect(ada.post("Said to Ben.")).toBeVisible();
  await expect(ada.page.getByText("Said by Ben.")).toBeHidden();
});
