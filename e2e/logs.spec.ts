import { seatCookie } from "@/lib/web/cookies";
import { listActions } from "./build-manifest";
import { expect, test } from "./fixtures";
import { metricsIn, nameOfMetric, watchedExpressions } from "./measures/watched";
import { serveWith } from "./second-server";
import { openTraceReceiver } from "./servers/trace-receiver";

/** What a lesson is full of, and a log has no business with. */
const names = ["Zephyrine", "Qasimovic"];
const email = "zephyrine.okafor@school.example";
const password = "chalk and a marigold";
const address = "203.0.113.77";
const words = { post: "Drummers frighten nobody", flag: "Unkindly said", title: "Period of marigolds" };

const newToken = () => crypto.randomUUID().replaceAll("-", "");

/** A lesson as browsers and programs hold one, with much that goes wrong in it; all that names somebody. */
async function holdLesson(url: string): Promise<readonly string[]> {
  const ask = async (method: string, path: string, more: { token?: string; json?: unknown } = {}) => {
    const response = await fetch(url + path, {
      method,
      redirect: "manual",
      headers: {
        "X-Forwarded-For": address,
        Accept: "application/json",
        "Content-Type": "application/json",
        ...(more.token && { Authorization: `Bearer ${more.token}` }),
      },
      body: more.json === undefined ? undefined : JSON.stringify(more.json),
    });
    const text = await response.text();
    return text.startsWith("{") ? JSON.parse(text) : {};
  };
  await ask("POST", "/api/v1/teachers", { json: { name: names[0], email, password } });
  const { token } = await ask("POST", "/api/v1/tokens", { json: { email, password } });
  await ask("POST", "/api/v1/tokens", { json: { email, password: `${password} no` } });
  const body = { motionId: "us-rok-alliance", title: words.title, settings: { autoAdvance: false } };
  const room = await ask("POST", "/api/v1/rooms", { token, json: body });
  const seat = await ask("POST", "/api/v1/join", { json: { code: room.code, name: names[1] } });
  await ask("POST", "/api/v1/join", { json: { code: room.code, name: names[1] } });
  await ask("POST", "/api/v1/join", {
    json: { code: room.code, name: names[1], rejoinKey: seat.rejoinKey },
  });
  await ask("POST", `/api/v1/rooms/${room.id}/phase`, { token, json: { to: "openings" } });
  const { motion } = await ask("GET", `/api/v1/rooms/${room.id}`, { token: seat.token });
  const place = { paragraphId: motion.paragraphs[0].id, kind: "QUESTION" };
  const at = { token: seat.token, json: { ...place, body: words.post } };
  const post = await ask("POST", `/api/v1/rooms/${room.id}/posts`, at);
  await ask("POST", `/api/v1/posts/${post.id}/flag`, { token, json: { reason: words.flag } });
  await ask("POST", `/api/v1/rooms/${room.id}/posts`, {
    ...at,
    json: { ...place, body: words.post, [email]: 1 },
  });
  await ask("GET", `/api/v1/rooms/${room.id}/events?after=0&wait=0&who=${email}`, { token: seat.token });
  await ask("GET", `/api/v1/rooms/${names[0]}/${email}`);

  const cookie = `${seatCookie(room.id).name}=${seat.token}`;
  const inBrowser = (path: string, more: RequestInit = {}) =>
    fetch(url + path, {
      redirect: "manual",
      ...more,
      headers: {
        Cookie: cookie,
        Accept: "text/html",
        "X-Forwarded-For": address,
        Origin: url,
        ...more.headers,
      },
    }).then((response) => response.text());
  for (const path of [
    `/rooms/${room.id}?from=${email}`,
    `/rooms/${room.id}/flow`,
    `/join/${room.code}?name=${names[1]}`,
    `/join?code=${room.code}`,
    `/login?next=/${email}`,
    `/reset/${seat.token}`,
    `/invited/${seat.token}`,
    `/nowhere/${names[0]}`,
    `/%E0%A4%A/${names[0]}`,
  ])
    await inBrowser(path);

  // What the framework itself stumbles over, and says so to the console.
  const [action = ""] = listActions().values();
  for (const [id, type, sent] of [
    [`${names[0]}`, "text/plain", words.post],
    [
      action,
      "multipart/form-data; boundary=x",
      `--x\r\nContent-Disposition: form-data; name="${email}"\r\n\r\n`,
    ],
    [action, "text/plain;charset=UTF-8", `["$F${names[0]}","${email}"]`],
    [action, "application/json", `{"${email}":`],
  ] as const)
    await inBrowser("/join", {
      method: "POST",
      headers: { "Next-Action": id, "Content-Type": type },
      body: sent,
    });

  const found = [token, room.code, seat.token, seat.rejoinKey, seat.memberId, post.id];
  for (const secret of found) expect(String(secret)).toMatch(/^[\w-]{6,}$/);
  return [...names, email, password, address, ...Object.values(words), ...found];
}

test("neither what the app writes down of a lesson, nor what it measures or traces, names anybody in it", async () => {
  const shown = newToken();
  await using receiver = await openTraceReceiver();
  await using server = await serveWith(() => ({
    LOG_LEVEL: "debug",
    LOG_FORMAT: "json",
    METRICS_TOKEN: shown,
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: "100",
  }));
  const secrets = await holdLesson(server.url);
  const readMeasures = (token: string) =>
    fetch(`${server.url}/api/metrics`, { headers: { Authorization: `Bearer ${token}` } });
  expect((await readMeasures(newToken())).status).toBe(401);
  const measures = await (await readMeasures(shown)).text();

  const lines = server.heard().trim().split("\n");
  const read = lines.map((line) => JSON.parse(line));
  await expect.poll(() => receiver.heard()).toContain("POST /api/v1/posts/[postId]/flag");
  const traced = receiver.heard();
  for (const secret of secrets) {
    expect(traced.includes(secret), secret).toBe(false);
    expect(
      lines.filter((line) => line.includes(secret)),
      secret,
    ).toEqual([]);
    expect(measures.includes(secret), secret).toBe(false);
  }
  const routes = new Set(read.map(({ route }) => route));
  for (const route of [
    "/api/v1/join",
    "/join/[code]",
    "/rooms/[roomId]",
    "/api/v1/posts/[postId]/flag",
    "other",
  ])
    expect(routes).toContain(route);
  expect(read.some(({ event }) => event === "framework")).toBe(true);
  console.log(`figure: the log names nobody | 0 of ${secrets.length} secrets in ${lines.length} lines`);

  for (const what of ["GET /rooms/[roomId]", "SELECT Room", "INSERT Post", "COMMIT", "/v1/traces"])
    expect(traced).toContain(what);
  console.log(
    `figure: the traces name nobody | 0 of ${secrets.length} secrets in ${Math.round(traced.length / 1000)} KB`,
  );

  const kinds = new Set([...measures.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name));
  const watched = watchedExpressions().flatMap(({ expression }) => metricsIn(expression));
  expect(watched.filter((name) => !kinds.has(nameOfMetric(name)) && name !== "up")).toEqual([]);

  const series = [...measures.matchAll(/^([a-z_]+)(?:\{(.*)\})? [\d.e+-]+$/gm)];
  const labels = series.flatMap(([, , pairs = ""]) => [...pairs.matchAll(/(\w+)="([^"]*)"/g)]);
  const ours = new Set(["method", "route", "status", "by", "outcome", "limit"]);
  const processes = new Set([
    "le",
    "version",
    "major",
    "minor",
    "patch",
    "space",
    "type",
    "kind",
    "quantile",
  ]);
  expect(labels.filter(([, name = ""]) => !ours.has(name) && !processes.has(name))).toEqual([]);
  const odd = labels.filter(
    ([, name = "", value = ""]) => ours.has(name) && name !== "route" && !/^[A-Za-z0-9-]{1,20}$/.test(value),
  );
  expect(odd).toEqual([]);
  expect(labels.filter(([, name, value = ""]) => name === "route" && !routes.has(value))).toEqual([]);
  for (const name of [
    "crossfloor_open_streams",
    "crossfloor_kept_rooms",
    "crossfloor_pool_in_use",
    "crossfloor_pool_waiting",
    "crossfloor_hashes_waiting",
    "crossfloor_event_delay_seconds_count",
    "process_resident_memory_bytes",
  ])
    expect(measures).toContain(`\n${name} `);
  expect(measures).toMatch(/crossfloor_writes_total\{by="program",outcome="done"\} [1-9]/);
  expect(measures).toMatch(/crossfloor_writes_total\{by="program",outcome="refused"\} [1-9]/);
  console.log(`figure: the measures name nobody | 0 of ${secrets.length} secrets in ${series.length} series`);
});
