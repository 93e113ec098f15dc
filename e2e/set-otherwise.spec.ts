import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { seatCookie } from "@/lib/web/cookies";
import { expect, test } from "./fixtures";
import { baseUrl, hireTeacher, openRoom } from "./school";
import { serveWith } from "./second-server";
import { type Mailbox, openMailbox } from "./servers/mailbox";

/** To a browser the name of this machine is another site than its number. */
const otherSite = (origin: string): string => origin.replace("127.0.0.1", "localhost");

/** One more server, as its settings are of the whole of it, and a site of others that frames it. */
let mailbox: Mailbox;
let server: Awaited<ReturnType<typeof serveWith>>;
let course = "";
const lms = createServer((asked, answer) => {
  const shown = new URL(asked.url ?? "", "http://x").searchParams.get("shown") ?? "";
  answer.setHeader("Content-Type", "text/html");
  answer.end(`<!doctype html><title>A course</title><iframe title="debate" src="${shown}"></iframe>`);
});

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mailbox = await openMailbox();
  await new Promise<void>((ready) => lms.listen(0, "127.0.0.1", ready));
  course = `http://127.0.0.1:${(lms.address() as AddressInfo).port}`;
  server = await serveWith((url) => ({
    SMTP_URL: mailbox.url,
    NEXTAUTH_URL: url,
    FRAME_ANCESTORS: `${course} ${otherSite(course)}`,
  }));
});
test.afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await mailbox[Symbol.asyncDispose]();
  lms.closeAllConnections();
  lms.close();
});

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? "with" : "without"} script, who forgot the password comes back by a mail in their language`, async ({
    browser,
  }) => {
    const { email, password } = await hireTeacher();
    const context = await browser.newContext({ baseURL: server.url, locale: "ko-KR", javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/login");
    await page.getByRole("link", { name: "비밀번호를 잊었나요?" }).click();
    const said = page.getByText("이 주소로 만든 계정이 있다면 링크를 곧 받게 돼요.");
    for (const typed of [`nobody-${email}`, email]) {
      await page.goto("/forgot");
      await page.getByLabel("계정의 이메일").pressSequentially(typed.toUpperCase());
      await page.getByRole("button", { name: "링크 보내기" }).click();
      await expect(said).toBeVisible();
    }
    const toThem = () => mailbox.letters.filter(({ to }) => to.includes(email));
    await expect.poll(() => toThem().map(({ to }) => to)).toEqual([email]);
    const [letter] = toThem();
    expect(letter?.subject).toBe("Crossfloor 새 비밀번호");
    const link = /http\S+/.exec(letter?.text ?? "")?.[0] ?? "";
    expect(link).toContain(`${server.url}/reset/`);
    await page.goto(link);
    await page.getByLabel("새 비밀번호").pressSequentially("another long password");
    await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
    await expect(page).toHaveURL(/\/login\?changed=password/);
    await page.getByLabel("이메일").pressSequentially(email);
    for (const [typed, opens] of [
      [password, false],
      ["another long password", true],
    ] as const) {
      await page.getByLabel("비밀번호").fill("");
      await page.getByLabel("비밀번호").pressSequentially(typed);
      await page.getByRole("button", { name: "로그인", exact: true }).click();
      if (opens) await expect(page).toHaveURL(/\/rooms$/);
      else await expect(page.getByText("이메일 주소나 비밀번호가 틀렸어요.").first()).toBeVisible();
    }
    await context.close();
  });

test("a page of a site that the setting names shows a room in a frame, and students join there; no other does", async ({
  browser,
}) => {
  const room = await openRoom(await hireTeacher());
  const show = (page: Page, at: string, site = server.url) =>
    page.goto(`${at}/?shown=${encodeURIComponent(`${site}/join/${room.code}`)}`);
  const nameIn = (page: Page) =>
    page.frameLocator("iframe").getByRole("textbox", { name: "Your name", exact: true });

  for (const [at, site, says] of [
    [course, baseUrl, "frame-ancestors 'none'"],
    [course.replace("127.0.0.1", "other.localhost"), server.url, `frame-ancestors ${course}`],
  ] as const) {
    const page = await (await browser.newContext()).newPage();
    const refused = page.waitForEvent("console", (said) => said.text().includes(says));
    await show(page, at, site);
    await refused;
    await expect(nameIn(page)).toHaveCount(0);
    await page.context().close();
  }

  // The same site over plain http, and another site over TLS, which a proxy in front ends.
  const overTls = { extraHTTPHeaders: { "X-Forwarded-Proto": "https" } };
  for (const [name, at, options] of [
    ["Mia", course, {}],
    ["Rex", otherSite(course), overTls],
  ] as const) {
    const page = await (await browser.newContext(options)).newPage();
    await show(page, at);
    await nameIn(page).pressSequentially(name);
    await page.frameLocator("iframe").getByRole("button", { name: "Join", exact: true }).click();
    await expect(page.frameLocator("iframe").getByTitle(name)).toBeVisible();
    const seats = (await page.context().cookies()).filter((cookie) =>
      cookie.name.endsWith(seatCookie(room.id).name),
    );
    expect(seats.map(({ sameSite, partitionKey }) => [sameSite, partitionKey])).toEqual([
      name === "Mia" ? ["Lax", undefined] : ["None", "http://localhost"],
    ]);
    await page.context().close();
  }
});
