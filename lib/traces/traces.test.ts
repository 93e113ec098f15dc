import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { openTraceReceiver, type Received } from "@/e2e/servers/trace-receiver";
import { openTraces } from "./traces";

const connectionString = process.env.TEST_DATABASE_URL;
const secret = "Zephyrine of room K7WQ2P at 203.0.113.77";

afterEach(() => vi.unstubAllEnvs());

/** A server whose requests are traced, and who takes the traces. */
async function serveTraced(answer: (pool: Pool, path: string) => Promise<unknown>) {
  const receiver = await openTraceReceiver();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url);
  vi.stubEnv("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json");
  const pool = new Pool({ connectionString, max: 1 });
  const traces = openTraces(pool);
  const server = createServer((request, response: ServerResponse) => {
    const [path = ""] = (request.url ?? "").split("?");
    traces.follow({ method: "GET", route: path }, response, async () => {
      response.statusCode = await answer(pool, path).then(
        () => 200,
        () => 500,
      );
      response.end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    receiver,
    ask: (path: string) =>
      fetch(url + path, { headers: { tracestate: `who=${secret.length}`, cookie: secret } }),
    async end() {
      server.closeAllConnections();
      server.close();
      await traces.end();
      await pool.end();
      return receiver.spans();
    },
  };
}

const attributesOf = ({ attributes }: Received) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

test("a request and its statements are one trace, in which nothing stands that anybody sent", async () => {
  const { receiver, ask, end } = await serveTraced(async (pool, path) => {
    await pool.query(`SELECT count(*) FROM "Teacher" WHERE name = '${secret}'`);
    const connection = await pool.connect();
    await connection.query(`SELECT FROM "Member" WHERE name = $1`, [secret]);
    connection.release();
    if (path === "/broken") await pool.query(`SELECT FROM "Room" WHERE code = 1/0 || '${secret}'`);
  });
  await Promise.all([ask(`/whole?who=${secret}`), ask(`/whole?who=${secret}`)]);
  expect((await ask("/broken")).status).toBe(500);
  const spans = await end();
  await receiver[Symbol.asyncDispose]();

  const requests = spans.filter(({ parentSpanId }) => !parentSpanId);
  expect(requests.map(({ name }) => name).sort()).toEqual(["GET /broken", "GET /whole", "GET /whole"]);
  for (const { name, traceId, spanId } of requests) {
    // On one connection, which one request hands to the other: each has its own statements all the same.
    const own = spans.filter((span) => span.traceId === traceId && span.spanId !== spanId);
    expect(own.every(({ parentSpanId }) => parentSpanId === spanId)).toBe(true);
    const more = name === "GET /broken" ? ["SELECT Room"] : [];
    expect(own.map((span) => span.name)).toEqual(["SELECT Teacher", "SELECT Member", ...more]);
  }
  const broken = spans.filter(({ status }) => status.code === 2);
  expect(broken.map(attributesOf)).toEqual([
    {
      "db.system.name": "postgresql",
      "db.operation.name": "SELECT",
      "db.collection.name": "Room",
      "error.type": "22012",
    },
    {
      "http.request.method": "GET",
      "http.route": "/broken",
      "http.response.status_code": 500,
      "error.type": "500",
    },
  ]);
  const [resource] = receiver.sent().flatMap(({ resourceSpans }) => resourceSpans.map((one) => one.resource));
  expect(resource?.attributes.find(({ key }) => key === "service.name")?.value.stringValue).toBe(
    "crossfloor",
  );
  for (const word of secret.split(" ").filter((one) => one.length > 4))
    expect(receiver.heard()).not.toContain(word);
});

test("a way of sending that there is not is said at the start", () => {
  vi.stubEnv("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
  expect(() => openTraces(new Pool({ connectionString }))).toThrow(
    'OTEL_EXPORTER_OTLP_PROTOCOL must be http/protobuf or http/json, not "grpc".',
  );
});
