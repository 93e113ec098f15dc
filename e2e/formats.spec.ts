import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { must, shippedMotion, type Teacher } from "./school";

type SentPhase = Readonly<{ key: string; title: string; minutes: number | null; writeFirst: string | null }>;

/** A copy of the Oxford format of Ms Okafor's, on its page. */
class FormatPage {
  private constructor(
    readonly page: Page,
    readonly formatId: string,
  ) {}

  static async copyOxford(page: Page): Promise<FormatPage> {
    await page.goto("/formats");
    await page.getByRole("button", { name: "Copy and change: Oxford, 45 minutes", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Oxford, 45 minutes (copy)", level: 1 })).toBeVisible();
    return new FormatPage(page, page.url().split("/").at(-1) ?? "");
  }

  /** The row of a phase, by its place and title. */
  row(number: number, title: string) {
    return this.page.getByRole("listitem", { name: `Phase ${number}: ${title}`, exact: true });
  }

  button(name: string) {
    return this.page.getByRole("button", { name, exact: true });
  }

  async unfold(number: number, title: string): Promise<void> {
    await this.row(number, title).getByRole("button", { expanded: false }).click();
  }

  async save(): Promise<void> {
    await this.button("Save").click();
    await expect(this.page.getByText("Saved.", { exact: true })).toBeVisible();
  }

  /** The phases as they are kept. */
  async kept({ token }: Teacher): Promise<readonly SentPhase[]> {
    return (await must("GET", `/api/v1/formats/${this.formatId}`, { token })).phases as readonly SentPhase[];
  }
}

const reason = "The closing vote needs an opening vote before it.";

test("a teacher copies a format, is told what would make it impossible, changes it and opens a room with it", async ({
  okafor,
  school,
}) => {
  const page = await okafor();
  const format = await FormatPage.copyOxford(page);
  const shipped = await format.kept(school.teacher);

  await test.step("the closing vote before the opening one is at fault, and not saved", async () => {
    for (const number of [5, 4, 3, 2]) {
      await format.button("Move up: Closing vote").click();
      await expect(format.row(number, "Closing vote")).toBeVisible();
      await expect(format.button("Move up: Closing vote")).toBeFocused();
    }
    await expect(format.row(2, "Closing vote").getByText(reason)).toBeVisible();
    await format.button("Save").click();
    await expect(page.getByText("No debate can be held like this yet.")).toBeVisible();
    await expect(page.getByText("You have changes that are not saved.")).toBeVisible();
    expect(await format.kept(school.teacher)).toEqual(shipped);
  });

  await test.step("back in its place, nothing is at fault", async () => {
    for (const _ of [2, 3, 4, 5]) await format.button("Move down: Closing vote").click();
    await expect(format.row(6, "Closing vote")).toBeVisible();
    await expect(page.getByText(reason)).toHaveCount(0);
  });

  await test.step("the rebuttals get longer and write first, the replies another name, and both are saved", async () => {
    await page.getByLabel("Title of the format").fill("Oxford, write first");
    await format.unfold(4, "Rebuttals");
    await format.row(4, "Rebuttals").getByLabel("How long").fill("15");
    await format.row(4, "Rebuttals").getByLabel("Write first").selectOption("On each paragraph");
    await format.unfold(5, "Replies");
    await format.row(5, "Replies").getByLabel("Title").fill("Second round");
    await expect(page.getByText("48 minutes in all")).toBeVisible();
    await format.save();
    await expect(page.getByRole("heading", { name: "Oxford, write first", level: 1 })).toBeVisible();
  });

  await test.step("a room that is opened with it has its phases", async () => {
    const changed = shipped.map((phase) => {
      if (phase.key === "rebuttals") return { ...phase, minutes: 15, writeFirst: "PARAGRAPH" };
      return phase.key === "replies" ? { ...phase, title: "Second round" } : phase;
    });
    expect(await format.kept(school.teacher)).toEqual(changed);

    await page.getByRole("link", { name: "Use in a room" }).click();
    await expect(page.getByLabel("Format", { exact: true })).toHaveValue(format.formatId);
    await expect(
      page
        .getByRole("list", { name: "Phases of this format: Oxford, write first" })
        .getByText("Second round"),
    ).toBeVisible();
    await page.getByLabel("Motion", { exact: true }).selectOption(shippedMotion);
    await page.getByLabel("Room title").fill("Period 6 · Write first");
    await page.getByRole("button", { name: "Create room" }).click();
    await expect(page).toHaveURL(/\/rooms\/(?!new)[\w-]+$/);
    const roomId = page.url().split("/").at(-1);
    const { token } = school.teacher;
    await must("POST", `/api/v1/rooms/${roomId}/phase`, { token, body: { to: "rebuttals" } });
    const { phase } = await must("GET", `/api/v1/rooms/${roomId}`, { token });
    const { steps, gate } = phase as Readonly<{ steps: readonly SentPhase[]; gate: string | null }>;
    expect(gate).toBe("PARAGRAPH");
    expect(steps.map(({ key, title, minutes }) => [key, title, minutes])).toEqual(
      changed.map(({ key, title, minutes }) => [key, title, minutes]),
    );
  });
});

test("a phase is added, named, moved, removed and had back with the keyboard alone", async ({
  okafor,
  school,
}) => {
  const page = await okafor();
  const format = await FormatPage.copyOxford(page);
  const press = async (name: string) => {
    await format.button(name).focus();
    await page.keyboard.press("Enter");
  };

  await press("Add a phase");
  await expect(format.row(8, "New phase").getByLabel("Title")).toBeFocused();
  await page.keyboard.type("Coffee");
  await press("Move up: Coffee");
  await expect(format.button("Move up: Coffee")).toBeFocused();
  await expect(page.getByText("Coffee is now phase 7 of 8.")).toBeAttached();

  await press("Remove: Coffee");
  await expect(format.row(7, "Debrief")).toBeVisible();
  await expect(format.button("Undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(format.row(7, "Coffee").getByRole("button", { expanded: true })).toBeFocused();
  await format.save();

  const kept = await format.kept(school.teacher);
  expect(kept.map(({ title }) => title).slice(5)).toEqual(["Closing vote", "Coffee", "Debrief"]);
  expect(kept[6]?.key).toMatch(/^p-[a-z0-9]{6}$/);
});

test("what was typed into a format outlives a lost connection and is not left by accident; a format is deleted only twice asked", async ({
  okafor,
}) => {
  const page = await okafor();
  const format = await FormatPage.copyOxford(page);
  const title = page.getByLabel("Title of the format");
  await title.fill("Offline at first");
  await page.context().setOffline(true);
  await format.button("Save").click();
  await expect(page.getByText("This could not be sent.")).toBeVisible();
  await expect(title).toHaveValue("Offline at first");
  await page.context().setOffline(false);

  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  await page.getByRole("link", { name: "Motions" }).click();
  expect(asked).toEqual(["Your changes are not saved. Leave this page and lose them?"]);
  await expect(title).toHaveValue("Offline at first");
  await format.save();

  await page.getByText("Delete this format").click();
  await format.button("Delete for good").click();
  await expect(page.getByRole("heading", { name: "Formats", level: 1 })).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Oxford, 45 minutes", level: 2, exact: true }),
  ).toBeVisible();
  await expect(page.getByText("Offline at first")).toHaveCount(0);
});
