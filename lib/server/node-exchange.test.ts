import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBody } from "../api/body";
import type { Answer, Asked } from "../web/exchange";
import { askedOf, sendAnswer } from "./node-exchange";

/** What the server answers with, as the test that asks it says. */
let handle: (asked: Asked) => Promise<Answer>;
const server = createServer(async (asked, response) =>
  sendAnswer(await handle(askedOf(asked, response)), asked, response),
);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  await once(server.listen(0), "listening");
});
afterAll(() => {
  agent.destroy();
  server.close();
});

async function ask(body: string | null = null): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const method = body === null ? "GET" : "POST";
  const headers = { "Content-Type": "application/json" };
  const sent = request({ port, agent, method, headers });
  if (body !== null) sent.write(body);
  sent.end();
  const [answer] = await once(sent, "response");
  return answer;
}

const said = (body: string): Answer => ({ status: 200, headers: {}, body });

/** A promise, and what keeps it. */
function promised(): Readonly<{ kept: Promise<void>; keep: () => void }> {
  let keep = () => {};
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { kept, keep };
}

/** A stream that says how much was taken of it, and what became of it. */
function streamOf(bytes: number) {
  const seen = { sent: 0, cancelled: promised() };
  const body = new ReadableStream<Uint8Array>({
    pull(to) {
      seen.sent += bytes;
      to.enqueue(new Uint8Array(bytes));
    },
    cancel: () => seen.cancelled.keep(),
  });
  return { seen, answer: { status: 200, headers: {}, body } };
}

describe("a request of Node's", () => {
  it("is read up to the limit of a call, and its connection asked again", async () => {
    handle = async (asked) => {
      const read = await readBody(asked, 1000);
      return said(read.ok ? read.raw : read.reason);
    };
    expect(await text(await ask(`"${"a".repeat(2_000_000)}"`))).toBe("too-large");
    expect(await text(await ask('"민준"'))).toBe('"민준"');
    expect(Object.keys(agent.sockets).length + Object.keys(agent.freeSockets).length).toBe(1);
  });

  it("is over when its connection is gone", async () => {
    const [begun, over] = [promised(), promised()];
    handle = ({ signal }) => {
      signal.addEventListener("abort", () => over.keep());
      begun.keep();
      return new Promise(() => undefined);
    };
    const { port } = server.address() as AddressInfo;
    const sent = request({ port, agent: false }).on("error", () => undefined);
    sent.end();
    await begun.kept;
    sent.destroy();
    await over.kept;
  });
});

describe("a stream that is answered", () => {
  it("ends at once with its reader", async () => {
    const { seen, answer } = streamOf(10);
    handle = async () => answer;
    const taken = await ask();
    await once(taken, "data");
    taken.destroy();
    await seen.cancelled.kept;
  });

  it("goes no further than a reader who does not read lets it", async () => {
    const { seen, answer } = streamOf(64 * 1024);
    handle = async () => answer;
    const taken = await ask();
    // As long as another answer takes, all that the system keeps for a reader is filled many times over.
    let before = -1;
    while (seen.sent > before) {
      before = seen.sent;
      for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
    }
    expect(seen.sent).toBeLessThan(50_000_000);
    taken.destroy();
    await seen.cancelled.kept;
  });

  it("breaks off where it breaks, and takes nothing with it", async () => {
    handle = async () => ({
      status: 200,
      headers: {},
      body: new ReadableStream<Uint8Array>({
        start: (to) => to.enqueue(new Uint8Array(10)),
        pull: (to) => new Promise(setImmediate).then(() => to.error(new Error("broken"))),
      }),
    });
    const taken = await ask();
    await expect(text(taken)).rejects.toThrow("aborted");
    handle = async () => said("still here");
    expect(await text(await ask())).toBe("still here");
  });
});
