import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../web/exchange";
import { sendAnswer } from "./node-exchange";
import { packAnswer } from "./packed-answers";
import { packings } from "./packing";

const unpackers = { br: brotliDecompressSync, gzip: gunzipSync };

/** What the server answers with. */
let body: Answer["body"] = null;
const server = createServer((asked, response) => {
  packAnswer(asked, response);
  sendAnswer({ status: 200, headers: { "Content-Type": "application/json" }, body }, asked, response);
});

beforeAll(async () => {
  await once(server.listen(0), "listening");
});
afterAll(() => {
  server.close();
});

async function ask(packing: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, agent: false, headers: { "Accept-Encoding": packing } }).end();
  const [answer] = await once(sent, "response");
  return answer;
}

/** As little of it can be packed as of hexadecimal digits. */
const piecesOf = (bytes: number, pieces: number) =>
  Array.from({ length: pieces }, () => Buffer.from(randomBytes(bytes / pieces / 2).toString("hex")));

describe.each(packings)("an answer that is packed as %s", (packing) => {
  it.each([
    [10_000, 1],
    [60_000, 3],
    [1_000_000, 1],
    [10_000_000, 500],
  ])("arrives whole, be it %i bytes in %i pieces", async (bytes, pieces) => {
    const sent = piecesOf(bytes, pieces);
    body = sent;
    const taken = await ask(packing);
    expect(taken.headers["content-encoding"]).toBe(packing);
    expect(unpackers[packing](await buffer(taken)).equals(Buffer.concat(sent))).toBe(true);
  });

  it("arrives whole at a reader who takes it slowly", async () => {
    const sent = piecesOf(4_000_000, 40);
    body = sent;
    const taken = await ask(packing);
    const parts: Buffer[] = [];
    for await (const part of taken) {
      parts.push(part);
      await new Promise(setImmediate);
    }
    expect(unpackers[packing](Buffer.concat(parts)).equals(Buffer.concat(sent))).toBe(true);
  });
});

it("arrives whole where nobody packs it", async () => {
  const sent = piecesOf(10_000_000, 500);
  body = sent;
  const taken = await ask("identity");
  expect(taken.headers["content-encoding"]).toBeUndefined();
  expect((await buffer(taken)).equals(Buffer.concat(sent))).toBe(true);
});
