import type { BrowserContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { giveCode, nameField } from "./pages/join-pages";
import { call, hireTeacher, must, type Room } from "./school";

/** A browser that sends no cookie and keeps none, as some are set. */
async function blockCookies(context: BrowserContext): Promise<void> {
  await context.route("**/*", async (route) => {
    const { cookie: _, ...headers } = await route.request().allHeaders();
    const answer = await route.fetch({ headers, maxRedirects: 0 }).catch(() => null);
    if (!answer) return route.abort();
    const { "set-cookie": __, ...kept } = answer.headers();
    await route.fulfill({ response: answer, headers: kept });
    await context.clearCookies();
  });
}

const names = async (room: Room): Promise<readonly string[]> => {
  const { members } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  return (members as readonly Readonly<{ name: string }>[]).map(({ name }) => name).sort();
};

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`${how} script, who joins with cookies blocked is told before anybody is made`, async ({
    room,
    person,
  }) => {
    const debate = await room();
    const page = await person({ javaScriptEnabled });
    await blockCookies(page.context());
    const before = await names(debate);
    await giveCode(page, debate.code);
    await nameField(page).pressSequentially("Mina");
    for (let turn = 0; turn < 2; turn++) {
      await page.getByRole("button", { name: "Join", exact: true }).click();
      await expect(page.getByText("Your browser does not keep cookies")).toBeVisible();
      await expect(nameField(page)).toHaveValue("Mina");
    }
    expect(await names(debate)).toEqual(before);

    await page.context().unrouteAll({ behavior: "wait" });
    await page.reload();
    if (javaScriptEnabled) await nameField(page).pressSequentially("Mina");
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await expect(page.getByRole("article", { name: "Paragraph 1", exact: true })).toBeVisible();
    expect(await names(debate)).toEqual([...before, "Mina"].sort());
  });
}

test("a teacher who logs in or signs up with cookies blocked is told so, and no account is made", async ({
  person,
}) => {
  const teacher = await hireTeacher();
  const page = await person();
  await blockCookies(page.context());
  await page.goto("/login");
  await page.getByLabel("Email").pressSequentially(teacher.email);
  await page.getByLabel("Password").pressSequentially(teacher.password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(page.getByText("Your browser does not keep cookies")).toBeVisible();

  const email = `${crypto.randomUUID()}@school.example`;
  const password = "chalk and debate";
  await page.goto("/signup");
  await page.getByLabel("Name").pressSequentially("Mr Kim");
  await page.getByLabel("Email").pressSequentially(email);
  await page.getByLabel("Password").pressSequentially(password);
  await page.getByRole("button", { name: "Create account", exact: true }).click();
  await expect(page.getByText("Your browser does not keep cookies")).toBeVisible();
  expect((await call("POST", "/api/v1/tokens", { body: { email, password } })).status).toBe(401);
});
