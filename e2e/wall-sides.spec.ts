import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { join, moveTo, must, type Room } from "./school";

const class8 = [
  "Ada",
  "Ben",
  "Cleo",
  "Dana",
  "Emil",
  "Fay",
  "한별",
  "Wolfeschlegelsteinhausenbergerdorffwel",
];

const draw = (room: Room, body: object = {}) =>
  must("POST", `/api/v1/rooms/${room.id}/sides`, {
    token: room.teacher.token,
    body: { policy: "BALANCED", ...body },
  });
const half = (wall: Page, side: string) => wall.getByRole("list", { name: side, exact: true });
const runs = (wall: Page) => wall.evaluate(() => document.getAnimations().length);

type Spots = Readonly<Record<string, readonly [number, number]>>;

/** Where each name is seen on the wall; with `isWalking` as soon as any of them walks: ask before they do. */
const spots = (wall: Page, isWalking = false) =>
  wall.evaluate(
    (waits) =>
      new Promise<Spots>((resolve) => {
        const look = () => {
          const names = [...document.querySelectorAll<HTMLElement>("[data-walks]")];
          if (waits && !names.some((one) => one.getAnimations().length > 0)) requestAnimationFrame(look);
          else resolve(Object.fromEntries(names.map((one) => [one.textContent, spotOf(one)])));
        };
        const spotOf = (one: HTMLElement) => {
          const { x, y } = one.getBoundingClientRect();
          return [Math.round(x), Math.round(y)] as const;
        };
        look();
      }),
    isWalking,
  );

async function expectHalves(wall: Page, students: number): Promise<void> {
  await expect(half(wall, "Proposition").getByRole("listitem")).toHaveCount(students / 2);
  await expect(half(wall, "Opposition").getByRole("listitem")).toHaveCount(students / 2);
  const at = await spots(wall);
  const middle = (wall.viewportSize()?.width ?? 0) / 2;
  const texts = (side: string) => half(wall, side).getByRole("listitem").allTextContents();
  for (const name of await texts("Proposition")) expect(at[name]?.[0], name).toBeLessThan(middle);
  for (const name of await texts("Opposition")) expect(at[name]?.[0], name).toBeGreaterThanOrEqual(middle);
}

test("when sides are drawn names walk from where they stand to their half of the wall, once", async ({
  room,
  okafor,
}) => {
  const debate = await room({ judges: ["Lee"], waiting: class8 });
  const wall = await okafor();
  await wall.goto(`/rooms/${debate.id}/present`);
  await expect(wall.getByText("9 students have joined")).toBeAttached();
  const stood = await spots(wall);
  const first = spots(wall, true);
  await draw(debate);
  const began = await first;
  for (const name of class8) expect(began[name], name).toEqual(stood[name]);
  await expect.poll(() => runs(wall)).toBe(0);
  await expectHalves(wall, 8);
  await expect(half(wall, "Judges").getByRole("listitem")).toHaveText(["Lee"]);
  await expect(
    wall.getByRole("status").filter({ hasText: "Proposition: 4 students. Opposition: 4 students." }),
  ).toHaveCount(1);
  await expect(wall.getByText("Room code:")).toBeAttached();

  await wall.reload();
  await expectHalves(wall, 8);
  expect(await runs(wall)).toBe(0);
  await expect(wall.getByText("The class has its sides.")).toHaveCount(0);
});

test("where motion is reduced they stand there at once, a name that waits nowhere, and the clock comes back", async ({
  room,
  okafor,
}) => {
  const debate = await room({ waiting: ["Ada", "Ben", "Cleo"], phase: "opening-vote" });
  const wall = await okafor({ reducedMotion: "reduce" });
  await wall.clock.install();
  const settings = { namesWait: true };
  await must("PATCH", `/api/v1/rooms/${debate.id}`, { token: debate.teacher.token, body: { settings } });
  await join(debate.code, "Captain Underpants");
  await wall.goto(`/rooms/${debate.id}/present`);
  await expect(wall.getByText("Opening vote: 0 of 4 have voted")).toBeAttached();
  await wall.evaluate(() => {
    Element.prototype.animate = () => {
      throw new Error("something moves");
    };
  });
  await draw(debate);
  await expect(wall.getByRole("heading", { name: "Proposition 2" })).toBeVisible();
  await expect(wall.getByRole("heading", { name: "Opposition 2" })).toBeVisible();
  await expect(half(wall, "Proposition").or(half(wall, "Opposition")).getByRole("listitem")).toHaveCount(3);
  await expect(wall.getByText("Opening vote: 0 of 4 have voted")).toHaveCount(0);
  await wall.clock.fastForward(12_000);
  await expect(wall.getByText("Opening vote: 0 of 4 have voted")).toBeAttached();
  await moveTo(debate, "openings");
  await expect(wall.getByText("Still to answer")).toBeVisible();
});
