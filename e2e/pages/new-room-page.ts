import { expect, type Page } from "@playwright/test";
import { RoomPage } from "./room-page";

/** Opens a room on the motion that ships and ends in it. */
export async function createRoom(page: Page, title: string): Promise<RoomPage> {
  await page.goto("/rooms/new");
  await page.getByLabel("Room title").fill(title);
  await page.getByRole("button", { name: "Create room" }).click();
  await expect(page).toHaveURL(/\/rooms\/(?!new)[\w-]+$/);
  const room = new RoomPage(page, page.url().split("/").at(-1) ?? "");
  await expect(room.paragraph(1)).toBeVisible();
  return room;
}
