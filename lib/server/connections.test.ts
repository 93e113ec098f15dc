import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hashSecret } from "../auth/secrets";
import { newId } from "../db/new-id";
import { noteProven } from "../members/proven";
import { type Most, openServer } from "./connections";

/** Who the addresses are is said as a proxy says it. */
vi.stubEnv("TRUST_PROXY", "1");

const most: Most = { silent: 20, unfinished: { anAddress: 20, inAll: 30 } };
let begun = 0;
const server = openServer((request, response: ServerResponse) => {
  begun++;
  const answer = ({ length }: Buffer) => response.end(String(length));
  void buffer(request).then(answer, () => undefined);
}, most);
let sockets: Socket[] = [];

beforeEach(async () => {
  begun = 0;
  sockets = [];
  await once(server.listen(0), "listening");
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await once(server.close(), "close");
});

async function open(): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  sockets.push(socket.on("error", () => undefined));
  await once(socket, "connect");
  return socket;
}

const head = (address: string, length: number, more = "") =>
  `POST / HTTP/1.1\r\nHost: here\r\nX-Forwarded-For: ${address}\r\n${more}Content-Length: ${length}\r\n\r\n`;

/** Connections that send the beginning of a body, one after the other, so that the first is the oldest. */
async function beginMany(count: number, address: string, more = ""): Promise<readonly Socket[]> {
  const all: Socket[] = [];
  for (let at = 0; at < count; at++) {
    const socket = await open();
    socket.write(`${head(address, 100, more)}begun`);
    all.push(socket);
  }
  return all;
}

const closing = (all: readonly Socket[]): Promise<unknown> =>
  Promise.all(
    all.map(
      (socket) =>
        new Promise((resolve) => {
          if (socket.closed) resolve(null);
          else socket.resume().once("close", resolve);
        }),
    ),
  );

/** What a request that comes whole is answered; the server has then seen all that came before it. */
async function sayWhole(address: string): Promise<string> {
  const socket = await open();
  socket.write(`${head(address, 5)}whole`);
  const [answer] = await once(socket, "data");
  return String(answer);
}

const openIn = (all: readonly Socket[]): number => all.filter((socket) => !socket.closed).length;

describe("bodies that come slowly", () => {
  it("are closed where an address has too many, the oldest first, and what comes whole is answered", async () => {
    const slow = await beginMany(200, "203.0.113.1");
    await closing(slow.slice(0, 180));
    expect(await sayWhole("203.0.113.1")).toContain("200 OK");
    expect(openIn(slow.slice(180))).toBe(20);
  });

  it("are looked at by nothing of ours before they are here", async () => {
    const [slow] = await beginMany(1, "203.0.113.1");
    await sayWhole("203.0.113.1");
    expect(begun).toBe(1);
    slow?.write("a".repeat(95));
    const [answer] = await once(slow as Socket, "data");
    expect(String(answer)).toContain("100");
    expect(begun).toBe(2);
  });

  it("of one address close none of another's, before there are too many in all", async () => {
    const others = await beginMany(10, "203.0.113.2");
    const slow = await beginMany(60, "203.0.113.1");
    await closing(slow.slice(0, 40));
    await sayWhole("203.0.113.3");
    expect(openIn(others)).toBe(10);
    const more = await beginMany(5, "203.0.113.3");
    await closing(slow.slice(40, 45));
    expect([openIn(others), openIn(slow.slice(45)), openIn(more)]).toEqual([10, 15, 5]);
  });

  it("of somebody else at the same address are left, however many come after them", async () => {
    const [own] = await beginMany(1, "203.0.113.1", "Cookie: crossfloor-browser=abcdefghijklmnop\r\n");
    const slow = await beginMany(60, "203.0.113.1");
    await closing(slow.slice(0, 41));
    own?.write("a".repeat(95));
    const [answer] = await once(own as Socket, "data");
    expect(String(answer)).toContain("200 OK");
  });

  it("of who is known are left, whatever browsers strangers say they are", async () => {
    noteProven(hashSecret("a-token-that-has-proved-somebody"));
    const known = "Authorization: Bearer a-token-that-has-proved-somebody\r\n";
    const [own] = await beginMany(1, "203.0.113.1", known);
    const others: Socket[] = [];
    for (let at = 0; at < 60; at++)
      others.push(...(await beginMany(1, "203.0.113.1", `Cookie: crossfloor-browser=${newId()}\r\n`)));
    await closing(others.slice(0, 41));
    own?.write("a".repeat(95));
    const [answer] = await once(own as Socket, "data");
    expect(String(answer)).toContain("200 OK");
  });

  it("and come on are left, where others of the same do not", async () => {
    const slow = await beginMany(20, "203.0.113.1");
    await sayWhole("203.0.113.1");
    slow[0]?.write("more");
    await sayWhole("203.0.113.1");
    await beginMany(19, "203.0.113.1");
    await closing(slow.slice(1));
    expect(openIn(slow)).toBe(1);
  });

  it("that are longer than is kept are read as they come, and count until they end", async () => {
    const long = await open();
    long.write(`${head("203.0.113.1", 2_000_000)}${"a".repeat(1_000_000)}`);
    await vi.waitFor(() => expect(begun).toBe(1));
    const slow = await beginMany(20, "203.0.113.1");
    await closing([long]);
    expect(openIn(slow)).toBe(20);
  });

  it("count no more once they were closed by who sent them, or ended", async () => {
    for (const socket of await beginMany(20, "203.0.113.1")) socket.end("a".repeat(95));
    const slow = await beginMany(20, "203.0.113.1");
    expect(await sayWhole("203.0.113.1")).toContain("200 OK");
    expect(openIn(slow)).toBe(20);
  });
});

describe("connections that ask for nothing", () => {
  it("are closed where there are too many, the oldest first", async () => {
    const silent: Socket[] = [];
    for (let at = 0; at < 60; at++) silent.push(await open());
    await closing(silent.slice(0, 40));
    expect(await sayWhole("203.0.113.1")).toContain("200 OK");
    expect(openIn(silent.slice(41))).toBe(19);
  });
});
