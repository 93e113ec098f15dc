import { expect, type Locator, type Page } from "@playwright/test";
import { RoomPage } from "./room-page";

/** Types a room's code on the first page. */
export async function giveCode(page: Page, code: string): Promise<void> {
  await page.goto("/");
  await page.getByLabel("Room code").fill(code);
  await page.getByRole("button", { name: "Join" }).click();
}

/** Where a newcomer's name goes; the form for those who were here before has one, too, folded away. */
export const nameField = (page: Page): Locator =>
  page.getByRole("textbox", { name: "Your name", exact: true });

/** Joins a room from the first page, by its code and with a name, and ends in the room. */
export async function join(page: Page, code: string, name: string): Promise<RoomPage> {
  await giveCode(page, code);
  await nameField(page).fill(name);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL(/\/rooms\/[\w-]+$/);
  const room = new RoomPage(page, page.url().split("/").at(-1) ?? "");
  await expect(room.paragraph(1)).toBeVisible();
  return room;
}
