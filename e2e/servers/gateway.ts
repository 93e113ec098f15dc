import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { baseUrl } from "../school";

/** What a gateway does with the streams that pass: lets them, keeps them to their end, or swallows them. */
type Manner = "pass" | "hold" | "mute";

/** In place of the app: a page of its own with this status, to whatever matches. */
type Answer = Readonly<{ status: number; to: RegExp }>;

/** What stands between a class and the app, as in schools: it can be changed while people are at work. */
export type Gateway = AsyncDisposable &
  Readonly<{
    url: string;
    port: number;
    /** Of streams that are open already, too; but what was held or swallowed once stays so. */
    streams: (manner: Manner) => void;
    /** Answers by itself until it is told `null`. */
    answer: (answer: Answer | null) => void;
    /** Ends the streams that are open or on their way, as a lost connection does. */
    cut: () => void;
    /** How many requests are on their way or open. */
    open: () => number;
  }>;

/** What a gateway's own page is known by. */
export const signature = "school-gateway";

/**
 * A gateway on a port of its own. It passes everything on as the browser sent it; with `say` it names the app
 * as the host and says of a request what `say` says, by the host that the browser named.
 */
export async function openGateway(say?: (host: string) => IncomingHttpHeaders): Promise<Gateway> {
  const app = new URL(baseUrl);
  const open = new Set<ServerResponse>();
  const streams = new Set<ServerResponse>();
  let manner: Manner = "pass";
  let own: Answer | null = null;

  const server = createServer((asked, answer) => {
    open.add(answer);
    if (asked.url?.includes("/events?")) streams.add(answer);
    answer.on("close", () => {
      open.delete(answer);
      streams.delete(answer);
    });
    if (own?.to.test(asked.url ?? "")) return refuse(answer, own.status);
    const headers = say
      ? { ...asked.headers, host: app.host, ...say(asked.headers.host ?? "") }
      : asked.headers;
    const where = { host: app.hostname, port: app.port, method: asked.method, path: asked.url };
    const passed = request({ ...where, headers, agent: false }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      if (!came.headers["content-type"]?.startsWith("text/event-stream")) return void came.pipe(answer);
      const held: Buffer[] = [];
      let worst: Manner = "pass";
      came.on("data", (chunk: Buffer) => {
        if (worst === "pass") worst = manner;
        if (worst === "pass") answer.write(chunk);
        else if (worst === "hold") held.push(chunk);
        else answer.flushHeaders();
      });
      came.on("end", () => answer.end(Buffer.concat(held)));
    });
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://localhost:${port}`,
    port,
    streams: (next) => (manner = next),
    answer: (next) => (own = next),
    cut: () => {
      for (const stream of streams) stream.destroy();
    },
    open: () => open.size,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(answer: ServerResponse, status: number): void {
  answer.writeHead(status, { "Content-Type": "text/html; charset=utf-8", Server: signature });
  answer.end(`<!doctype html><title>${status}</title><h1>${status}</h1><p>The school's gateway`);
}
