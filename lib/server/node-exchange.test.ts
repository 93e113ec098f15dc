import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBody } from "../api/body";
import type { Answer, Asked, Feed } from "../web/exchange";
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

/** An answer without an end, which gives a reader more while less than `most` bytes wait. */
function endless(bytes: number, most = 1) {
  const seen = { sent: 0, left: promised() };
  const body: Feed = ({ give, waiting }) => {
    const goOn = () => {
      do {
        seen.sent += bytes;
        give(new Uint8Array(bytes));
      } while (waiting() < most && seen.sent % (100 * bytes) > 0);
    };
    goOn();
    return { goOn, leave: seen.left.keep };
  };
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

describe("an answer without an end", () => {
  it("ends at once with its reader", async () => {
    const { seen, answer } = endless(10);
    handle = async () => answer;
    const taken = await ask();
    await once(taken, "data");
    taken.destroy();
    await seen.left.kept;
  });

  it("says what a reader who does not read has not taken, and goes on when they do", async () => {
    const { seen, answer } = endless(64 * 1024, 200_000);
    handle = async () => answer;
    const taken = await ask();
    // As long as another answer takes, all that the system keeps for a reader is filled many times over.
    let before = -1;
    while (seen.sent > before) {
      before = seen.sent;
      for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
    }
    expect(seen.sent).toBeLessThan(50_000_000);
    let read = 0;
    for await (const bytes of taken) {
      read += bytes.length;
      if (read > before) break;
    }
    await seen.left.kept;
  });

  it("breaks off where what waits is dropped, and takes nothing with it", async () => {
    handle = async () => ({
      status: 200,
      headers: {},
      body: ({ give, drop }) => {
        give(new Uint8Array(10));
        setImmediate(drop);
        return { goOn: () => undefined, leave: () => undefined };
      },
    });
    const taken = await ask();
    await expect(text(taken)).rejects.toThrow("aborted");
    handle = async () => said("still here");
    expect(await text(await ask())).toBe("still here");
  });
});
