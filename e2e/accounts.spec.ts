import type { Page } from "@playwright/test";
import { codeAt, stepAt } from "@/lib/auth/totp";
import { knownCookie, nameOf, sessionCookie } from "@/lib/web/cookies";
import { sendAction } from "./build-manifest";
import { expect, test } from "./fixtures";
import { baseUrl, call, hireTeacher, logInByForm, openRoom } from "./school";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function logIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("Email").pressSequentially(email);
  await page.getByLabel("Password").pressSequentially(password);
  await press(page, "Log in");
}

test("a cookie that was copied, and the stream it holds open, end with log-out, which a foreign form is not", async () => {
  const teacher = await hireTeacher();
  const room = await openRoom(teacher);
  const { name, value } = await logInByForm(teacher);
  const cookie = `${name}=${value}`;
  const read = async () => (await call("GET", `/api/v1/rooms/${room.id}`, { cookie })).status;
  const stream = await fetch(new URL(`/api/v1/rooms/${room.id}/events?after=0`, baseUrl), {
    headers: { Cookie: cookie },
  });
  expect([stream.status, await read()]).toEqual([200, 200]);

  const isStateless = true;
  for (const origin of [null, "null", "https://elsewhere.example"])
    await sendAction("logOutAction", { path: "/rooms", cookie, fields: {}, origin, isStateless });
  expect(await read()).toBe(200);
  expect(await sendAction("logOutAction", { path: "/rooms", cookie, fields: {}, isStateless })).toBe("→/");
  expect(await read()).toBe(401);
  const pages = await fetch(new URL("/rooms", baseUrl), { headers: { Cookie: cookie }, redirect: "manual" });
  expect(pages.status).toBe(307);
  const until = performance.now() + 2_500;
  for await (const _ of stream.body ?? []) expect(performance.now()).toBeLessThan(until);
});

test("an administrator invites a teacher, who comes in without script, and back by a link that works once", async ({
  person,
}) => {
  const admin = await person();
  await logIn(admin, process.env.ADMINISTRATOR_EMAIL ?? "", process.env.ADMINISTRATOR_PASSWORD ?? "");
  await expect(admin.getByRole("heading", { name: "My rooms" })).toBeVisible();
  await admin.goto("/admin");
  await expect(admin.getByText("Answers, and takes what is written")).toBeVisible();
  await press(admin, "Make invitation");
  const invitation = await admin.getByLabel("Invitation link").inputValue();

  const email = `${crypto.randomUUID()}@school.example`;
  const name = `Mr Kim ${email.slice(0, 8)}`;
  const kim = await person({ javaScriptEnabled: false });
  await kim.goto(invitation);
  await kim.getByLabel("Name", { exact: true }).pressSequentially(name);
  await kim.getByLabel("Email").pressSequentially(email);
  await kim.getByLabel("Password").pressSequentially("Password12345");
  await press(kim, "Create account");
  await expect(kim.getByText("Many people use this password")).toBeVisible();
  await kim.getByLabel("Password").pressSequentially("chalk and debate");
  await press(kim, "Create account");
  await expect(kim.getByRole("heading", { name: "My rooms" })).toBeVisible();

  await admin.getByLabel("Name or email").pressSequentially(email);
  await press(admin, "Search");
  await press(admin, `Make password link: ${name}`);
  const link = await admin.getByLabel(`Link to a new password for ${name}`).inputValue();
  // A browser in which a link was used is known: wrong passwords tried elsewhere do not shut it out.
  const elsewhere = await person({ javaScriptEnabled: false });
  await elsewhere.goto(link);
  await elsewhere.getByLabel("New password").pressSequentially("another long password");
  await press(elsewhere, "Change password");
  await expect(elsewhere.getByText("Your password is changed. Log in with it.")).toBeVisible();
  expect((await elsewhere.context().cookies()).map((cookie) => cookie.name)).toContain(knownCookie.name);
  for (const [used, says] of [
    [link, "This link does not work any more"],
    [invitation, "This invitation does not work any more"],
  ] as const) {
    await kim.goto(used);
    await expect(kim.getByRole("heading", { name: says })).toBeVisible();
  }
  await logIn(kim, email, "another long password");
  await expect(kim.getByRole("heading", { name: "My rooms" })).toBeVisible();

  await press(admin, `Disable: ${name}`);
  await expect(admin.getByRole("button", { name: `Let in again: ${name}` })).toBeVisible();
  await kim.goto("/rooms");
  await expect(kim.getByRole("button", { name: "Log in", exact: true })).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? "with" : "without"} script, a second factor is set up, asked for, and stood in for`, async ({
    person,
  }) => {
    const { email, password } = await hireTeacher();
    const page = await person({ javaScriptEnabled });
    await logIn(page, email, password);
    await expect(page.getByRole("heading", { name: "My rooms" })).toBeVisible();
    await page.goto("/settings");
    await page.getByText("Set up a second factor").click();
    const begin = page.getByRole("form", { name: "Set up a second factor" });
    await begin.getByLabel("Current password").pressSequentially(password);
    await begin.getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByRole("img", { name: "The key for your app" })).toBeVisible();
    const secret = fromBase32((await page.getByText("Or type the key").locator("code").textContent()) ?? "");
    await page.getByLabel("Code", { exact: true }).pressSequentially(codeAt(secret, stepAt(Date.now()) - 1));
    const copy = await sessionOf(page);
    await press(page, "Turn on");
    const codes = (await page.getByLabel("Recovery codes", { exact: true }).inputValue()).split("\n");
    expect(codes).toHaveLength(10);
    await expect(page.getByText("It is on. 10 recovery codes are left.")).toBeVisible();
    expect(await copy(), "a copy of the cookie of before").toBe(401);

    await press(page, "Log out");
    await logIn(page, email, password);
    await expect(page.getByRole("heading", { name: "Your code" })).toBeVisible();
    await page.getByLabel("Code", { exact: true }).pressSequentially("000 000");
    await press(page, "Log in");
    await expect(page.getByText("This code is wrong, too old, or was used before.")).toBeVisible();
    await page.getByLabel("Code", { exact: true }).fill("");
    await page.getByLabel("Code", { exact: true }).pressSequentially((codes[0] ?? "").toLowerCase());
    await press(page, "Log in");
    await expect(page.getByRole("heading", { name: "My rooms" })).toBeVisible();
  });

test("another password asks for the current one, says if it is wrong, and gives the browser another cookie", async ({
  person,
}) => {
  const { email, password } = await hireTeacher();
  const page = await person();
  await logIn(page, email, password);
  await expect(page.getByRole("heading", { name: "My rooms" })).toBeVisible();
  await page.goto("/settings");
  const copy = await sessionOf(page);
  expect(await copy()).toBe(200);
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Change password" }) });
  for (const [current, says] of [
    ["a guess at it", "The current password is wrong."],
    [password, "Your password is changed."],
  ] as const) {
    await form.getByLabel("Current password").pressSequentially(current);
    await form.getByLabel("New password").pressSequentially("another long password");
    await press(page, "Change password");
    await expect(form.getByText(says).first()).toBeVisible();
    for (const label of ["Current password", "New password"]) await form.getByLabel(label).fill("");
  }
  expect(await copy()).toBe(401);
  await page.goto("/rooms");
  await expect(page.getByRole("heading", { name: "My rooms" })).toBeVisible();
});

/** Asks with a copy of a page's session as it is now. */
async function sessionOf(page: Page): Promise<() => Promise<number>> {
  const found = (await page.context().cookies()).find(({ name }) => name === sessionCookie.name);
  const cookie = `${found?.name}=${found?.value}`;
  return async () => (await call("GET", "/api/v1/motions", { cookie })).status;
}

test("over TLS every cookie is kept to this host by its name, and over plain http none is", async () => {
  const given = async (path: string, proto: string) => {
    const headers = { "X-Forwarded-Proto": proto, "X-Forwarded-Host": "school.example" };
    const answer = await fetch(new URL(path, baseUrl), { headers, redirect: "manual" });
    return answer.headers.getSetCookie();
  };
  for (const path of ["/login", "/api/auth/csrf", "/api/auth/signin?callbackUrl=%2Frooms"]) {
    const [secure, plain] = [await given(path, "https"), await given(path, "http")];
    expect(secure.length, path).toBeGreaterThan(0);
    for (const cookie of secure) expect(cookie).toMatch(/^__Host-[^;]+(?=.*; Secure)(?=.*; Path=\/(;|$))/i);
    for (const cookie of secure) expect(cookie).not.toMatch(/; Domain=/i);
    for (const cookie of plain) expect(cookie).not.toMatch(/^__Host-|; Secure/i);
  }
  const { name, value } = await logInByForm(await hireTeacher());
  expect(name).toBe(nameOf(sessionCookie, false));
  const read = (sent: string) =>
    fetch(new URL("/api/v1/motions", baseUrl), {
      headers: { Cookie: sent, "X-Forwarded-Proto": "https", "X-Forwarded-Host": "school.example" },
    });
  expect((await read(`${name}=${value}`)).status, "a plain cookie is nothing over TLS").toBe(401);
  expect((await read(`${nameOf(sessionCookie, true)}=${value}`)).status).toBe(200);
});

function fromBase32(text: string): Uint8Array {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
