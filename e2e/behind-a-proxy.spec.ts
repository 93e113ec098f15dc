import { networkInterfaces } from "node:os";
import { joinAddressCookie, nameOf, sessionCookie } from "@/lib/web/cookies";
import { expect, test } from "./fixtures";
import { giveCode } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { baseUrl, postsIn } from "./school";
import { openGateway } from "./servers/gateway";

/** What proxies in a row say of a request, as they are set up in schools. */
const ways = {
  "a list of schemes and of hosts, in other case": (host: string) => ({
    "x-forwarded-proto": "https,http",
    "x-forwarded-host": `${host.toUpperCase()} , inner.example`,
  }),
  "RFC 7239's header": (host: string) => ({
    forwarded: `for=192.0.2.9;proto=https;host="${host}", for=10.0.0.1`,
  }),
};

for (const [name, say] of Object.entries(ways)) {
  test(`behind proxies that send ${name}, students join and write, with script and without`, async ({
    browser,
    room,
  }) => {
    const debate = await room({ opposition: ["Ben"], phase: "openings" });
    await using proxy = await openGateway(say);
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ baseURL: proxy.url, javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`/join/${debate.code}`);
      const who = javaScriptEnabled ? "Mia" : "Rex";
      await page.getByLabel("Your name").pressSequentially(who);
      await page.getByRole("button", { name: "Join" }).click();
      await expect(page).toHaveURL(new RegExp(`^${proxy.url}/rooms/[\\w-]+$`));
      await expect(page.getByTitle(who)).toBeVisible();

      const student = await new RoomPage(page, debate.id).open(1);
      await student.argument.pressSequentially(`${who} comes through.`);
      await student.press("Post");
      await expect(student.post(`${who} comes through.`)).toBeVisible();
      await context.close();
    }
    expect([...(await postsIn(debate))].sort()).toEqual(["Mia comes through.", "Rex comes through."]);
  });

  test(`behind proxies that send ${name}, a teacher logs in and the wall shows how to join`, async ({
    browser,
    school,
    room,
  }) => {
    const debate = await room();
    await using proxy = await openGateway(say);
    const context = await browser.newContext({ baseURL: proxy.url });
    const wall = await context.newPage();
    await wall.goto(`/login?next=/rooms/${debate.id}/present`);
    await wall.getByLabel("Email").pressSequentially(school.teacher.email);
    await wall.getByLabel("Password").pressSequentially(school.teacher.password);
    await wall.getByRole("button", { name: "Log in" }).click();
    const { host } = new URL(proxy.url);
    await expect(wall.getByText(host, { exact: true })).toBeVisible();
    await expect(wall.getByRole("img", { name: `https://${host}/join/` })).toBeVisible();
    await context.close();
  });
}

test("whatever a proxy makes of host and scheme, no page fails", async ({ school, room }) => {
  const debate = await room();
  const { name, value } = school.session;
  const cookie = [nameOf(sessionCookie, false), nameOf(sessionCookie, true)]
    .map((one) => `${one}=${value}`)
    .join("; ");
  expect(cookie).toContain(`${name}=`);
  const odd = [
    "",
    ",",
    "a b",
    "user@x",
    "x:99999",
    "[::1",
    "https,http",
    "javascript",
    "\\",
    "x".repeat(2000),
  ];
  for (const path of [`/rooms/${debate.id}/present`, `/join/${debate.code}`]) {
    for (const said of odd) {
      const headers = {
        Cookie: cookie,
        "X-Forwarded-Host": said,
        "X-Forwarded-Proto": said,
        Forwarded: `host=${said};proto=${said}`,
      };
      const answer = await fetch(new URL(path, baseUrl), { headers });
      expect(answer.status, `${path} with ${said.slice(0, 20)}`).toBe(200);
      expect(await answer.text()).toContain(debate.title);
    }
  }
});

test("a QR code to localhost says that phones cannot follow it, and takes an address that they can", async ({
  okafor,
  browser,
  room,
}) => {
  const debate = await room();
  const { port } = new URL(baseUrl);
  const own = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && one.family === "IPv4" && !one.internal);
  test.skip(!own, "this machine is in no network");
  const address = `${own?.address}:${port}`;

  const wall = await okafor();
  await wall.goto(`/rooms/${debate.id}/present`);
  await expect(wall.getByText("Phones cannot open this address")).toBeVisible();
  await wall.getByRole("button", { name: address, exact: true }).click();
  await expect(wall.getByRole("img", { name: `http://${address}/join/${debate.code}` })).toBeVisible();
  await expect(wall.getByText("Phones cannot open this address")).toBeHidden();
  await wall.reload();
  await expect(wall.getByRole("img", { name: `http://${address}/join/${debate.code}` })).toBeVisible();

  const phone = await (await browser.newContext({ baseURL: `http://${address}` })).newPage();
  await giveCode(phone, debate.code);
  await phone.getByLabel("Your name").pressSequentially("Mia");
  await phone.getByRole("button", { name: "Join" }).click();
  await expect(phone.getByTitle("Mia")).toBeVisible();
  await phone.context().close();

  await wall.context().addCookies([{ name: joinAddressCookie.name, value: "evil.example:80", url: baseUrl }]);
  await wall.reload();
  await expect(wall.getByText("Phones cannot open this address"), "only its own addresses").toBeVisible();
});
