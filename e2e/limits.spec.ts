import { browserCookie } from "@/lib/web/cookies";
import { sendAction } from "./build-manifest";
import { expect, test } from "./fixtures";
import { isRefused, send } from "./program";
import { baseUrl, hireTeacher, openRoom, proofOf, write } from "./school";

/** Joins as a page's script can, in a browser of this name behind an address. */
const joinFrom = (address: string, browser: string, code: string, name: string) =>
  send("POST", "/api/v1/join", {
    headers: { "X-Forwarded-For": address, Cookie: `${browserCookie.name}=${browser}` },
    json: { code, name },
  });

/** A browser at an address, by what the page at the door gave it as its name. */
async function openBrowser(address: string, code: string): Promise<string> {
  const door = await fetch(new URL(`/join/${code}`, baseUrl), { headers: { "X-Forwarded-For": address } });
  const given = door.headers.getSetCookie().find((cookie) => cookie.startsWith(browserCookie.name));
  return given?.slice(browserCookie.name.length + 1).split(";")[0] ?? "none";
}

test("who takes seats in a loop is refused kindly, keeps out no class at that address, and goes at one press", async ({
  person,
}) => {
  const teacher = await hireTeacher();
  const room = await openRoom(teacher);
  const address = crypto.randomUUID();
  const joker = await openBrowser(address, room.code);
  const taken = [];
  for (let at = 0; at < 30; at++) taken.push(await joinFrom(address, joker, room.code, `Nobody ${at}`));
  expect(taken.filter(({ status }) => status === 201)).toHaveLength(6);
  const refused = taken.at(-1);
  expect(refused?.status).toBe(429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  const madeUp = () => crypto.randomUUID().slice(0, 16);
  for (let at = 0; at < 240; at++) await joinFrom(address, madeUp(), room.code, "Nobody 0");
  for (let at = 0; at < 40; at++)
    await joinFrom(address, await openBrowser(address, room.code), "ZZZZZZ", "Guess");

  const class40 = await Promise.all(
    Array.from({ length: 40 }, async (_, at) =>
      joinFrom(address, await openBrowser(address, room.code), room.code, `Pupil ${at}`),
    ),
  );
  expect(class40.filter(({ status }) => status !== 201)).toEqual([]);

  const page = await person();
  await page.goto("/login");
  await page.getByLabel("Email").fill(teacher.email);
  await page.getByLabel("Password").fill(teacher.password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "My rooms" })).toBeVisible();
  await page.goto(`/rooms/${room.id}/students`);
  await expect(page.getByText("6 seats were taken with one browser")).toBeVisible();
  await page.getByRole("button", { name: "Remove all 6" }).click();
  await expect(page.getByText("6 seats were taken with one browser")).toHaveCount(0);
  await page.goto(`/rooms/${room.id}/moderate`);
  await expect(page.getByText("Ms Okafor removed all who came with the browser of Nobody 0")).toBeVisible();
});

test("what a member sends in a loop is refused with the wait, by program and by form together", async () => {
  const teacher = await hireTeacher();
  const room = await openRoom(teacher, { proposition: ["Ada"], opposition: ["Ben"], phase: "openings" });
  const postId = await write(room, "Ben", { kind: "REBUT", body: "Drills frighten nobody." });
  const { token, memberId: seat } = room.seat("Ada");
  const flag = () => send("POST", `/api/v1/posts/${postId}/flag`, { token, json: { reason: "Rude" } });
  expect((await flag()).status).toBe(202);
  for (let times = 1; times < 20; times++) expect((await flag()).status).toBe(409);
  await isRefused(flag(), 429, "too-many");
  const fields = { roomId: room.id, seat, postId, reason: "Rude" };
  const cookie = proofOf(room.seat("Ada"));
  expect(await sendAction("flagPostAction", { path: `/rooms/${room.id}`, cookie, fields })).toBe("too-many");
});

test("a pupil's wrong passwords keep no teacher out, and she is told of them where she logs in", async ({
  person,
}) => {
  const { email, password } = await hireTeacher();
  const headers = { "X-Forwarded-For": crypto.randomUUID() };
  const guesses = [];
  for (let tries = 0; tries < 12; tries++)
    guesses.push(await send("POST", "/api/v1/tokens", { headers, json: { email, password: "a guess" } }));
  expect(guesses.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429, 429]);

  const page = await person({ extraHTTPHeaders: headers });
  await page.goto("/login");
  await page.getByLabel("Email").pressSequentially(email);
  await page.getByLabel("Password").pressSequentially(password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  const told = page.getByText("10 wrong passwords were tried for your account");
  await expect(told).toBeVisible();
  await page.getByRole("button", { name: "I have seen this" }).click();
  await expect(told).toHaveCount(0);
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await expect(told).toHaveCount(0);
});
