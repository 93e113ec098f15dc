import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./fixtures";
import { openMailbox } from "./mailbox";
import { baseUrl, hireTeacher, openRoom } from "./school";
import { serveWith } from "./second-server";

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? "with" : "without"} script, who forgot the password comes back by a mail in their language`, async ({
    browser,
  }) => {
    await using mailbox = await openMailbox();
    await using server = await serveWith((url) => ({ SMTP_URL: mailbox.url, NEXTAUTH_URL: url }));
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
    await expect.poll(() => mailbox.letters.map(({ to }) => to)).toEqual([email]);
    const [letter] = mailbox.letters;
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
  const lms = createServer((asked, answer) => {
    const shown = new URL(asked.url ?? "", "http://x").searchParams.get("shown") ?? "";
    answer.setHeader("Content-Type", "text/html");
    answer.end(`<!doctype html><title>A course</title><iframe title="debate" src="${shown}"></iframe>`);
  });
  await new Promise<void>((ready) => lms.listen(0, "127.0.0.1", ready));
  const course = `http://127.0.0.1:${(lms.address() as AddressInfo).port}`;
  await using server = await serveWith((url) => ({ FRAME_ANCESTORS: course, NEXTAUTH_URL: url }));
  const room = await openRoom(await hireTeacher());
  const page = await (await browser.newContext()).newPage();
  const show = (at: string, site: string) =>
    page.goto(`${at}/?shown=${encodeURIComponent(`${site}/join/${room.code}`)}`);
  const name = page.frameLocator("iframe").getByRole("textbox", { name: "Your name", exact: true });

  const { hostname, port } = new URL(baseUrl);
  const refused = page.waitForEvent("console", (said) => said.text().includes("frame-ancestors 'none'"));
  await show(course, `http://${hostname}:${port}`);
  await refused;
  await expect(name).toHaveCount(0);
  const elsewhere = page.waitForEvent("console", (said) => said.text().includes(`frame-ancestors ${course}`));
  await show(course.replace("127.0.0.1", "localhost"), server.url);
  await elsewhere;
  await expect(name).toHaveCount(0);

  await show(course, server.url);
  await name.pressSequentially("Mia");
  await page.frameLocator("iframe").getByRole("button", { name: "Join", exact: true }).click();
  await expect(page.frameLocator("iframe").getByTitle("Mia")).toBeVisible();
  await page.context().close();
  lms.closeAllConnections();
  lms.close();
});
