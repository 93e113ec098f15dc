import type { BrowserContextOptions } from "@playwright/test";
import { callList } from "@/lib/api/calls/call-list";
import { browserCookie } from "@/lib/web/cookies";
import { actions, pages } from "./access-table";
import { listActions, pageOf } from "./build-manifest";
import { expect, test } from "./fixtures";
import { type Identity, type Scene, setScene } from "./identities";
import { giveCode, nameField } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { hireTeacher, keptSeat, logInByForm, postsIn, shippedMotion } from "./school";
import { serveWith } from "./second-server";
import { openDatabaseGate } from "./servers/database-gate";

const askers = ["stranger", "student", "teacher"] as const satisfies readonly Identity[];
const cellOf = { stranger: 0, student: 2, teacher: 6 } as const;

type Ask = Readonly<{ method?: string; headers?: Readonly<Record<string, string>>; body?: BodyInit }>;

/** What is answered, and that who finds no database is told when to come back, and loses no session. */
async function ask(url: string, path: string, { headers, ...more }: Ask): Promise<string> {
  const from = { "X-Forwarded-For": crypto.randomUUID(), ...headers };
  const response = await fetch(new URL(path, url), { redirect: "manual", headers: from, ...more });
  const text = await response.text();
  if (response.status !== 503) return String(response.status);
  expect(Number(response.headers.get("retry-after")), path).toBeGreaterThan(0);
  expect(response.headers.getSetCookie().join(), path).not.toContain("next-auth");
  if (headers?.Accept === "text/html") expect(text, path).toContain("The server is taking a break");
  return "503";
}

/** Every page as three people, every call, every action, and what is beside them. */
async function askForAll(url: string, scene: Scene): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const line of Object.keys(pages)) {
    const path = pathOf(line.replace(/\/page$/, "") || "/", scene);
    const told = askers.map((identity) => ask(url, path, { headers: pageHeaders(scene, identity) }));
    found.set(line, (await Promise.all(told)).join(" "));
  }
  for (const [line, { who }] of Object.entries(callList)) {
    const [method = "", path = ""] = line.split(" ");
    const { token } = scene.proofs[who === "member" ? "student" : "teacher"];
    const isOpen = who === "all" && path !== "/api/metrics";
    const bearer = path === "/api/metrics" ? process.env.METRICS_TOKEN : token;
    const proof: Ask["headers"] = isOpen ? {} : { Authorization: `Bearer ${bearer}` };
    const headers = { "Content-Type": "application/json", ...proof };
    const body = /^(GET|DELETE)$/.test(method) ? undefined : JSON.stringify(bodyOf(line, scene));
    found.set(line, await ask(url, pathOf(path, scene), { method, headers, body }));
  }
  for (const action of Object.keys(actions)) {
    const identity = /^lost-seat lost-seat done/.test(actions[action] ?? "") ? "student" : "teacher";
    const headers = {
      ...pageHeaders(scene, identity),
      Accept: "text/x-component",
      Origin: url,
      "Next-Action": listActions().get(action) ?? "",
    };
    const body = formOf(action, scene, identity);
    found.set(action, await ask(url, pathOf(pageOf(action), scene), { method: "POST", headers, body }));
  }
  const { cookie = "" } = scene.proofs.teacher;
  found.set("session", await ask(url, "/api/auth/session", { headers: { Cookie: cookie } }));
  const opened = new FormData();
  for (const [name, value] of Object.entries({ seat: scene.seats.student, itemId: scene.paragraphId }))
    opened.set(name, value);
  const headers = { ...pageHeaders(scene, "student"), Accept: "*/*", Origin: url };
  const path = `/rooms/${scene.room.id}/opened`;
  found.set("opened", await ask(url, path, { method: "POST", headers, body: opened }));
  return found;
}

test("a database that is away is 503 with a time to come back, whoever asks for what", async () => {
  test.setTimeout(240_000);
  const scene = await setScene(await hireTeacher());
  await using gate = await openDatabaseGate(process.env.DATABASE_URL ?? "");
  await using served = await serveWith(() => ({ DATABASE_URL: gate.url }));

  // The app has not noticed: every request finds it out by itself, unless it needs nothing of the database.
  gate.let("unnoticed");
  const unnoticed = await askForAll(served.url, scene);
  const others = [...unnoticed].filter(([, told]) => !/^503( 503)*$/.test(told));
  for (const [line, told] of others) {
    const cells = pages[line]?.split(" ");
    const withDatabase = askers.map((identity) => cells?.[cellOf[identity]]);
    for (const [at, status] of told.split(" ").entries())
      if (status !== "503")
        expect(status, line).toBe(cells ? withDatabase[at] : status.replace(/^[^2]/, "2"));
  }
  // On a busy machine it is noticed for a moment after all, so that more is 503.
  const ofTeacher = others.filter(([, told]) => told.split(" ").at(-1) !== "503").map(([line]) => line);
  expect(ofTeacher.filter((line) => !needNothing.includes(line))).toEqual([]);
  expect(ofTeacher.length).toBeGreaterThan(0);

  gate.let("gone");
  const isNoticed = () => ask(served.url, "/privacy", { headers: { Accept: "text/html" } });
  await expect.poll(isNoticed).toBe("503");
  const noticed = await askForAll(served.url, scene);
  expect([...noticed].filter(([, told]) => !/^503( 503)*$/.test(told))).toEqual([]);

  gate.let("pass");
  await expect.poll(isNoticed).toBe("200");
  gate.let("silent");
  await expect.poll(isNoticed).toBe("503");
  gate.let("pass");
  await expect.poll(isNoticed).toBe("200");
});

test("nothing typed is lost while the database is away, and what waits goes out by itself", async ({
  browser,
  room,
  school,
}) => {
  test.setTimeout(120_000);
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  await using gate = await openDatabaseGate(process.env.DATABASE_URL ?? "");
  await using served = await serveWith(() => ({ DATABASE_URL: gate.url }));
  const open = async (
    cookie: { name: string; value: string } | null,
    options: BrowserContextOptions = {},
  ) => {
    const context = await browser.newContext({ baseURL: served.url, ...options });
    if (cookie) await context.addCookies([{ ...cookie, url: served.url, httpOnly: true }]);
    return context.newPage();
  };
  const ben = await open({ name: keptSeat(debate.seat("Ben")).name, value: debate.seat("Ben").token });
  const okafor = await open(await logInByForm(school.teacher));
  const plain = await open(null, { javaScriptEnabled: false });
  const walker = await open({ name: keptSeat(debate.seat("Ben")).name, value: debate.seat("Ben").token });
  await walker.goto(`/rooms/${debate.id}`);
  const at = new RoomPage(ben, debate.id);
  await at.open();
  await at.openThread(1);
  await okafor.goto("/rooms/new");
  await okafor.getByLabel("Motion").selectOption(shippedMotion);
  await giveCode(plain, debate.code);
  await nameField(plain).fill("Mina");

  gate.let("gone");
  // The first to find out is somebody who walks on.
  await walker.getByRole("link", { name: "Map", exact: true }).click();
  await expect(walker.getByText("The server is taking a break").last()).toBeVisible();
  await isAway(served.url);
  await at.argument.pressSequentially("Written in the dark.");
  await at.press("Post");
  const waits = "The server is taking a break. This goes out by itself once it is back.";
  await expect(at.post("Written in the dark.").getByText(waits)).toBeVisible();
  await okafor.getByLabel("Room title").pressSequentially("Period 7");
  await okafor.keyboard.press("Enter");
  await expect(okafor.getByText("What you entered is kept, and goes out by itself")).toBeVisible();
  await okafor.getByLabel("Room title").pressSequentially(" b");
  await plain.getByRole("button", { name: "Join", exact: true }).click();
  await expect(plain.getByText("Nothing you typed is lost.")).toBeVisible();
  const visitors = [await open(null), await open(null, { javaScriptEnabled: false })];
  for (const visitor of visitors) {
    await visitor.goto("/join");
    await expect(visitor.getByRole("heading", { name: "The server is taking a break" })).toBeVisible();
  }

  gate.let("pass");
  await expect.poll(() => postsIn(debate)).toEqual(["Written in the dark."]);
  await expect(okafor).toHaveURL(/\/rooms\/(?!new)[\w-]+$/);
  await expect(okafor.getByText("Period 7 b").first()).toBeVisible();
  for (const visitor of visitors) await expect(visitor.getByLabel("Room code")).toBeVisible();
  await expect(walker).toHaveURL(/\/map$/);
  await expect(walker.getByRole("link", { name: "Flow", exact: true })).toBeVisible();
  await plain.reload();
  await expect(plain.getByTitle("Mina")).toBeVisible();
  await Promise.all([ben, okafor, plain, walker, ...visitors].map((page) => page.context().close()));
});

const isAway = (url: string) =>
  expect.poll(async () => (await fetch(new URL("/privacy", url))).status).toBe(503);

/** What shows and does the same without a database: a teacher's pages, calls and actions. */
const needNothing = [
  "/away/page",
  "/join/page",
  "/forgot/page",
  "/privacy/page",
  "/help/page",
  "/help/teacher/page",
  "/help/student/page",
  "/notices/stop/[token]/page",
  "/ui/page",
  "GET /api/v1/openapi.json",
  "GET /api/metrics",
  "POST /api/v1/password-resets",
  "askForLinkAction",
  "chooseThemeAction",
  "chooseLanguageAction",
  "chooseJoinAddressAction",
  "dismissHintAction",
  "stopMailAction",
  "seeAllAction",
  // Of a browser that has no password to go with the code.
  "showCodeAction",
];

const pageHeaders = ({ proofs }: Scene, identity: Identity): Readonly<Record<string, string>> => ({
  Accept: "text/html",
  Cookie: `${browserCookie.name}=${crypto.randomUUID().slice(0, 16)}; ${proofs[identity].cookie ?? ""}`,
});

const pathOf = (pattern: string, { room, ownPost, formatId, classId }: Scene): string =>
  pattern
    .replace(/[[{]formatId[\]}]/, formatId)
    .replace(/[[{]classId[\]}]/, classId)
    .replace(/[[{]roomId[\]}]/, room.id)
    .replace(/[[{]postId[\]}]/, ownPost)
    .replace(/[[{]memberId[\]}]/, room.seat("Ada").memberId)
    .replace(/[[{]motionId[\]}]/, shippedMotion)
    .replace(/[[{]code[\]}]/, room.code)
    .replace(/[[{]teacherId[\]}]/, "nobody")
    .replace(/[[{]token[\]}]/, "a".repeat(43));

const email = "new@school.example";
const password = "chalk and debate";

/** What is judged before the database is asked is in order; the rest does not come to be judged. */
function bodyOf(line: string, { room }: Scene): unknown {
  const bodies: Readonly<Record<string, unknown>> = {
    "POST /api/v1/join": { code: room.code, name: "Nia" },
    "POST /api/v1/teachers": { name: "New", email, password },
    "POST /api/v1/tokens": { email, password },
    "POST /api/v1/password-resets": { email },
    "PUT /api/v1/password-resets/{token}": { password },
  };
  return bodies[line] ?? {};
}

function formOf(action: string, { room, seats }: Scene, identity: "student" | "teacher"): FormData {
  const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    signUpAction: { name: "New", email, password },
    logInAction: { email, password },
    joinRoomAction: { code: room.code, name: "Nia" },
    comeBackAction: { code: room.code, name: "Ada", ask: "yes" },
    joinSeatAction: { code: room.code, seatId: "s1", pin: "0000" },
    takeSeatAction: { code: room.code },
    showCodeAction: { code: "123456" },
    resetPasswordAction: { token: "a".repeat(43), password },
    chooseThemeAction: { theme: "dark" },
    chooseLanguageAction: { language: "ko" },
    dismissHintAction: { hint: "map" },
  };
  const body = new FormData();
  const fields = forms[action] ?? { roomId: room.id, seat: seats[identity] ?? "" };
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  const hasState = actions[action] !== "- - - - - - - -";
  body.append("0", hasState ? '[{"status":"idle"},"$K1"]' : '["$K1"]');
  return body;
}
