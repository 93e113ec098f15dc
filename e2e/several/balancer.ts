import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What stands in front of several processes, and gives each request to the next of them, whoever asks. */
export type Balancer = AsyncDisposable &
  Readonly<{
    /** How often each port was asked. */
    asked: ReadonlyMap<number, number>;
  }>;

/** Serves at an address. Who does not take a connection is passed over; where nobody does, it is 503. */
export async function openBalancer(at: string, ports: () => readonly number[]): Promise<Balancer> {
  const asked = new Map<number, number>();
  const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
  let turn = 0;

  async function pass(asking: IncomingMessage, answer: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of asking) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const all = ports();
    const first = turn++;
    for (let tries = 0; tries < all.length; tries++) {
      const port = all[(first + tries) % all.length] ?? 0;
      if (await passTo(port, asking, body, answer)) {
        asked.set(port, (asked.get(port) ?? 0) + 1);
        return;
      }
    }
    answer.writeHead(503, { "Retry-After": "1" }).end();
  }

  /** Whether a process took the request. One that was begun and broke off is not asked for again. */
  const passTo = (port: number, asking: IncomingMessage, body: Buffer, answer: ServerResponse) =>
    new Promise<boolean>((resolve) => {
      const { method, url: path, headers } = asking;
      const passed = request({ port, host: "127.0.0.1", agent, method, path, headers }, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        answer.flushHeaders();
        given.pipe(answer);
        given.once("error", () => answer.destroy());
        given.once("close", () => given.complete || answer.destroy());
        resolve(true);
      });
      answer.once("close", () => passed.destroy());
      passed.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED" && !answer.destroyed) return resolve(false);
        answer.destroy();
        resolve(true);
      });
      passed.end(body);
    });

  const server = createServer((asking, answer) => void pass(asking, answer).catch(() => answer.destroy()));
  server.listen(Number(new URL(at).port), "127.0.0.1");
  await once(server, "listening");
  return {
    asked,
    async [Symbol.asyncDispose]() {
      const ended = once(server, "close");
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await ended;
    },
  };
}
