import { randomUUID } from "node:crypto";
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { hotCalls } from "@/lib/server/hot-calls";
import { expect, test } from "./fixtures";
import { type Scene, setScene } from "./identities";
import { baseUrl, hireTeacher, write } from "./school";
import { serveByNext } from "./second-server";

type Ask = Readonly<{
  headers?: Readonly<Record<string, string>>;
  /** Another spelling of the path, or what follows it. */
  path?: (path: string) => string;
  /** Another post that Next is asked about, where a thing can be done only once. */
  twin?: readonly [post: string, other: string];
  method?: string;
  body?: string | Buffer;
  /** A body whose length is not said. */
  isChunked?: boolean;
  /** Of an answer without an end: as much as is waited for. */
  until?: RegExp;
}>;

type Answered = Readonly<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }>;

const agent = new Agent({ keepAlive: true });
test.afterAll(() => agent.destroy());

/** Asks as a program does, under the name of one and the same host; nothing is unpacked on the way. */
function ask(url: string, method: string, path: string, { headers = {}, body, isChunked, until }: Ask) {
  const { hostname, port } = new URL(url);
  const length = body === undefined || isChunked ? {} : { "Content-Length": Buffer.byteLength(body) };
  const type = body === undefined ? {} : { "Content-Type": "application/json" };
  return new Promise<Answered>((resolve, reject) => {
    const sent = request({
      agent,
      hostname,
      port,
      method,
      path,
      headers: { Host: new URL(baseUrl).host, ...type, ...length, ...headers },
    });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      const chunks: Buffer[] = [];
      const end = () => {
        const bytes = Buffer.concat(chunks);
        const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[
          String(answer.headers["content-encoding"])
        ];
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          text: (unpack ? unpack(bytes) : bytes).toString(),
        });
      };
      answer.on("data", (chunk) => {
        chunks.push(chunk);
        const whole = until?.exec(Buffer.concat(chunks).toString());
        if (!whole) return;
        chunks.splice(0, chunks.length, Buffer.from(whole[0]));
        answer.destroy();
        end();
      });
      answer.once("end", end);
    });
    sent.end(body);
  });
}

/** Without what two answers to the same cannot have in common. */
const comparable = ({ headers, text, ...answer }: Answered) => ({
  ...answer,
  headers: { ...headers, date: undefined, etag: headers.etag?.replace(/^"\d+/, '"n') },
  text: text
    .replace(/^retry: \d+/, "retry: n")
    .replace(/"(now|createdAt|editedAt|endsAt|startedAt)":"[^"]+"/g, '"$1":"t"'),
});

const json = (value: object): Ask => ({ body: JSON.stringify(value) });
const as = (token: string | undefined, more: Ask = {}): Ask => ({
  ...more,
  headers: { Authorization: `Bearer ${token}`, ...more.headers },
});
const from = (cookie: string | undefined, more: Ask = {}): Ask => ({
  ...more,
  headers: { Cookie: cookie ?? "", ...more.headers },
});
const query = (text: string): Ask => ({ path: (path) => path + text });

/** Good and bad asking that any call has to do with, for one who may. */
function any(token: string | undefined, right: Ask): readonly Ask[] {
  const odd: readonly Readonly<Record<string, string>>[] = [
    { "X-Forwarded-Proto": "https" },
    { "X-Forwarded-Host": "school.example" },
    { "X-Forwarded-For": "192.0.2.1" },
    { "X-Crossfloor-Place": "word https://evil.example", "X-Crossfloor-Address": "192.0.2.1" },
    { Host: "other.example" },
    { Origin: "https://evil.example" },
    { RSC: "1", "Next-Router-Prefetch": "1" },
    { "Next-Action": "x" },
    { "X-Middleware-Subrequest": "proxy" },
    { "X-HTTP-Method-Override": "DELETE" },
    { Range: "bytes=0-5" },
    { Accept: "text/html" },
    { "Accept-Encoding": "gzip" },
    { "Accept-Encoding": "br, gzip" },
    { "Accept-Encoding": "gzip;q=0, identity" },
    { Connection: "close" },
  ];
  const spelled: readonly ((path: string) => string)[] = [
    (path) => `${path}/`,
    (path) => `${path}?`,
    (path) => `${path}?a=%00&b[]=1&nxtProomId=x`,
    (path) => path.replace("/v1/", "/v1//"),
    (path) => path.replace(/.$/, (last) => `%${last.charCodeAt(0).toString(16)}`),
    (path) => path.replace(/(rooms|posts)\/[\w-]+/, "$1/nothing"),
    (path) => path.replace(/(rooms|posts)\/[\w-]+/, `$1/${"a".repeat(500)}`),
    (path) => path.replace(/(rooms|posts)\/[\w-]+/, "$1/%00"),
    (path) => path.replace(/(rooms|posts)\/[\w-]+/, "$1/%ff"),
    (path) => path.replace(/(rooms|posts)\/[\w-]+/, "$1/~a~b"),
  ];
  return [
    right,
    as(token, right),
    ...odd.map((headers) => as(token, { ...right, headers })),
    ...spelled.map((path) => as(token, { ...right, path })),
    ...["HEAD", "OPTIONS", "DELETE"].map((method) => ({ ...right, method })),
    ...["", "Bearer", `Bearer ${"a".repeat(43)}`, "Basic YTpi"].map((Authorization) => ({
      ...right,
      headers: { Authorization },
    })),
  ];
}

/** Good and bad bodies; the right one is sent last, so that it stands. */
const bodies = (token: string | undefined, right: Ask): readonly Ask[] => [
  as(token),
  as(token, { body: "" }),
  as(token, { body: "{" }),
  as(token, { body: "[]" }),
  as(token, { body: '{"a":1}' }),
  as(token, { body: Buffer.from([0x22, 0xff, 0x22]) }),
  as(token, { ...right, headers: { "Content-Type": "text/plain" } }),
  as(token, { ...right, headers: { "Content-Type": "application/json; charset=latin1" } }),
  as(token, { ...right, headers: { Expect: "100-continue" } }),
  as(token, { body: JSON.stringify({ a: "a".repeat(70_000) }) }),
  as(token, { body: JSON.stringify({ a: "a".repeat(300_000) }), isChunked: true }),
  as(token, { ...right, isChunked: true }),
];

/** Everybody of the scene, by token and by cookie. */
const everybody = ({ proofs }: Scene, right: Ask): readonly Ask[] =>
  Object.values(proofs).flatMap(({ token, cookie }) => [
    ...(token ? [as(token, right)] : []),
    from(cookie, right),
  ]);

/** The same, with the key of a request that may come again. */
const once = (key: string, of: object): Ask => ({ ...json(of), headers: { "Idempotency-Key": key } });

type Stage = Scene & Readonly<{ twins: readonly [string, string] }>;
type Kinds = Readonly<Record<keyof typeof hotCalls, (scene: Stage) => readonly Ask[]>>;

/** What is asked of each of the hot calls. */
const kinds: Kinds = {
  "POST /api/v1/join": (scene) => {
    const { code } = scene.room;
    const taken = json({ code, name: "Ada" });
    const key = randomUUID();
    return [
      ...any(scene.proofs.student.token, taken),
      ...bodies(undefined, taken),
      ...everybody(scene, taken),
      once(key, { code, name: "Zoe" }),
      once(key, { code, name: "Zoë" }),
    ];
  },
  "GET /api/v1/rooms/{roomId}": (scene) => {
    const { student, teacher, judge } = scene.proofs;
    const watched = (path: string) => `${path}~${scene.seats.student}`;
    return [
      ...any(student.token, {}),
      ...everybody(scene, {}),
      ...everybody(scene, { path: watched }),
      from(`${teacher.cookie}; ${student.cookie}`),
      from(`${student.cookie}; ${judge.cookie}`),
      from(`${student.cookie}x`),
      from(`a=b; ${student.cookie?.replace("=", "=%ff")}`),
      from(student.cookie, query(`?member=${scene.seats.student}`)),
      from(student.cookie, query("?member=somebody")),
      from(teacher.cookie, { headers: { "X-Forwarded-Proto": "https" } }),
      from(`__Host-${teacher.cookie}`, { headers: { "X-Forwarded-Proto": "https" } }),
      as(student.token, { headers: { "If-None-Match": "*" } }),
      as(student.token, { headers: { "If-None-Match": '"1-abc"', "Accept-Encoding": "br" } }),
      as(student.token, { headers: { "If-None-Match": "*", "Accept-Encoding": "br" } }),
    ];
  },
  "GET /api/v1/rooms/{roomId}/events": (scene) => {
    const { student } = scene.proofs;
    const list = { headers: { Accept: "application/json" } };
    const beginning = /^.*?event: (beat|reset)\n/s;
    const stream = (after: string): Ask => ({
      ...query(`?after=${after}`),
      until: beginning,
    });
    return [
      ...any(student.token, { ...query("?after=x"), until: beginning }),
      ...everybody(scene, stream("0")),
      as(student.token, stream("99999999")),
      as(student.token, { ...stream("0"), headers: { "Last-Event-ID": "2" } }),
      as(student.token, { ...stream("0"), headers: { "Accept-Encoding": "br, gzip" } }),
      as(student.token, { ...query("?after=0"), ...list }),
      as(student.token, { ...query("?after=99999999"), ...list }),
      as(student.token, { ...query("?after=0&wait=26"), ...list }),
      as(student.token, { ...query("?after=0&wait=x"), ...list }),
      as(student.token, {
        ...query("?after=0"),
        headers: { ...list.headers, "Accept-Encoding": "br" },
      }),
    ];
  },
  "POST /api/v1/rooms/{roomId}/posts": (scene) => {
    const { student, teacher } = scene.proofs;
    const post = { paragraphId: scene.paragraphId, kind: "QUESTION", body: "Is it so?" };
    const key = randomUUID();
    return [
      ...any(student.token, json({ ...post, kind: "NOTHING" })),
      ...bodies(student.token, json({ ...post, paragraphId: "nowhere" })),
      ...everybody(scene, json({ ...post, parentId: "nothing" })),
      as(student.token, json({ ...post, body: "a\u0007" })),
      as(student.token, json({ ...post, quote: { exact: "no", prefix: "", suffix: "", start: 0, end: 2 } })),
      as(student.token, once("x", post)),
      as(teacher.token, once(key, post)),
      as(teacher.token, once(key, { ...post, body: "Another." })),
      as(student.token, once(randomUUID(), { ...post, kind: "REBUT" })),
      as(teacher.token, { ...once(randomUUID(), post), headers: { "Accept-Encoding": "gzip, br" } }),
    ];
  },
  "PUT /api/v1/rooms/{roomId}/ballot": (scene) => {
    const { student, judge } = scene.proofs;
    const ballot = json({ stage: "OPENING", choice: "FOR" });
    return [
      ...any(student.token, ballot),
      ...bodies(judge.token, ballot),
      ...everybody(scene, ballot),
      as(student.token, json({ stage: "OPENING", choice: "PERHAPS" })),
    ];
  },
  "PUT /api/v1/posts/{postId}/rating": (scene) => {
    const { judge, muted } = scene.proofs;
    const rating = json({ score: 4 });
    return [
      ...any(judge.token, rating),
      ...bodies(muted.token, rating),
      ...everybody(scene, rating),
      as(judge.token, json({ score: 6 })),
    ];
  },
  "PATCH /api/v1/posts/{postId}": (scene) => {
    const { student, judge } = scene.proofs;
    const edit = json({ body: "Only the class may read that." });
    return [
      ...any(student.token, edit),
      ...bodies(student.token, edit),
      ...everybody(scene, edit),
      as(judge.token, json({ body: "" })),
      as(student.token, json({ body: "a\u0007" })),
    ];
  },
  "PUT /api/v1/posts/{postId}/restatement": (scene) => {
    const mark = json({ mark: "FAIR" });
    return [
      ...any(scene.proofs.judge.token, mark),
      ...bodies(scene.proofs.student.token, mark),
      ...everybody(scene, mark),
    ];
  },
  "POST /api/v1/posts/{postId}/flag": (scene) => {
    const { judge, student } = scene.proofs;
    const key = randomUUID();
    return [
      ...any(student.token, json({ reason: "Is this so?" })),
      ...bodies(judge.token, json({ reason: "" })),
      as(judge.token, once(key, { reason: "Is this so?" })),
      as(judge.token, once(key, { reason: "Is that so?" })),
      ...everybody(
        { ...scene, proofs: { ...scene.proofs, teacher: {} } },
        json({ reason: "Is this so?" }),
      ).filter(({ headers }) => headers?.Authorization !== `Bearer ${scene.proofs.muted.token}`),
    ];
  },
  "DELETE /api/v1/posts/{postId}": (scene) => {
    const { outsider, judge, student } = scene.proofs;
    return [
      ...any(judge.token, {}),
      as(outsider.token),
      from(student.cookie),
      as(student.token, { twin: scene.twins }),
      as(student.token, { twin: scene.twins }),
    ];
  },
  "POST /api/v1/rooms/{roomId}/moderation": (scene) => {
    const { teacher, student } = scene.proofs;
    const rename = json({ act: "rename", targetId: scene.seats.muted, name: "Mia" });
    return [
      ...any(teacher.token, rename),
      ...bodies(teacher.token, rename),
      ...everybody(scene, rename),
      as(teacher.token, json({ act: "hide", targetId: scene.ownPost })),
      as(teacher.token, json({ act: "unpin", targetId: scene.ownPost })),
      as(teacher.token, json({ act: "rename", targetId: "nobody", name: "Mia" })),
      as(teacher.token, json({ act: "rename", targetId: scene.seats.muted, name: "Ada" })),
      as(student.token, json({ act: "lock" })),
      as(teacher.token, once(randomUUID(), { act: "resolve-flag", targetId: scene.ownPost })),
    ];
  },
  "POST /api/v1/rooms/{roomId}/phase": (scene) => {
    const { teacher } = scene.proofs;
    const longer = json({ extendSeconds: 60 });
    return [
      ...any(teacher.token, longer),
      ...bodies(teacher.token, longer),
      ...everybody(scene, longer),
      as(teacher.token, json({ to: "nowhere" })),
      as(teacher.token, json({ to: "rebuttals", from: "opening-vote" })),
      as(teacher.token, json({ endsAt: "2026-01-01T00:00:00Z" })),
      as(teacher.token, json({ pause: true })),
      as(teacher.token, json({ pause: false })),
      as(teacher.token, json({ to: "rebuttals" })),
    ];
  },
};

test.describe.configure({ timeout: 480_000 });

/** Ids and numbers that two changes cannot have in common; the same, sent again, has them in common. */
const withoutIds = (text: string, status: number | undefined): string =>
  (status === 201 ? text.replace(/"(id|postId)":"[\w-]{16,}"/g, '"$1":"i"') : text).replace(
    /"seq":\d+/g,
    '"seq":0',
  );

test("our own server answers as Next does, to the last header", async () => {
  const set = await setScene(await hireTeacher());
  const takenBack = () => write(set.room, "Ada", { kind: "QUESTION", body: "Is it so, or not?" });
  const scene: Stage = { ...set, twins: [await takenBack(), await takenBack()] };
  await using next = await serveByNext();
  const paths = { roomId: scene.room.id, postId: scene.ownPost };
  for (const [call, asks] of Object.entries(kinds)) {
    const [method = "", template = ""] = call.split(" ");
    const path = template.replace(/\{(roomId|postId)\}/, (_, name: keyof typeof paths) => paths[name]);
    for (const asked of asks(scene)) {
      const verb = asked.method ?? method;
      const [here = path, there = here] = asked.twin?.map((post) => path.replace(paths.postId, post)) ?? [
        asked.path?.(path) ?? path,
      ];
      const ours = comparable(await ask(baseUrl, verb, here, asked));
      const theirs = comparable(await ask(next.url, verb, there, asked));
      const isAgain = "Idempotency-Key" in (asked.headers ?? {});
      const [one, other] = [ours, theirs].map((answer) =>
        verb === "GET" || isAgain ? answer : { ...answer, text: withoutIds(answer.text, answer.status) },
      );
      expect.soft(one, `${verb} ${here} ${JSON.stringify(asked).slice(0, 300)}`).toEqual(other);
    }
  }
});
