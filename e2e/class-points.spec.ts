import { expect, test } from "./fixtures";
import { RoomPage } from "./pages/room-page";
import { baseUrl, keptSeat, moveTo, must, write } from "./school";

test("a class proposes points, its teacher chooses, and the debate starts on them", async ({
  okafor,
  person,
  room,
}) => {
  const page = await okafor();
  await page.goto("/motions/new?kind=points");
  await page.getByLabel("Motion", { exact: true }).click();
  await page.keyboard.type("Phones stay at home");
  await page.getByRole("radio", { name: "The class writes the points" }).check();
  await expect(page.getByLabel("Point 1")).toBeHidden();
  await page.getByRole("button", { name: "Add motion" }).click();
  await page.waitForURL(/\/motions\/(?!new)/);
  const motionId = page.url().split("/").at(-1) ?? "";

  const debate = await room({ motionId, proposition: ["Ada"], opposition: ["Ben"], phase: "lobby" });
  const [ada, ben] = [await person(), await person()];
  await ada.context().addCookies([keptSeat(debate.seat("Ada"))]);
  await ben.context().addCookies([keptSeat(debate.seat("Ben"))]);
  await ada.goto(`${baseUrl}/rooms/${debate.id}`);
  await expect(ada.getByText("Open Points above").first()).toBeVisible();
  await ada.getByRole("navigation", { name: "This room" }).getByRole("link", { name: "Points" }).click();
  await ada.getByLabel("Your point").click();
  await ada.keyboard.type("They buzz in every lesson.");
  await ada.reload();
  await expect(ada.getByLabel("Your point")).toHaveValue("They buzz in every lesson.");
  await ben.goto(`${baseUrl}/rooms/${debate.id}/points`);
  await ada.getByRole("button", { name: "Propose" }).click();
  await expect(ada.getByLabel("Your point")).toHaveValue("");
  await expect(ben.getByText("They buzz in every lesson.")).toBeVisible();
  await ben.getByLabel("Your point").click();
  await ben.keyboard.type("They cost money.");
  await ben.getByRole("button", { name: "Propose" }).click();

  const desk = page;
  await desk.goto(`${baseUrl}/rooms/${debate.id}`);
  await desk.getByRole("button", { name: "Start debate" }).click();
  await expect(desk.getByText("This motion has no points yet.")).toBeVisible();
  await desk.getByRole("link", { name: "Points", exact: true }).first().click();
  const bens = desk.getByRole("group", { name: "Ben’s point" });
  await bens.getByRole("button", { name: "Use" }).click();
  await desk.getByRole("button", { name: "Use these points" }).click();
  await expect(desk.getByText("Write two points at least.")).toBeVisible();
  const own = desk.getByRole("group", { name: "A point of your own" });
  await own.first().getByLabel("Words").click();
  await desk.keyboard.type("They make us lonely.");
  await desk.getByRole("group", { name: "Ada’s point" }).getByRole("button", { name: "Use" }).click();
  await expect(desk.getByRole("button", { name: "Leave out" }).last()).toBeFocused();
  await own.first().getByRole("button", { name: "Down" }).focus();
  for (const place of [2, 3, 4, 5]) {
    await desk.keyboard.press("Enter");
    await expect(desk.getByText(`Place ${place} of 5.`)).toBeAttached();
  }
  const focused = desk.locator(":focus");
  await expect(focused).toHaveText("Down");
  await expect(desk.getByRole("group").filter({ has: focused }).getByLabel("Words")).toHaveValue(
    "They make us lonely.",
  );
  await desk.reload();
  await bens.getByLabel("Words").click();
  await desk.keyboard.press("ControlOrMeta+End");
  await desk.keyboard.type(" Every year.");
  await desk.getByRole("button", { name: "Use these points" }).click();
  await expect(desk.getByRole("region", { name: "Choose the points" })).toHaveCount(0);
  await expect(ada.getByText("The points are chosen")).toBeVisible();
  await desk.goto(`${baseUrl}/rooms/${debate.id}`);
  await desk.getByRole("button", { name: "Start debate" }).click();
  await new RoomPage(desk, debate.id).awake();
  await expect(
    desk.getByText("You wrote this on", { exact: false }),
    "what was typed there is used",
  ).toHaveCount(0);
  await ada.goto(`${baseUrl}/rooms/${debate.id}`);
  const inOrder = /They cost money\. Every year\..*They buzz in every lesson\..*They make us lonely\./s;
  await expect(ada.getByRole("main")).toContainText(inOrder);
  await moveTo(debate, "rebuttals");
  await write(debate, "Ben", { kind: "REBUT", body: "They need not." });
  await moveTo(debate, "debrief");
  for (const at of ["?p=1", "/flow", "/settings", "/results"]) {
    await desk.goto(`${baseUrl}/rooms/${debate.id}${at}`);
    await expect(desk.getByText(/money|points/i).first(), at).toBeAttached();
    for (const media of ["screen", "print"] as const) {
      await desk.emulateMedia({ media });
      const said = (await desk.locator("body").ariaSnapshot()).replace(/- paragraph\b|- \/url: .*/g, "");
      expect(said, `${at} ${media}`).not.toMatch(/essay|paragraph/i);
    }
  }
});

test("a point that is held is the class's once it is let through, without script too", async ({
  school,
  okafor,
  person,
  room,
}) => {
  const { token } = school.teacher;
  const body = { title: "Phones stay at home", language: "en", points: [] };
  const { id } = await must("POST", "/api/v1/motions", { token, body });
  const settings = { premoderation: "ALL" };
  const debate = await room({ motionId: String(id), waiting: ["Ada", "Ben"], phase: "lobby", settings });
  const at = `${baseUrl}/rooms/${debate.id}/points`;
  const [ada, ben] = [await person({ javaScriptEnabled: false }), await person()];
  await ada.context().addCookies([keptSeat(debate.seat("Ada"))]);
  await ben.context().addCookies([keptSeat(debate.seat("Ben"))]);
  await ada.goto(at);
  await ada.getByLabel("Your point").fill("They buzz.");
  await ada.getByRole("button", { name: "Propose" }).click();
  await expect(ada.getByText("Waits for your teacher.")).toBeVisible();
  await ben.goto(at);
  await expect(ben.getByText("Nobody has proposed a point yet.")).toBeVisible();
  const desk = await okafor();
  await desk.goto(at);
  await desk.getByRole("button", { name: "Let through" }).click();
  await expect(ben.getByText("They buzz.")).toBeVisible();
  await desk.getByText("Take away", { exact: true }).first().click();
  await desk.getByLabel("Reason").click();
  await desk.keyboard.type("Say why.");
  await desk.keyboard.press("Enter");
  await expect(ben.getByText("They buzz.")).toHaveCount(0);
  await ada.reload();
  await expect(ada.getByText("Taken away by the teacher: Say why.")).toBeVisible();

  const plain = await okafor({ javaScriptEnabled: false });
  await plain.goto(at);
  const own = plain.getByRole("group", { name: "A point of your own" }).getByLabel("Words");
  await own.nth(0).fill("They lie.");
  await own.nth(1).fill("They tire.");
  await plain.getByRole("button", { name: "Down" }).first().click();
  await expect(own.nth(0)).toHaveValue("They tire.");
  await expect(own.nth(1)).toHaveValue("They lie.");
  await plain.getByRole("button", { name: "Use these points" }).click();
  await expect(plain.getByText("The points are chosen")).toBeVisible();
});
