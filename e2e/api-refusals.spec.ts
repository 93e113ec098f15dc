import { type IncomingMessage, request } from "node:http";
import { expect, test } from "@playwright/test";
import { joinedShape } from "@/lib/api/answer-shapes";
import { postShape } from "@/lib/api/shapes";
import { answer, firstParagraph, isRefused, refusal, send } from "./program";
import {
  baseUrl,
  hireTeacher,
  join,
  moderate,
  moveTo,
  openRoom,
  proofOf,
  type Room,
  shippedMotion,
  type Teacher,
  write,
} from "./school";

const v1 = "/api/v1";

/** Many requests one after the other, on a machine that may be busy. */
test.describe.configure({ timeout: 120_000 });
const cast = { proposition: ["Ada"], opposition: ["Ben"], judges: ["Judge Lee"], waiting: ["Seo-yeon"] };

let okafor: Teacher;
let room: Room;
let at: string;
let rebuttal: Readonly<Record<string, string>>;

test.beforeAll(async () => {
  okafor = await hireTeacher();
});

test.beforeEach(async () => {
  room = await openRoom(okafor, { ...cast, phase: "rebuttals" });
  at = `${v1}/rooms/${room.id}`;
  rebuttal = { paragraphId: await firstParagraph(room), kind: "REBUT", body: "No." };
});

const post = (name: string, json: object) =>
  send("POST", `${at}/posts`, { token: room.seat(name).token, json });
const vote = (name: string, stage: string) =>
  send("PUT", `${at}/ballot`, { token: room.seat(name).token, json: { stage, choice: "FOR" } });
const moderation = (json: object) => send("POST", `${at}/moderation`, { token: okafor.token, json });

test("what is no request of the API is told so", async () => {
  const { token } = okafor;
  const { token: student } = room.seat("Ada");
  await isRefused(send("GET", v1), 404, "not-found");
  await isRefused(send("GET", `${v1}/nothing/here`), 404, "not-found");
  await isRefused(send("PUT", `${v1}/rooms`, { token }), 405, "method-not-allowed");
  expect((await send("PATCH", `${v1}/join`)).headers.get("allow")).toBe("POST");
  await isRefused(send("POST", `${v1}/rooms`, { token, raw: "{}", type: "text/plain" }), 415, "not-json");
  await isRefused(send("POST", `${v1}/rooms`, { token }), 415, "not-json");
  await isRefused(send("POST", `${v1}/rooms`, { token, raw: "{" }), 400, "invalid", {
    errors: { body: "malformed" },
  });
  await isRefused(
    send("POST", `${v1}/rooms`, { token, raw: new Uint8Array([0x22, 0xff, 0x22]) }),
    400,
    "invalid",
  );
  await isRefused(send("POST", `${v1}/rooms`, { token, json: {} }), 400, "invalid", {
    errors: { motionId: "missing", title: "missing" },
  });
  await isRefused(
    send("POST", `${at}/posts`, { token: student, raw: `"${"a".repeat(65_536)}"` }),
    413,
    "too-large",
  );
  await isRefused(
    send("POST", `${v1}/motions`, { token, json: { title: "T", language: "en", text: "a".repeat(60_001) } }),
    400,
    "invalid",
    {
      errors: { text: "too-long" },
    },
  );
  await isRefused(
    send("POST", `${v1}/motions`, { token, raw: `"${"a".repeat(262_144)}"` }),
    413,
    "too-large",
  );
});

test("what is no request of any address is refused, and what offers another protocol is answered", async () => {
  const { port, hostname } = new URL(baseUrl);
  const ask = (method: string, path: string, headers = {}) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request({ port, hostname, method, path, headers }, resolve);
      sent.on("error", reject).on("upgrade", reject).end();
    });
  for (const [method, path] of [
    ["TRACE", "/"],
    ["OPTIONS", "*"],
    ["PROPFIND", "/"],
    ["PROPFIND", "/api/v1/rooms"],
  ] as const) {
    const { statusCode, headers } = await ask(method, path);
    expect
      .soft([statusCode, headers["content-type"]], `${method} ${path}`)
      .toEqual([405, "application/problem+json"]);
  }
  for (const [method, path, body, status] of [
    ["GET", "/api/auth/callback/credentials", undefined, 405],
    ["POST", "/api/auth/callback/credentials", "{bad", 400],
    ["POST", "/api/auth/callback/credentials", "null", 400],
    ["POST", "/api/auth/_log", "{}", 404],
  ] as const) {
    const headers = { "Content-Type": "application/json", Origin: baseUrl };
    const answer = await fetch(new URL(path, baseUrl), { method, headers, body: body ?? null });
    expect.soft(answer.status, `${method} ${path}`).toBe(status);
  }
  const others = { Connection: "Upgrade", Upgrade: "h2c" };
  for (const path of ["/", "/api/health", "/api/v1/openapi.json"])
    expect.soft((await ask("GET", path, others)).statusCode, path).toBe(200);
});

test("who has no token, or one that is not for this, stays outside", async () => {
  const stranger = await hireTeacher("Mr Bell");
  const elsewhere = await openRoom(stranger, { waiting: ["Dan"] });
  const { token: student } = room.seat("Ada");
  for (const [method, path] of [
    ["GET", at],
    ["POST", `${at}/posts`],
    ["GET", `${at}/results`],
    ["DELETE", `${v1}/tokens/current`],
    ["GET", `${v1}/rooms`],
  ] as const) {
    await isRefused(send(method, path), 401, "unauthorized");
    await isRefused(send(method, path, { token: "a".repeat(43) }), 401, "unauthorized");
  }
  await isRefused(
    send("GET", at, { headers: { Authorization: `Basic ${okafor.token}` } }),
    401,
    "unauthorized",
  );
  for (const token of [stranger.token, elsewhere.seat("Dan").token]) {
    await isRefused(send("GET", at, { token }), 404, "not-found");
    await isRefused(send("POST", `${at}/posts`, { token, json: rebuttal }), 404, "not-found");
    await isRefused(send("DELETE", at, { token }), 404, "not-found");
  }
  for (const path of [`${v1}/rooms`, `${v1}/motions`, `${v1}/formats`])
    await isRefused(send("GET", path, { token: student }), 403, "not-allowed");
  await isRefused(send("GET", `${at}/moderation`, { token: student }), 403, "not-allowed");
  await isRefused(send("PATCH", at, { token: student, json: { title: "Ours" } }), 403, "not-allowed");
  await isRefused(send("POST", `${at}/phase`, { token: student, json: { to: "next" } }), 403, "not-allowed");
  await isRefused(
    send("POST", `${at}/sides`, { token: student, json: { policy: "BALANCED" } }),
    403,
    "not-allowed",
  );
  await isRefused(
    send("POST", `${at}/moderation`, { token: student, json: { act: "lock" } }),
    403,
    "not-allowed",
  );
  await isRefused(send("DELETE", at, { token: student }), 403, "not-allowed");
});

test("a cookie reads, and never writes", async () => {
  const cookie = proofOf(room.seat("Ben"));
  expect((await send("GET", at, { headers: { Cookie: cookie } })).status).toBe(200);
  await isRefused(
    send("POST", `${at}/posts`, { headers: { Cookie: cookie }, json: rebuttal }),
    401,
    "unauthorized",
  );
  await isRefused(
    send("GET", at, { headers: { Cookie: cookie, Authorization: "Bearer wrong-wrong-wrong-wrong" } }),
    401,
    "unauthorized",
  );
});

test("an account is refused with the reason beside its field", async () => {
  const { email, password } = okafor;
  const account = { name: "Ms Okafor", email, password };
  await isRefused(send("POST", `${v1}/teachers`, { json: account }), 409, "email-taken", {
    errors: { email: "email-taken" },
  });
  await isRefused(
    send("POST", `${v1}/teachers`, { json: { ...account, email: "nobody", password: "short" } }),
    400,
    "invalid",
    {
      errors: { email: "not-email", password: "password-short" },
    },
  );
  await isRefused(
    send("POST", `${v1}/tokens`, { json: { email, password: "not her password" } }),
    401,
    "wrong-password",
  );
  const tries = await Promise.all(
    Array.from({ length: 10 }, () =>
      refusal(send("POST", `${v1}/tokens`, { json: { email, password: "guess" } })),
    ),
  );
  expect(
    tries
      .map(({ status }) => status)
      .toSorted()
      .at(-1),
  ).toBe(429);
});

test("a seat is refused: no such code, a taken name, a wrong key, a locked room", async () => {
  const headers = { "X-Forwarded-For": "192.0.2.1" };
  const enter = (json: object) => send("POST", `${v1}/join`, { headers, json: { code: room.code, ...json } });
  await isRefused(enter({ code: "ZZZZZZ", name: "Eve" }), 404, "no-such-code");
  await isRefused(enter({ code: "O0I1L?", name: "Eve" }), 404, "no-such-code");
  await isRefused(enter({ name: "АDA" }), 409, "name-taken", { errors: { name: "name-taken" } });
  await isRefused(enter({ name: "  " }), 400, "invalid", { errors: { name: "empty" } });
  await isRefused(enter({ name: "Ada", rejoinKey: "AAAA-AAAA-AAAA-AAAA" }), 403, "wrong-rejoin-key");
  const { rejoinKey, memberId } = room.seat("Ada");
  const back = await answer(enter({ name: "Ada", rejoinKey: rejoinKey.toLowerCase() }), 201, joinedShape);
  expect(back).toMatchObject({ memberId, side: "PROPOSITION", rejoinKey });
  await moderation({ act: "lock" });
  await isRefused(enter({ name: "Eve" }), 409, "room-locked");
});

test("a post is refused by the rule it breaks", async () => {
  await isRefused(post("Ada", rebuttal), 422, "own-side");
  await isRefused(post("Ben", { ...rebuttal, kind: "SUPPORT" }), 422, "kind-not-allowed");
  await isRefused(post("Ben", { ...rebuttal, paragraphId: "p99" }), 422, "paragraph-not-in-essay");
  const quote = { exact: "not there", prefix: "", suffix: "", start: 0, end: 9 };
  await isRefused(post("Ben", { ...rebuttal, quote }), 422, "quote-mismatch");
  await isRefused(post("Judge Lee", rebuttal), 403, "judges-do-not-post");
  await isRefused(post("Ben", { ...rebuttal, parentId: "p1" }), 400, "invalid", {
    errors: { paragraphId: "one-place" },
  });
  await isRefused(post("Ben", { parentId: "nothing", kind: "REBUT", body: "No." }), 404, "not-found");
  await isRefused(post("Ben", { ...rebuttal, body: "a".repeat(2001) }), 400, "invalid", {
    errors: { body: "too-long" },
  });
  const source = { url: "https://example.org", title: "", words: "" };
  await isRefused(post("Ben", { ...rebuttal, evidence: Array(6).fill(source) }), 400, "invalid");

  const id = await write(room, "Ben", { kind: "REBUT", body: "First" });
  const onPost = (method: string, name: string, json?: object) =>
    send(method, `${v1}/posts/${id}`, { token: room.seat(name).token, json });
  await isRefused(onPost("PATCH", "Ada", { body: "Mine now" }), 403, "not-author");
  await isRefused(onPost("DELETE", "Ada"), 403, "not-author");
  const flag = (name: string) =>
    send("POST", `${v1}/posts/${id}/flag`, { token: room.seat(name).token, json: { reason: "Rude" } });
  await isRefused(flag("Ben"), 403, "own-post");
  expect((await flag("Ada")).status).toBe(202);
  await isRefused(flag("Ada"), 409, "duplicate-flag");
  await moderate(room, "hide", id);
  await isRefused(onPost("PATCH", "Ben", { body: "Again" }), 409, "not-changeable");
  await isRefused(post("Ada", { parentId: id, kind: "REBUT", body: "No." }), 409, "parent-not-published");
  await isRefused(moderation({ act: "hide", targetId: id, reason: "Twice" }), 409, "not-changeable");
  await isRefused(moderation({ act: "hide", targetId: id }), 400, "invalid", { errors: { reason: "empty" } });
});

test("what comes at the wrong time is told the phase that runs now", async () => {
  const id = await write(room, "Ben", { kind: "REBUT", body: "First" });
  await isRefused(vote("Ada", "OPENING"), 409, "ballot-closed");
  await isRefused(send("GET", `${at}/results`, { token: okafor.token }), 409, "not-revealed");
  await send("POST", `${at}/phase`, { token: okafor.token, json: { pause: true } });
  await isRefused(post("Ben", rebuttal), 409, "paused");
  await moveTo(room, "closing-vote");
  await isRefused(post("Ben", rebuttal), 409, "phase-closed", { phase: "closing-vote" });
  await isRefused(
    send("DELETE", `${v1}/posts/${id}`, { token: room.seat("Ben").token }),
    409,
    "phase-closed",
    { phase: "closing-vote" },
  );
  await isRefused(
    send("PUT", `${at}/ballot`, { token: okafor.token, json: { stage: "CLOSING", choice: "FOR" } }),
    403,
    "not-allowed",
  );
  await isRefused(
    send("POST", `${at}/phase`, { token: okafor.token, json: { to: "nowhere" } }),
    400,
    "invalid",
    {
      errors: { to: "no-such-phase" },
    },
  );
  await send("PATCH", at, { token: okafor.token, json: { archived: true } });
  await isRefused(vote("Ada", "CLOSING"), 409, "archived");
});

test("the muted read and vote, the removed do neither, and both come back", async () => {
  const ben = room.seat("Ben");
  await moderate(room, "mute", ben.memberId);
  await isRefused(post("Ben", rebuttal), 403, "muted");
  await moderate(room, "unmute", ben.memberId);
  await moderate(room, "remove", ben.memberId);
  await isRefused(post("Ben", rebuttal), 403, "removed");
  await isRefused(send("GET", at, { token: ben.token }), 403, "removed");
  await isRefused(
    send("POST", `${v1}/join`, { json: { code: room.code, name: "Ben", rejoinKey: ben.rejoinKey } }),
    403,
    "removed",
  );
  await moderate(room, "readmit", ben.memberId);
  await answer(post("Ben", rebuttal), 201, postShape);
  await moderation({ act: "lock" });
  await isRefused(post("Ben", rebuttal), 409, "room-locked");
});

test("the thirteenth post of a minute waits", async () => {
  for (let n = 1; n <= 12; n++)
    await answer(post("Ben", { ...rebuttal, body: `No, for reason ${n}.` }), 201, postShape);
  await isRefused(post("Ben", rebuttal), 429, "too-many");
});

test("nobody is told of what is not theirs: a held post is its author's and the teacher's", async () => {
  room = await openRoom(okafor, { ...cast, phase: "rebuttals", settings: { premoderation: "ALL" } });
  at = `${v1}/rooms/${room.id}`;
  const held = await answer(post("Ben", rebuttal), 201, postShape);
  expect(held.status).toBe("PENDING");
  const { token } = room.seat("Ada");
  expect(await (await send("GET", at, { token })).text()).not.toContain(held.id);
  await isRefused(
    send("POST", `${v1}/posts/${held.id}/flag`, { token, json: { reason: "Rude" } }),
    404,
    "not-found",
  );
  await isRefused(send("PATCH", `${v1}/posts/${held.id}`, { token, json: { body: "x" } }), 404, "not-found");
  await moderate(room, "approve", held.id);
  expect(await (await send("GET", at, { token })).text()).toContain(held.id);
});

test("a room is opened on a motion and a format that are there", async () => {
  const { token } = okafor;
  await isRefused(
    send("POST", `${v1}/rooms`, { token, json: { motionId: "nothing", title: "T" } }),
    404,
    "not-found",
    {
      errors: { motionId: "not-found" },
    },
  );
  await isRefused(
    send("POST", `${v1}/rooms`, { token, json: { motionId: shippedMotion, title: "T", format: "chess" } }),
    404,
    "not-found",
  );
  await isRefused(
    send("POST", `${v1}/rooms`, { token, json: { motionId: { not: "" }, title: "T" } }),
    400,
    "invalid",
  );
  const dan = await join(room.code, "Dan");
  await isRefused(
    send("POST", `${at}/sides`, {
      token,
      json: { memberId: dan.memberId, side: "OPPOSITION", role: "JUDGE" },
    }),
    403,
    "not-allowed",
  );
});
