import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Value = Readonly<{ stringValue?: string; intValue?: number }>;
type Attributes = readonly Readonly<{ key: string; value: Value }>[];

/** A span as OpenTelemetry's JSON tells of it. */
export type Received = Readonly<{
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: Attributes;
  status: Readonly<{ code: number }>;
}>;

type Sent = Readonly<{
  resourceSpans: readonly Readonly<{
    resource: Readonly<{ attributes: Attributes }>;
    scopeSpans: readonly Readonly<{ spans: readonly Received[] }>[];
  }>[];
}>;

export type TraceReceiver = AsyncDisposable &
  Readonly<{
    url: string;
    /** All that came so far, whatever way it was written; texts stand in it as they are. */
    heard: () => string;
    /** The same where it came as JSON. */
    sent: () => readonly Sent[];
    spans: () => readonly Received[];
  }>;

/** What takes traces, as a school's collector of them does, and keeps all that it is told, headers too. */
export async function openTraceReceiver(): Promise<TraceReceiver> {
  const heard: string[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const body = Buffer.concat(chunks).toString();
    heard.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}\n${body}`);
    bodies.push(body);
    response.setHeader("Content-Type", request.headers["content-type"] ?? "").end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const sent = () => bodies.map((body) => JSON.parse(body) as Sent);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: () => heard.join("\n"),
    sent,
    spans: () =>
      sent().flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
