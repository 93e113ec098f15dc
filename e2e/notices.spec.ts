import { expect, test } from "./fixtures";
import { keptMarks, keptSeat, moveTo, write } from "./school";

const plan = {
  title: "Period 3",
  proposition: ["Ada"],
  opposition: ["Ben"],
  phase: "rebuttals",
} as const;

test("a student finds at the start page who answered them, comes to the place, and finds it no more", async ({
  room,
  person,
}) => {
  const debate = await room(plan);
  const post = await write(debate, "Ada", { body: "Is it dear?" });
  await write(debate, "Ben", { body: "To whom?", parentId: post });
  await write(debate, "Ben", { body: "And since when?", parentId: post });
  const page = await person();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "What waits for you" })).toHaveCount(0);
  const ada = debate.seat("Ada");
  await page.context().addCookies([keptSeat(ada), ...keptMarks(ada)]);

  await page.goto("/");
  const waits = page.getByRole("region", { name: "What waits for you" });
  await waits.getByRole("link", { name: "2 answers to you in Period 3" }).click();
  await expect(page.getByText("To whom?").first()).toBeVisible();
  await page.goto("/notices");
  await expect(page.getByText("Nothing new.")).toBeVisible();
  await expect(page.getByRole("link", { name: "2 answers to you in Period 3" })).toBeVisible();
  await expect(page).toHaveTitle("Notices · Crossfloor");
});

test("a teacher marks all as seen with one key, and finds what is new when she comes back to the page", async ({
  room,
  okafor,
}) => {
  const debate = await room({ ...plan, title: "Period 5", settings: { premoderation: "ALL" } });
  await write(debate, "Ada", { body: "Is it dear?" });
  const page = await okafor();
  await page.goto("/rooms");
  await page.getByRole("link", { name: "All notices Some are new." }).press("Enter");
  const fresh = page.getByRole("region", { name: "New", exact: true });
  await expect(fresh.getByRole("link", { name: "1 post waits for you in Period 5" })).toBeVisible();
  await page.getByRole("button", { name: "Mark all as seen" }).press("Enter");
  await expect(page.getByText("Nothing new.")).toBeVisible();
  const seen = page.getByRole("region", { name: "Seen", exact: true });
  await expect(seen.getByRole("link", { name: "1 post waits for you in Period 5" })).toBeVisible();

  await write(debate, "Ben", { body: "To whom?" });
  await page.clock.install();
  await page.goto("/");
  await write(debate, "Ada", { body: "And why?" });
  await moveTo(debate, "replies");
  await page.clock.runFor(6000);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByRole("link", { name: "3 posts wait for you in Period 5" })).toBeVisible();
});
