import {
  browserCookie,
  hintCookie,
  languageCookie,
  rejoinKeyCookie,
  scriptCookie,
  sessionCookie,
  themeCookie,
} from "@/lib/web/cookies";
import { expect, test } from "./fixtures";
import { plainPage } from "./plain-page";
import { baseUrl, hireTeacher, moderate, moveTo, must, openRoom, proofOf, type Room, write } from "./school";
import { serveByNext } from "./second-server";

const browser = `${browserCookie.name}=${"a".repeat(16)}; ${scriptCookie.name}=1`;
const odd = `Bo "B" & 'co'`;

/** A room's page as a browser asks for it. */
async function pageOf(url: string, room: Room, name: string, more: Readonly<Record<string, string>> = {}) {
  const { Cookie = "", ...headers } = more;
  const answer = await fetch(`${url}/rooms/${room.id}`, {
    headers: {
      Accept: "text/html",
      Cookie: [browser, proofOf(room.seat(name)), Cookie].join("; "),
      ...headers,
    },
  });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

type Page = Awaited<ReturnType<typeof pageOf>>;

/** Without what no two answers have in common: times, and what is drawn by lot for each. */
const plain = ({ status, headers, html }: Page): string => {
  const canonical = (text: string) =>
    text
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
      .replace(/<time[^>]*>[^<]*<\/time>/g, "AGO")
      .replace(/\b\d\d:\d\d\b/g, "CLOCK")
      .replace(/<script type="application\/json" id="[\w-]+">"TIME"<\/script>/, "")
      .replace(/[\w-]{21,}={0,2}|[A-Za-z0-9+/]{22}==/g, "TOKEN");
  const sent = [...headers].map(([name, value]) =>
    name === "date" ? "" : `${name}: ${value.replace(/nonce(-|=")[\w+/=]+/g, "nonce")}`,
  );
  return [status, ...sent, plainPage(html, canonical)].join("\n");
};

/** When a page was drawn, which it says to React alone. */
const drawnAt = ({ html }: Page): string | undefined => /drawnAt\\":\\"([^"\\]+)/.exec(html)?.[1];

/** Whether a page comes from the drawing of one before, or from one so late that the first was not kept. */
const isOfOneDrawing = (first: Page, next: Page): boolean => {
  const [before, after] = [first, next].map((page) => Date.parse(drawnAt(page) ?? ""));
  return before === after || Number(after) - Number(before) >= 10_000;
};

test.describe.configure({ timeout: 240_000 });

test("a page that is kept is the page that would be made for its reader alone", async () => {
  await using next = await serveByNext();
  const teacher = await hireTeacher();
  const alike = async (room: Room, names: readonly string[], what: string, more = {}) => {
    for (const name of names) {
      const alone = plain(await pageOf(next.url, room, name, more));
      for (const time of ["drawn", "kept"])
        expect.soft(plain(await pageOf(baseUrl, room, name, more)), `${what}: ${name}, ${time}`).toBe(alone);
    }
  };

  const room = await openRoom(teacher, {
    proposition: ["Ann", odd, "김민준"],
    opposition: ["Cem", "Dora"],
    judges: ["Judge Lee"],
    waiting: ["Eve"],
  });
  const quiet = [odd, "김민준", "Dora", "Judge Lee", "Eve"];
  await alike(room, quiet, "lobby");
  await moveTo(room, "opening-vote");
  const ballot = { stage: "OPENING", choice: "FOR" };
  await must("PUT", `/api/v1/rooms/${room.id}/ballot`, { token: room.seat("Ann").token, body: ballot });
  await alike(room, ["Ann", ...quiet], "opening vote");
  await moveTo(room, "rebuttals");
  const post = await write(room, "Ann", { kind: "SUPPORT", body: "Ann's words." });
  await write(room, "Cem", { kind: "REBUT", body: "Against Ann's.", parentId: post });
  await moderate(room, "mute", room.seat("Cem").memberId);
  await alike(room, ["Ann", "Cem", ...quiet], "rebuttals");
  await alike(room, [odd, "Dora"], "Korean", { "Accept-Language": "ko" });
  await alike(room, [odd], "dark", { Cookie: `${themeCookie.name}=dark; ${hintCookie.name}=STUDENT` });
  const rating = { score: 4 };
  await must("PUT", `/api/v1/posts/${post}/rating`, { token: room.seat("Judge Lee").token, body: rating });
  await alike(room, ["Judge Lee", "Dora"], "rated");
  await moderate(room, "remove", room.seat("Eve").memberId);
  await alike(room, ["Eve", "Dora"], "removed");
  await moveTo(room, "closing-vote");
  await alike(room, ["Ann", "Dora"], "closing vote");
  await moveTo(room, "debrief");
  await alike(room, ["Ann", "Dora"], "debrief");

  for (const settings of [{ writeFirst: "PARAGRAPH" }, { names: "PSEUDONYM" }, { premoderation: "ALL" }]) {
    const gated = await openRoom(teacher, {
      proposition: ["Ann", "Ben"],
      opposition: ["Cem"],
      phase: "rebuttals",
      settings,
    });
    await write(gated, "Ann", { kind: "SUPPORT", body: "Ann's secret." });
    await alike(gated, ["Ann", "Ben", "Cem"], Object.keys(settings).join());
  }
});

test("those who have done nothing yet share one drawing of their side's page", async () => {
  const room = await openRoom(await hireTeacher(), {
    proposition: ["Ann", "Ben"],
    opposition: ["Cem"],
    phase: "opening-vote",
  });
  const ann = await pageOf(baseUrl, room, "Ann");
  const ben = await pageOf(baseUrl, room, "Ben");
  expect(drawnAt(ann)).toBeDefined();
  expect(isOfOneDrawing(ann, ben)).toBe(true);
  expect(drawnAt(await pageOf(baseUrl, room, "Cem"))).not.toBe(drawnAt(ann));
  for (const [page, name, other] of [
    [ann, "Ann", "Ben"],
    [ben, "Ben", "Ann"],
  ] as const) {
    expect(page.html).toContain(`title="${name}"`);
    const own = room.seat(name).memberId;
    expect(page.html).toContain(`name="seat" value="${own}"`);
    expect(page.html).not.toContain(`name="seat" value="${room.seat(other).memberId}"`);
  }
  const onceOnly = /name="key" value="[\w-]+"|'nonce-[^']+'|nonce="[^"]+"/g;
  const used = (page: Page) => new Set(`${[...page.headers]} ${page.html}`.match(onceOnly));
  const again = await pageOf(baseUrl, room, "Ann");
  expect(isOfOneDrawing(ann, again)).toBe(true);
  expect([...used(ann)].filter((one) => used(again).has(one))).toEqual([]);
  expect(used(ann).size).toBeGreaterThanOrEqual(2);

  const body = { stage: "OPENING", choice: "FOR" };
  for (const name of ["Ann", "Ben"])
    await must("PUT", `/api/v1/rooms/${room.id}/ballot`, { token: room.seat(name).token, body });
  const voted = await pageOf(baseUrl, room, "Ann");
  expect(drawnAt(await pageOf(baseUrl, room, "Ben")), "what others voted speeds up nothing").not.toBe(
    drawnAt(voted),
  );
});

test("nothing that one reader sends is seen on the page of another", async () => {
  await using next = await serveByNext();
  const teacher = await hireTeacher();
  const odds: readonly ((room: Room) => Readonly<Record<string, string>>)[] = [
    ({ id }) => ({ Cookie: rejoinKeyCookie(id).name }),
    ({ id }) => ({ Cookie: `"${rejoinKeyCookie(id).name}"=a; ${rejoinKeyCookie(id).name}\t=b` }),
    () => ({ Cookie: `${themeCookie.name}; ${hintCookie.name}; ${languageCookie.name}` }),
    () => ({ Cookie: `${sessionCookie.name}; __prerender_bypass; NEXT_LOCALE=ko` }),
    () => ({ "User-Agent": "Googlebot", Purpose: "prefetch", "X-Middleware-Prefetch": "1" }),
    () => ({ "Content-Security-Policy": "script-src 'nonce-mine'", "X-Nonce": "mine" }),
  ];
  for (const [at, odd] of odds.entries()) {
    const room = await openRoom(teacher, {
      proposition: ["Ann", "Eve"],
      opposition: ["Cem"],
      phase: "opening-vote",
    });
    const alone = plain(await pageOf(next.url, room, "Ann"));
    const first = await pageOf(baseUrl, room, "Eve", odd(room));
    const ann = await pageOf(baseUrl, room, "Ann");
    expect(isOfOneDrawing(first, ann), `${at}: they share it`).toBe(true);
    expect.soft(plain(ann), `${at}`).toBe(alone);
  }
});

test("a page lags behind nothing but others' new posts", async () => {
  await using next = await serveByNext();
  const room = await openRoom(await hireTeacher(), {
    proposition: ["Ann", "Ben"],
    opposition: ["Cem"],
    phase: "rebuttals",
  });
  const { token } = room.teacher;
  const path = `/api/v1/rooms/${room.id}`;
  const post = await write(room, "Cem", { kind: "REBUT", body: "Cem's first." });
  const changes: Readonly<Record<string, () => Promise<unknown>>> = {
    "a post of one's own": () => write(room, "Ann", { kind: "SUPPORT", body: "Ann's own." }),
    "another post of one's own": () => write(room, "Ann", { kind: "SUPPORT", body: "Ann's second." }),
    "a hiding": () => moderate(room, "hide", post),
    "a showing": () => moderate(room, "restore", post),
    "a muting": () => moderate(room, "mute", room.seat("Ann").memberId),
    "its end": () => moderate(room, "unmute", room.seat("Ann").memberId),
    "a lock": () => must("POST", `${path}/moderation`, { token, body: { act: "lock" } }),
    "another side": () =>
      must("POST", `${path}/sides`, {
        token,
        body: { memberId: room.seat("Ann").memberId, side: "OPPOSITION" },
      }),
    "a pause": () => must("POST", `${path}/phase`, { token, body: { pause: true } }),
    "a removal of another": () => moderate(room, "remove", room.seat("Ben").memberId),
    "a phase": () => moveTo(room, "closing-vote"),
    "one's own removal": () => moderate(room, "remove", room.seat("Ann").memberId),
  };
  await pageOf(baseUrl, room, "Ann");
  for (const [what, change] of Object.entries(changes)) {
    await change();
    const page = await pageOf(baseUrl, room, "Ann");
    expect.soft(plain(page), what).toBe(plain(await pageOf(next.url, room, "Ann")));
  }
});

test("what others wrote since a page was drawn comes to it by itself", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ben"], opposition: ["Cem"], phase: "rebuttals" });
  const { status, headers, html } = await pageOf(baseUrl, debate, "Ben", {
    "Accept-Language": "en-US",
    "Accept-Encoding": "identity",
  });
  await write(debate, "Cem", { kind: "REBUT", body: "Written since." });
  const { page } = await enter(debate, "Ben");
  await page.route(`**/rooms/${debate.id}`, (route) =>
    route.fulfill({ status, headers: Object.fromEntries(headers), body: html }),
  );
  expect(await (await page.reload())?.text()).not.toContain("Written since.");
  const news = page.getByRole("button", { name: /1 new/ });
  await expect(news.or(page.locator(".post-body", { hasText: "Written since." })).first()).toBeVisible();
});

test("without script a page shows what was written just now, for nothing else brings it", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ben"], opposition: ["Cem"], phase: "rebuttals" });
  const ben = await enter(debate, "Ben", { javaScriptEnabled: false });
  for (const body of ["The first.", "The second."]) {
    await write(debate, "Cem", { kind: "REBUT", body });
    await ben.page.reload();
    await expect(ben.page.locator(".post-body", { hasText: body })).toBeVisible();
  }
});
