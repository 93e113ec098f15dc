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
    return this.page.getByRole("button", { name: side ? new RegExp(`^${side}, `) : /^(Proposition|Opposition), /, pressed: true });
  }

  async assignSides(): Promise<void> {
    await this.press("Assign sides");
    await expect(this.page.getByText("Sides are assigned.")).toBeVisible();
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
    await this.page.getByLabel("Reason").and(this.page.locator(":visible")).fill(reason);
    await this.page.getByRole("button", { name: act, exact: true }).click();
  }

  private toggleMore(name: string): Promise<void> {
    return this.press(`More: ${name}`);
  }
}
