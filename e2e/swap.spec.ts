import { expect, test } from "./fixtures";
import { moveTo, must } from "./school";

test("in the swap round everybody argues the other side, and what was written before keeps the side it was written for", async ({
  room,
  enter,
}) => {
  const debate = await room({
    format: "structured-academic-controversy",
    proposition: ["Ada"],
    opposition: ["Ben"],
    phase: "openings",
  });
  const [ada, ben] = [await enter(debate, "Ada"), await enter(debate, "Ben")];
  for (const person of [ada, ben]) await person.openThread(1);
  await ben.writePost({ kind: "Rebut", body: "Costs are not harms." });
  await ada.press("1 new");

  await moveTo(debate, "swap");
  await expect(ada.page.getByTitle("Ada").getByText("Opposition")).toBeVisible();
  await expect(ben.page.getByTitle("Ben").getByText("Proposition")).toBeVisible();
  await ada.writePost({ kind: "Rebut", body: "A cost that buys peace is no harm." });
  await ben.press("1 new");
  await ben.reply("A cost that buys peace is no harm.", { kind: "Rebut", body: "It has bought none." });

  await moveTo(debate, "joint-statement");
  await expect(ada.page.getByTitle("Ada").getByText("Proposition")).toBeVisible();
  await expect(ben.page.getByTitle("Ben").getByText("Opposition")).toBeVisible();
  const { posts } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token });
  expect(
    (posts as readonly Readonly<{ body: string; side: string }>[]).map(({ body, side }) => [body, side]),
  ).toEqual([
    ["Costs are not harms.", "OPPOSITION"],
    ["A cost that buys peace is no harm.", "OPPOSITION"],
    ["It has bought none.", "PROPOSITION"],
  ]);
});

test("a class that goes back from the swap round, or past it, is on its own sides again", async ({
  room,
}) => {
  const debate = await room({
    format: "structured-academic-controversy",
    proposition: ["Ada"],
    opposition: ["Ben"],
    phase: "swap",
  });
  const sides = async () => {
    const { members } = await must("GET", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token });
    const all = members as readonly Readonly<{ name: string; side: string | null }>[];
    return Object.fromEntries(all.filter(({ side }) => side !== null).map(({ name, side }) => [name, side]));
  };
  expect(await sides()).toEqual({ Ada: "OPPOSITION", Ben: "PROPOSITION" });
  await moveTo(debate, "previous");
  expect(await sides()).toEqual({ Ada: "PROPOSITION", Ben: "OPPOSITION" });
  await moveTo(debate, "swap");
  await moveTo(debate, "debrief");
  expect(await sides()).toEqual({ Ada: "PROPOSITION", Ben: "OPPOSITION" });
});
