import { expect, test } from "./fixtures";
import { StudentsPage } from "./pages/students-page";
import { moveTo, must, type Room } from "./school";

/** The side of each member who has one, by name. */
async function sidesIn(room: Room): Promise<ReadonlyMap<string, string>> {
  const { members } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  const found = members as readonly Readonly<{ name: string; side: string | null }>[];
  return new Map(found.flatMap(({ name, side }) => (side ? [[name, side] as const] : [])));
}

const vote = (room: Room, name: string, choice: string) =>
  must("PUT", `/api/v1/rooms/${room.id}/ballot`, {
    token: room.seat(name).token,
    body: { stage: "OPENING", choice },
  });

test("Ms Okafor keeps students apart, leaves out who is not here, draws, and takes the draw back", async ({
  okafor,
  room,
  enter,
}) => {
  test.setTimeout(180_000);
  const debate = await room({ waiting: ["Ada", "Ben", "Min-jun", "Seo-yeon", "Chidi"] });
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  const ada = await enter(debate, "Ada");

  await test.step("Ben argues against Ada and Seo-yeon in each of three draws, and Chidi argues for nobody", async () => {
    await desk.markAbsent("Chidi");
    await desk.keepApart("Ada", "Ben");
    await desk.keepApart("Seo-yeon", "Ben");
    for (const seed of ["oak", "elm", "ash"]) {
      await desk.drawWith(seed);
      await expect.poll(async () => (await sidesIn(debate)).size).toBe(4);
      const sides = await sidesIn(debate);
      expect(sides.get("Ada")).toBe(sides.get("Seo-yeon"));
      expect(sides.get("Ben")).toBe(sides.get("Min-jun"));
      expect(sides.get("Ada")).not.toBe(sides.get("Ben"));
      expect(sides.has("Chidi")).toBe(false);
    }
    await expect(desk.sideButtons("pressed")).toHaveCount(4);
    await expect(desk.sideButtons("pressed", "Proposition")).toHaveCount(2);
    await expect(ada.page.getByTitle("Ada").getByText(/Proposition|Opposition/)).toBeVisible();
  });

  await test.step("the pairs are still there when the page is opened again, and one can be taken away", async () => {
    await desk.open();
    const list = await desk.apart();
    await expect(list.getByRole("listitem")).toHaveCount(2);
    await list.getByRole("button", { name: "Remove the pair Ben and Seo-yeon" }).click();
    await expect(list.getByRole("listitem")).toHaveCount(1);
  });

  await test.step("undoing goes back draw by draw, until nobody has a side", async () => {
    await desk.page.getByRole("button", { name: "Undo the last draw" }).click();
    await expect(desk.page.getByText("The last draw is undone.")).toBeVisible();
    await expect(desk.sideButtons("pressed")).toHaveCount(4);
    for (const left of [
      "Undo puts everybody who was drawn then back where they were before.",
      "Undo takes everybody who was drawn then off their side again.",
    ]) {
      await expect(desk.page.getByText(left)).toBeVisible();
      await desk.page.getByRole("button", { name: "Undo the last draw" }).click();
      await expect(desk.page.getByText(left)).toHaveCount(0);
    }
    await expect(desk.sideButtons("pressed")).toHaveCount(0);
    await expect(ada.page.getByTitle("Ada").getByText("no side yet")).toBeVisible();
  });
});

test("by opinion, everybody argues what they voted at first", async ({ okafor, room, enter }) => {
  const debate = await room({ waiting: ["Ada", "Ben", "Min-jun", "Seo-yeon"] });
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  const ada = await enter(debate, "Ada");
  await desk.choosePolicy("By opinion: most argue what they voted");
  await expect(desk.page.getByText("Sides are drawn by the opening vote when writing begins.")).toBeVisible();
  await desk.press("Assign sides");
  await expect(
    desk.page.getByText("Saved. Sides are drawn from the votes when writing begins."),
  ).toBeVisible();
  await expect(desk.sideButtons("pressed")).toHaveCount(0);

  await moveTo(debate, "opening-vote");
  await ada.vote("For");
  await vote(debate, "Min-jun", "FOR");
  for (const name of ["Ben", "Seo-yeon"]) await vote(debate, name, "AGAINST");
  await expect(desk.page.getByText("Sides are drawn by the opening vote when writing begins.")).toHaveCount(
    0,
  );
  await moveTo(debate, "openings");
  await expect(ada.page.getByTitle("Ada").getByText("Proposition")).toBeVisible();
  await expect(desk.sideButtons("pressed")).toHaveCount(4);
  expect(Object.fromEntries(await sidesIn(debate))).toEqual({
    Ada: "PROPOSITION",
    "Min-jun": "PROPOSITION",
    Ben: "OPPOSITION",
    "Seo-yeon": "OPPOSITION",
  });

  await test.step("more devil's advocates than there can be are refused, with how many there can be", async () => {
    await desk.page.getByLabel("Students on each side who argue against their own vote").selectOption("3");
    await desk.press("Draw everybody anew …");
    await expect(
      desk.page.getByText("With this vote and these pairs a side can have at most 2."),
    ).toBeVisible();
    expect((await sidesIn(debate)).get("Ada")).toBe("PROPOSITION");
  });
});

test("three students who are all to be kept apart are named, and nothing is drawn", async ({
  okafor,
  room,
}) => {
  const debate = await room({ waiting: ["Ada", "Ben", "Min-jun", "Seo-yeon"] });
  const desk = await new StudentsPage(await okafor(), debate.id).open();
  for (const [one, other] of [
    ["Ada", "Ben"],
    ["Ben", "Min-jun"],
    ["Min-jun", "Ada"],
  ] as const) {
    await desk.keepApart(one, other);
  }
  await desk.press("Assign sides");
  const list = await desk.apart();
  await expect(list.getByText("there are only two sides: Ada, Ben, and Min-jun.")).toBeVisible();
  expect((await sidesIn(debate)).size).toBe(0);

  await list.getByRole("button", { name: "Remove the pair Ada and Min-jun" }).click();
  await desk.assignSides();
  const sides = await sidesIn(debate);
  expect(sides.get("Ada")).toBe(sides.get("Min-jun"));
  expect(sides.get("Ada")).not.toBe(sides.get("Ben"));
});
