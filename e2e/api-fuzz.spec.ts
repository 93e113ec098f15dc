import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { callList } from "@/lib/api/calls/call-list";
import { ownFormat } from "./identities";
import { rights, spoiled } from "./odd/right-bodies";
import { firstParagraph, refusal, send } from "./program";
import { hireTeacher, must, openRoom, type Room, write } from "./school";

/** Texts that break things: each is tried in every field and in every address. */
const texts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "\u202Eevil",
  "Z̵̗̈́͜a̴̘̍l̶̗͋g̴̜̿o̷",
  "👩‍👩‍👧‍👦",
  "각".normalize("NFD"),
  "=SUM(A1)",
  "<script>alert(1)</script>",
  '\'; DROP TABLE "Room"; --',
  "../../../etc/passwd",
  "%00",
  "%",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "null",
  "undefined",
  "NaN",
  "x".repeat(5000),
  "\uFEFF",
  "\u2028",
];

const values: readonly unknown[] = [
  ...texts,
  null,
  true,
  false,
  0,
  -1,
  -0,
  1e308,
  9007199254740992,
  2147483648,
  0.1,
  [],
  [[]],
  {},
  [null],
  { not: "" },
  { $ne: null },
  { length: 1 },
  { toString: "x" },
  Array(1000).fill("a"),
];

const bodies: readonly (string | Uint8Array)[] = [
  "",
  "null",
  "0",
  '"text"',
  "[]",
  "[{}]",
  "{}",
  "{",
  "}",
  "nul",
  "1e999",
  '{"a":1e999}',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"a":1,"a":2}',
  `${"[".repeat(30_000)}${"]".repeat(30_000)}`,
  `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
  `{"a":"${"\\ud800".repeat(1000)}"}`,
  "\u0000".repeat(100),
  `{"name":"\\u0000"}`,
  "\uFEFF{}",
  randomBytes(100),
  randomBytes(5000),
  new Uint8Array([0xc3, 0x28]),
  new Uint8Array([0xed, 0xa0, 0x80]),
  `{${Array.from({ length: 5000 }, (_, n) => `"f${n}":0`).join(",")}}`,
];

/** Requests a call is asked in `npm test`; all of them, in `npm run test:security`. */
const most = process.env.EVERY_BODY === "1" ? Number.POSITIVE_INFINITY : 250;

/** So many of a list as are asked, evenly spread; a step that shares no factor with the values meets each. */
function spread<T>(list: readonly T[]): readonly T[] {
  const steps = [1, 3, 7, 11, 17, 23, 31, 41];
  const step = steps.find((one) => list.length / one <= most) ?? 41;
  return list.filter((_, at) => at % step === 0);
}

let room: Room;
let post: string;
let paragraphId: string;
let formatId: string;

test.beforeAll(async () => {
  room = await openRoom(await hireTeacher(), {
    proposition: ["Ada"],
    opposition: ["Ben"],
    phase: "rebuttals",
  });
  paragraphId = await firstParagraph(room);
  post = await write(room, "Ben", { kind: "REBUT", body: "First" });
  formatId = String(
    (await must("POST", "/api/v1/formats", { token: room.teacher.token, body: ownFormat })).id,
  );
});

test.describe.configure({ timeout: 240_000 });

const addressOf = (path: string) =>
  path
    .replace("{roomId}", room.id)
    .replace("{postId}", post)
    .replace("{teacherId}", "nobody")
    .replace("{classId}", "nobody")
    .replace("{code}", room.code)
    .replace("{memberId}", "nobody")
    .replace("{token}", "a".repeat(43))
    .replace("{motionId}", "us-rok-alliance")
    .replace("{formatId}", formatId);

/** What the caller of a call that writes in a room is: the student, where it is theirs to make. */
const tokenFor = (name: string): string =>
  ["writePost", "editPost", "withdrawPost", "castBallot"].includes(name)
    ? room.seat("Ben").token
    : name === "flagPost" || name === "ratePost"
      ? room.seat("Ada").token
      : room.teacher.token;

/** Answers with anything but a failure, and with a problem wherever it refuses. */
async function survives(sent: Promise<Response>, what: string): Promise<void> {
  const response = await sent.catch((error: unknown) => {
    throw new Error(`${what}: no answer`, { cause: error });
  });
  expect(response.status, what).toBeLessThan(500);
  if (response.status < 400) await response.body?.cancel();
  else await refusal(Promise.resolve(response));
}

async function inTurns(requests: readonly (() => Promise<void>)[]): Promise<void> {
  for (let at = 0; at < requests.length; at += 20)
    await Promise.all(requests.slice(at, at + 20).map((ask) => ask()));
}

for (const [address, { name, body }] of Object.entries(callList)) {
  if (name === "readEvents" || name === "readHealth") continue;
  const [method = "", path = ""] = address.split(" ");
  const isAccount = name === "signUp" || name === "issueToken";

  test(`${address} survives whatever is sent to it`, async () => {
    const token = tokenFor(name);
    const ask = (sent: object, at = addressOf(path)) =>
      send(method, at, { token: isAccount ? undefined : token, ...sent });
    const right = name === "writePost" ? { ...rights[name], paragraphId } : rights[name];
    expect(right === undefined, "a right body is known").toBe(body === undefined);

    const kept = isAccount ? values.filter((_, at) => at % 5 === 0) : values;
    const jsons = right
      ? [...kept.flatMap((value) => spoiled(right, value)), ...texts.map((name) => ({ ...right, [name]: 1 }))]
      : [];
    const headers = [
      "",
      "Bearer",
      "Bearer ",
      "Bearer \u00ff",
      `Bearer ${"a".repeat(5000)}`,
      "Basic YTpi",
    ].map((Authorization) => ({
      headers: { Authorization },
    }));
    const raws = right ? bodies.map((raw) => ({ raw })) : [];
    const keys = ["", "x", "a".repeat(4000), randomUUID()].map((key) => ({
      headers: { "Idempotency-Key": key },
      json: right,
    }));
    const isGone =
      name === "deleteRoom" || name === "deleteFormat" || name === "withdrawPost" || name === "revokeToken";
    const sent = [...spread(jsons).map((json) => ({ json })), ...raws, ...(right ? keys : [])];

    await inTurns(
      sent.map(
        (request) => () => survives(ask(request), `${address} ${JSON.stringify(request)?.slice(0, 300)}`),
      ),
    );
    for (const request of headers)
      await survives(
        ask({ token: undefined, ...request }),
        `${address} ${JSON.stringify(request).slice(0, 100)}`,
      );
    if (path.includes("{")) {
      const parts = [
        ...texts.filter((text) => text !== "" && text.isWellFormed()).map(encodeURIComponent),
        "%00",
        "%ff",
        "%E0%A4%A",
        "a%2Fb",
      ];
      await inTurns(
        parts.map(
          (part) => () =>
            survives(ask({ json: right }, path.replace(/\{\w+\}/, part)), `${method} ${path} with ${part}`),
        ),
      );
    } else if (!isGone && method === "GET") {
      await survives(ask({}, `${path}?${"a=%00&".repeat(100)}`), `${address} with a query`);
    }
  });
}
