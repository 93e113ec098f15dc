import { expect, type Locator, type Page } from "@playwright/test";

/** The teacher's queue of posts. */
export class ModeratePage {
  constructor(
    readonly page: Page,
    readonly roomId: string,
  ) {}

  async open(): Promise<this> {
    await this.page.goto(`/rooms/${this.roomId}/moderate`);
    await expect(this.page.getByRole("heading", { name: "Moderate", level: 1 })).toBeVisible();
    return this;
  }

  get waiting(): Locator {
    return this.page.getByRole("region", { name: "Waiting for you" });
  }

  get flagged(): Locator {
    return this.page.getByRole("region", { name: "Flagged" });
  }

  get hidden(): Locator {
    return this.page.getByRole("region", { name: "Hidden and rejected" });
  }

  get log(): Locator {
    return this.page.getByRole("region", { name: "Log" });
  }

  async hide(words: string, reason: string): Promise<void> {
    const post = this.flagged.getByRole("article").filter({ hasText: words });
    await post.getByRole("button", { name: "Hide" }).click();
    await post.getByLabel("Reason").fill(reason);
    await post.getByRole("button", { name: "Hide" }).click();
    await expect(post.getByRole("button", { name: "Restore" })).toBeVisible();
  }

  async restore(words: string): Promise<void> {
    const restore = this.page
      .getByRole("article")
      .filter({ hasText: words })
      .getByRole("button", { name: "Restore" });
    await restore.click();
    await expect(restore).toHaveCount(0);
  }
}
