import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { expect, it } from "vitest";
import { openServer } from "./connections";
import { sendAnswer } from "./node-exchange";
import { packAnswer } from "./packed-answers";
import { packings } from "./packing";

/** The snapshot of a room of 10,000 posts: pieces that all who read it are sent. */
const piece = Buffer.from(JSON.stringify({ body: "Drills frighten nobody. ".repeat(3_000) }));
const snapshot = {
  status: 200,
  headers: { "Content-Type": "application/json" },
  body: Array(120).fill(piece),
};
const readers = 60;
const mostBytes = 1_000_000;

it.each(["nothing", ...packings])(
  "a reader who takes nothing of a large answer, packed by %s, costs at most 1 MB",
  async (packing) => {
    let asked = 0;
    const server = openServer((request, response) => {
      packAnswer(request, response);
      sendAnswer(snapshot, request, response);
      asked++;
    });
    await once(server.listen(0), "listening");
    const { port } = server.address() as AddressInfo;
    const before = process.memoryUsage.rss();
    const sockets = Array.from({ length: readers }, () => connect(port, "127.0.0.1").pause());
    for (const socket of sockets)
      socket.write(`GET / HTTP/1.1\r\nHost: here\r\nAccept-Encoding: ${packing}\r\n\r\n`);
    while (asked < readers) await new Promise(setImmediate);
    let most = 0;
    // By then all that the system keeps for them is full.
    for (let turn = 0; turn < 16; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      most = Math.max(most, process.memoryUsage.rss() - before);
    }
    expect(most / readers).toBeLessThan(mostBytes);
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    await once(server.close(), "close");
  },
);
