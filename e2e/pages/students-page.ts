import { expect, type Locator, type Page } from "@playwright/test";

type SideName = "Proposition" | "Opposition";

/** The teacher's list of the class. */
export class StudentsPage {
  constructor(
    readonly page: Page,
    readonly roomId: string,
  ) {}

  async open(): Promise<this> {
    await this.page.goto(`/rooms/${this.roomId}/students`);
    await expect(this.page.getByRole("heading", { name: "Students", level: 1 })).toBeVisible();
    return this;
  }

  press(name: string): Promise<void> {
    return this.page.getByRole("button", { name, exact: true }).click();
  }

  sideButtons(_: "pressed", side?: SideName): Locator {
    return this.page.getByRole("button", {
      name: side ? new RegExp(`^${side}, `) : /^(Proposition|Opposition), /,
      pressed: true,
    });
  }

  async assignSides(): Promise<void> {
    await this.press("Assign sides");
    await expect(this.page.getByText("Sides are assigned.")).toBeVisible();
  }

  /** Chooses how sides are given, without giving them yet. */
  async choosePolicy(label: string): Promise<void> {
    await this.page.getByLabel("How", { exact: true }).selectOption({ label });
  }

  /** Draws with a seed, and waits until the page holds that draw. */
  async drawWith(seed: string): Promise<void> {
    const field = this.page.getByLabel("Draw number");
    if (!(await field.isVisible())) await this.page.getByText("The same draw again").click();
    await field.fill(seed);
    const sent = this.page.waitForResponse((response) => response.request().method() === "POST");
    await this.assignSides();
    await sent;
  }

  /** The list of students to keep apart. */
  async apart(): Promise<Locator> {
    const list = this.page.getByRole("group", { name: "Students to keep apart" });
    if (!(await list.isVisible())) await this.page.getByText(/^Keep apart/).click();
    return list;
  }

  /** Adds a pair to the list, which the room keeps. */
  async keepApart(one: string, other: string): Promise<void> {
    const list = await this.apart();
    await list.getByLabel("This student").selectOption({ label: one });
    await list.getByLabel("never on the side of").selectOption({ label: other });
    await list.getByRole("button", { name: "Add pair" }).click();
    await expect(list.getByRole("listitem").filter({ hasText: one }).filter({ hasText: other })).toHaveCount(
      1,
    );
  }

  async markAbsent(name: string): Promise<void> {
    const here = this.page.getByRole("button", { name: `Here: ${name}`, exact: true });
    await here.click();
    await expect(here).toHaveAttribute("aria-pressed", "false");
    await expect(this.page.getByRole("row", { name: new RegExp(`^${name} ?absent`) })).toBeVisible();
  }

  async place(name: string, side: SideName): Promise<void> {
    const button = this.page.getByRole("button", { name: `${side}, ${name}`, exact: true });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
  }

  async makeJudge(name: string): Promise<void> {
    await this.toggleMore(name);
    await this.press("Make a judge");
    await expect(this.page.getByRole("row", { name: new RegExp(`^${name} ?Judge`) })).toBeVisible();
    await this.toggleMore(name);
  }

  /** Mutes or removes a student, with a reason. */
  async act(name: string, act: "Mute" | "Remove", reason = "Let others speak."): Promise<void> {
    await this.toggleMore(name);
    await this.press(act);
    await this.page.getByLabel("Reason").and(this.page.locator(":visible")).fill(reason);
    await this.page.getByRole("button", { name: act, exact: true }).click();
  }

  private toggleMore(name: string): Promise<void> {
    return this.press(`More: ${name}`);
  }
}
