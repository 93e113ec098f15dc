import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { IncomingMessage, ServerResponse } from "node:http";
import { type AddressInfo, connect, Socket } from "node:net";
import { Duplex } from "node:stream";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openServer } from "./connections";
import { sendAnswer } from "./node-exchange";
import { packAnswer } from "./packed-answers";
import { packings } from "./packing";

/**
 * The snapshot of a room of 10,000 posts: pieces that all who read it are sent. Of words that do not become
 * short, so that the system cannot keep all of it for who does not read.
 */
const piece = Buffer.from(JSON.stringify({ body: randomBytes(225_000).toString("base64") }));
const snapshot = {
  status: 200,
  headers: { "Content-Type": "application/json" },
  body: Array(30).fill(piece),
};
/** So many that what the process itself grows by hardly shows. */
const readers = 120;
const mostBytes = 1_000_000;

let asked = 0;
const server = openServer((request, response) => {
  packAnswer(request, response);
  sendAnswer(snapshot, request, response);
  asked++;
});
beforeAll(() => once(server.listen(0), "listening"));
afterAll(() => once(server.close(), "close"));

/** So many who ask for it and read nothing. */
async function askAndWait(count: number, packing: string): Promise<readonly Socket[]> {
  const { port } = server.address() as AddressInfo;
  asked = 0;
  const sockets: Socket[] = [];
  for (let at = 0; at < count; at++) {
    const socket = connect(port, "127.0.0.1").on("error", () => undefined);
    socket.pause().write(`GET / HTTP/1.1\r\nHost: here\r\nAccept-Encoding: ${packing}\r\n\r\n`);
    sockets.push(socket);
  }
  while (asked < count) await new Promise(setImmediate);
  return sockets;
}

const openNow = (): Promise<number> =>
  new Promise((resolve) => server.getConnections((_, count) => resolve(count)));

async function leave(sockets: readonly Socket[]): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  await vi.waitFor(async () => expect(await openNow()).toBe(0), 20_000);
}

it.each(["nothing", ...packings])(
  "a reader who takes nothing of a large answer, packed by %s, costs at most 1 MB",
  async (packing) => {
    const before = process.memoryUsage.rss();
    const sockets = await askAndWait(readers, packing);
    let most = 0;
    // By then all that the system keeps for them is full.
    for (let turn = 0; turn < 16; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      most = Math.max(most, process.memoryUsage.rss() - before);
    }
    expect(most / readers).toBeLessThan(mostBytes);
    await leave(sockets);
  },
);

it("so many of them at most are waited for, and then the first is given up", async () => {
  const sockets = Array.from(
    { length: 15 },
    () => new Duplex({ write: () => undefined, read: () => undefined }),
  );
  for (const socket of sockets) {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { method: "GET", headers: { "accept-encoding": "gzip" } });
    const response = new ServerResponse(request);
    response.assignSocket(socket as Socket);
    packAnswer(request, response, 10);
    sendAnswer(snapshot, request, response);
  }
  const given = (some: readonly Duplex[]) => some.filter(({ destroyed }) => destroyed).length;
  await vi.waitFor(() => expect(given(sockets)).toBe(5), 20_000);
  for (const socket of sockets) socket.destroy();
});
