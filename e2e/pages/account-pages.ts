import { expect, type Page } from "@playwright/test";

type Account = Readonly<{ name: string; email: string; password: string }>;

/** Makes a teacher's account and ends at their rooms. */
export async function signUp(page: Page, { name, email, password }: Account): Promise<void> {
  await page.goto("/signup");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "My rooms" })).toBeVisible();
}
