import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { extname, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { reportAddress } from "@/lib/web/security-headers";
import { listServed } from "./build-manifest";
import { expect, test } from "./fixtures";
import { baseUrl, hireTeacher, logInByForm, openRoom } from "./school";

type Sent = Readonly<{ status: number; headers: Pick<Headers, "get" | "has"> }>;

const ofPages = /script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';.*report-uri /;

/** What an answer lacks of what every answer carries, in short. */
function lacksOf({ status, headers }: Sent): readonly string[] {
  const policy = headers.get("content-security-policy") ?? "";
  const isPage = headers.get("content-type")?.startsWith("text/html") ?? false;
  const wanted = {
    policy: policy.startsWith("default-src 'none'") ? !isPage || status >= 400 : ofPages.test(policy),
    framing: policy.includes("frame-ancestors 'none'") && headers.get("x-frame-options") === "DENY",
    kind: headers.get("x-content-type-options") === "nosniff",
    referrer: headers.get("referrer-policy") === "same-origin",
    opener: headers.get("cross-origin-opener-policy") === "same-origin",
    devices: headers.get("permissions-policy")?.includes("camera=()"),
    tls: headers.get("strict-transport-security") === "max-age=31536000",
    framework: !headers.has("x-powered-by"),
    keeping: !isPage || headers.get("cache-control")?.includes("no-store"),
  };
  return Object.entries(wanted).flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

/** As a proxy in front of the app passes it on, which ends TLS. */
const overTls = { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "school.example" };

async function send(path: string, { headers, ...more }: RequestInit = {}): Promise<Sent> {
  const end = new AbortController();
  const options = { redirect: "manual", signal: end.signal, ...more } as const;
  const answer = await fetch(new URL(path, baseUrl), { ...options, headers: { ...overTls, ...headers } });
  end.abort();
  return answer;
}

/** What no client of ours can send: bytes, and the head of what comes back. */
async function sendBytes(bytes: string): Promise<Sent> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  socket.end(bytes);
  const [head = ""] = (await buffer(socket)).toString("latin1").split("\r\n\r\n");
  const headers = new Headers();
  for (const [, name = "", value = ""] of head.matchAll(/^([^:\r\n]+): (.*)\r?$/gm)) headers.set(name, value);
  return { status: Number(head.split(" ")[1]), headers };
}

test("every page and route of the build carries its headers, whatever is asked of it and by whom", async () => {
  test.setTimeout(120_000);
  const teacher = await hireTeacher();
  const room = await openRoom(teacher);
  const { name, value } = await logInByForm(teacher);
  const session = { Cookie: `__Host-${name}=${value}` };
  const lacking: Record<string, readonly string[]> = {};
  const statuses = new Set<number>();
  const served = listServed();
  for (const one of served) {
    const path =
      one
        .replace(/\/(page|route)$/, "")
        .replace("[roomId]", room.id)
        .replace("[code]", room.code)
        .replaceAll(/\[+[^\]]+\]+/g, "nothing") || "/";
    const others = one.endsWith("/page") ? ["POST"] : ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"];
    const asked = [["GET", session], ["GET", {}], ...others.map((method) => [method, {}] as const)] as const;
    await Promise.all(
      asked.map(async ([method, headers]) => {
        const sent = await send(path, { method, headers });
        statuses.add(sent.status);
        const lacks = lacksOf(sent);
        if (lacks.length > 0) lacking[`${method} ${path} ${sent.status}`] = lacks;
      }),
    );
  }
  expect(lacking).toEqual({});
  expect(served.length).toBeGreaterThan(60);
  expect([...statuses]).toEqual(expect.arrayContaining([200, 307, 401, 404, 405, 415]));
});

test("every kind of file carries them, packed, plain, known, missing and refused; and so does what is no request", async () => {
  const folder = resolve(process.env.BUILD_DIR ?? join(import.meta.dirname, "../.next"), "static");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  const kinds = new Map(files.map((file) => [extname(file), `/_next/static/${file}`]));
  for (const kind of ["", ".br", ".gzip"]) kinds.delete(kind);
  expect([...kinds.keys()]).toEqual(expect.arrayContaining([".js", ".css", ".woff2"]));
  const found: Record<string, readonly string[]> = {};
  const note = (what: string, sent: Sent, ...expected: readonly number[]) => {
    expect(expected, what).toContain(sent.status);
    found[what] = lacksOf(sent);
  };
  for (const path of [...kinds.values(), "/icon.svg"]) {
    for (const packing of ["br", "gzip", "identity"])
      note(`${path} ${packing}`, await send(path, { headers: { "Accept-Encoding": packing } }), 200);
    const tag =
      (await send(path, { headers: { "Accept-Encoding": "identity" } })).headers.get("etag") ?? "none";
    note(
      `${path} again`,
      await send(path, { headers: { "If-None-Match": tag, "Accept-Encoding": "identity" } }),
      304,
      200,
    );
    note(`${path} in part`, await send(path, { headers: { Range: "bytes=0-9" } }), 206, 200);
    note(`${path} posted`, await send(path, { method: "POST" }), 405);
  }
  for (const path of [
    "/_next/static/chunks/none.js",
    "/favicon.ico",
    "/robots.txt",
    "/nothing/here",
    "/_next/data/x.json",
  ])
    note(path, await send(path), 404);
  note("a redirect", await send("/login/"), 308);
  note("no UTF-8", await send("/%E0%A4%A"), 404);
  note(
    "too large",
    await send("/api/v1/join", {
      method: "POST",
      body: "x".repeat(70_000),
      headers: { "Content-Type": "application/json" },
    }),
    413,
  );
  note("an image made smaller", await send("/_next/image?url=%2Ficon.svg&w=64&q=75"), 400, 404);
  expect(Object.entries(found).filter(([, lacks]) => lacks.length > 0)).toEqual([]);

  const head = "Host: x\r\nConnection: close\r\n\r\n";
  const bytes = {
    "an odd method": [`TRACE / HTTP/1.1\r\n${head}`, 405],
    "no address": [`OPTIONS * HTTP/1.1\r\n${head}`, 405],
    "no request": [`hello\r\n\r\n`, 400],
    "a long head": [`GET / HTTP/1.1\r\nX: ${"x".repeat(70_000)}\r\n${head}`, 431],
  } as const;
  for (const [what, [text, status]] of Object.entries(bytes)) {
    const sent = await sendBytes(text);
    expect([what, sent.status, lacksOf(sent)]).toEqual([what, status, ["tls"]]);
  }
});

test("what a browser kept a page from is told, and an administrator sees it without anybody's name", async ({
  browser,
}) => {
  const pupil = await (await browser.newContext({ baseURL: baseUrl })).newPage();
  await pupil.goto("/join");
  const told = pupil.waitForResponse((answer) => answer.url().endsWith(reportAddress));
  const source = `https://${crypto.randomUUID()}.example`;
  await pupil.evaluate(
    (from) => document.body.append(Object.assign(new Image(), { src: `${from}/ada.png?who=Ada` })),
    source,
  );
  expect((await told).status()).toBe(204);
  await pupil.context().close();

  const { name, value } = await logInByForm({
    email: process.env.ADMINISTRATOR_EMAIL ?? "",
    password: process.env.ADMINISTRATOR_PASSWORD ?? "",
  });
  const page = await fetch(new URL("/admin", baseUrl), { headers: { Cookie: `${name}=${value}` } });
  const html = (await page.text()).replaceAll("<!-- -->", "");
  expect(html).toContain(`img-src · ${source}<`);
  expect(html).not.toContain("ada.png");

  const post = (type: string, body: string) =>
    send(reportAddress, { method: "POST", body, headers: { "Content-Type": type } });
  const report = "application/csp-report";
  const odd = [
    await post("text/plain", "{}"),
    await post(report, "{"),
    await post(report, "[1]x"),
    await post(report, JSON.stringify({ "csp-report": { "effective-directive": "me", "blocked-uri": "x" } })),
    await post(report, JSON.stringify({ "csp-report": { "blocked-uri": "x".repeat(40_000) } })),
  ];
  expect(odd.map(({ status }) => status)).toEqual([415, 400, 400, 400, 413]);
});
