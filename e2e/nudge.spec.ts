import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { RoomPage } from "./pages/room-page";
import { write } from "./school";

const strip = (page: Page) => page.getByRole("toolbar", { name: "Who has posted in this phase" });

test("a teacher sees by initials who has posted; a press nudges that student alone, who can begin at once", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({
    proposition: ["Ada Lovelace", "김민준"],
    opposition: ["Ben", "Seo-yeon"],
    phase: "rebuttals",
    settings: { premoderation: "ALL" },
  });
  const { page } = await (await lead(debate)).awake();
  const desk = page.locator(".posted");
  await expect(desk).toContainText("Nobody has posted in this phase");
  await write(debate, "Seo-yeon", { kind: "REBUT", body: "It waits for her.", paragraph: 1 });
  await expect(desk).toContainText("1 of 4 has posted");
  await expect(strip(page).getByRole("button")).toHaveText(["AL", "Be", "Sy", "민준"]);
  await expect(strip(page).getByRole("button", { name: "Seo-yeon has posted in this phase" })).toBeDisabled();

  // By keyboard: one stop, arrows, and Enter.
  const ben = await enter(debate, "Ben");
  const ada = await enter(debate, "Ada Lovelace");
  await strip(page).getByRole("button", { name: "Ada Lovelace" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(
    strip(page).getByRole("button", { name: "Ben has not posted in this phase. Nudge" }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(desk.getByRole("status")).toHaveText("Only Ben sees your nudge.");
  await page.keyboard.press("Enter");
  await expect(desk.getByRole("status")).toHaveText(
    "Ben was nudged already. You can nudge again after a minute.",
  );

  const notice = (on: RoomPage) =>
    on.page.locator(".nudge").filter({ hasText: "would like to hear from you" });
  await expect(notice(ben)).toBeVisible();
  await ben.page.reload();
  await expect(notice(ben)).toBeVisible();
  await expect(notice(ada)).toHaveCount(0);
  await ben.page.goto(`/rooms/${debate.id}/flow`);
  await notice(ben)
    .getByRole("button", { name: /^Begin on ¶/ })
    .click();
  await expect(ben.page.locator("textarea:focus")).toHaveCount(1);
  await expect(notice(ben)).toHaveCount(0);
  await ben.page.keyboard.type("One sentence.");
  await ben.page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(desk).toContainText("2 of 4 have posted");
  await expect(strip(page).getByRole("button", { name: "Ben has posted in this phase" })).toBeFocused();

  for (const name of ["Ada Lovelace", "김민준"])
    await write(debate, name, { kind: "SUPPORT", paragraph: 2, body: "Yes." });
  await expect(desk).toContainText("All 4 have posted");
  await page.goto(`/rooms/${debate.id}/students`);
  await expect(strip(page)).toBeVisible();
});
