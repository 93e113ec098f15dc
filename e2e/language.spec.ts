import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const korean = { locale: "ko-KR" } as const;

test("a browser that asks for Korean is answered in Korean, and no other gets its faces", async ({
  person,
}) => {
  const page = await person(korean);
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page.getByLabel("방 코드")).toBeVisible();
  expect(await facesOf(page)).toContain("Pretendard Variable");

  const english = await person();
  await english.goto("/");
  await expect(english.getByLabel("Room code")).toBeVisible();
  expect(await facesOf(english)).not.toContain("Pretendard Variable");
});

test("a reader changes the language of the page they are on, and it is remembered", async ({ person }) => {
  const page = await person();
  await page.goto("/join");
  await page.getByLabel("Room code").fill("ABC");
  await page.getByRole("banner").getByRole("button", { name: "한국어" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page.getByLabel("방 코드")).toHaveValue("ABC");
  await expect(page).toHaveURL(/\/join$/);

  await page.goto("/login");
  await expect(
    page.getByRole("contentinfo").getByRole("button", { name: "한국어", pressed: true }),
  ).toBeVisible();
  await page.getByRole("contentinfo").getByRole("button", { name: "English" }).click();
  await expect(page.getByLabel("Password")).toBeVisible();
});

test("in the room an argument that is half written is kept", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "rebuttals" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(2);
  await ben.argument.fill("The numbers say");
  await ben.page.getByRole("contentinfo").getByRole("button", { name: "한국어" }).click();
  await expect(ben.page.getByRole("region", { name: "2번 문단에 달린 주장" })).toBeVisible();
  await expect(ben.page.getByLabel("내 주장")).toHaveValue("The numbers say");
});

test("the projector speaks the language that its teacher chooses", async ({ room, okafor }) => {
  const debate = await room();
  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/present?look=light`);
  await page.getByRole("button", { name: "한국어" }).click();
  await expect(page.getByRole("link", { name: "어둡게" })).toBeVisible();
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
});

test("the language can be chosen without script", async ({ room, enter, person }) => {
  const page = await person({ javaScriptEnabled: false });
  await page.goto("/login");
  await page.getByRole("banner").getByRole("button", { name: "한국어" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page).toHaveURL(/\/login$/);

  const ben = await enter(await room({ opposition: ["Ben"] }), "Ben", { javaScriptEnabled: false });
  await ben.page.getByRole("contentinfo").getByRole("button", { name: "한국어" }).click();
  await expect(ben.page.locator("html")).toHaveAttribute("lang", "ko");
});

test("the name of Korean is drawn with letters that come with the page", async ({ person }) => {
  const page = await person();
  await page.goto("/");
  const button = page.getByRole("banner").getByRole("button", { name: "한국어" });
  await expect(button).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(await facesUnder(page, 'header [lang="ko"]')).toEqual([{ isShipped: true, letters: 3 }]);
});

/** With which faces the browser in fact draws an element, and how many letters with each. */
async function facesUnder(page: Page, selector: string) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("DOM.enable");
  await browser.send("CSS.enable");
  const { root } = await browser.send("DOM.getDocument");
  const { nodeId } = await browser.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await browser.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map(({ isCustomFont, glyphCount }) => ({ isShipped: isCustomFont, letters: glyphCount }));
}

/** The families of the faces that a page could load. */
const facesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', "")));
