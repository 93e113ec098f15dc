import { once } from "node:events";
import { type IncomingMessage, type RequestOptions, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "./fixtures";
import { baseUrl, must, type Room } from "./school";

/** Asks as a program does: nothing is unpacked on the way. */
const begin = (path: string, options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) =>
    request(new URL(path, baseUrl), options, resolve).on("error", reject).end(),
  );

async function ask(
  path: string,
  options: RequestOptions,
): Promise<Readonly<{ answer: IncomingMessage; bytes: Buffer }>> {
  const answer = await begin(path, options);
  return { answer, bytes: await buffer(answer) };
}

const askFor = ({ id, seat }: Room, name: string, encodings: string, method = "GET") =>
  ask(`/api/v1/rooms/${id}`, {
    method,
    headers: { Authorization: `Bearer ${seat(name).token}`, "Accept-Encoding": encodings },
  });

test("a text goes out in Brotli to who takes it, and is the same text", async ({ room }) => {
  const debate = await room({ proposition: ["Ada"] });
  const { token } = debate.seat("Ada");
  const plain = await askFor(debate, "Ada", "identity");
  expect(plain.answer.headers["content-encoding"]).toBeUndefined();
  expect(JSON.parse(plain.bytes.toString())).toEqual(
    await must("GET", `/api/v1/rooms/${debate.id}`, { token }),
  );

  const packed = await askFor(debate, "Ada", "gzip, br");
  expect(packed.answer.headers).toMatchObject({
    "content-encoding": "br",
    vary: expect.stringMatching(/accept-encoding/i),
  });
  expect(packed.answer.headers["content-length"]).toBeUndefined();
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
  expect(brotliDecompressSync(packed.bytes)).toEqual(plain.bytes);

  const refused = await askFor(debate, "Ada", "br;q=0, identity");
  expect(refused.bytes).toEqual(plain.bytes);
});

test("what has no body and what is still being written go out as they are", async ({ room }) => {
  const debate = await room({ proposition: ["Ada"] });
  const head = await askFor(debate, "Ada", "br", "HEAD");
  expect([head.answer.statusCode, head.bytes.length]).toEqual([200, 0]);
  expect(head.answer.headers["content-encoding"]).toBeUndefined();

  const headers = { Authorization: `Bearer ${debate.seat("Ada").token}`, "Accept-Encoding": "br" };
  const events = await begin(`/api/v1/rooms/${debate.id}/events?after=0`, { headers });
  expect(events.headers["content-encoding"]).toBeUndefined();
  const [first] = await once(events, "data");
  expect(String(first)).toMatch(/^(id|event|data|retry|:)/);
  events.destroy();
});

test("a page and its scripts come whole in Brotli", async () => {
  const page = await ask("/", { headers: { "Accept-Encoding": "br" } });
  expect(page.answer.headers["content-encoding"]).toBe("br");
  const html = brotliDecompressSync(page.bytes).toString();
  expect(html).toMatch(/<\/html>\s*$/);
  const scripts = [...new Set(html.match(/\/_next\/static\/chunks\/[\w.-]+\.js/g))];
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    const [packed, plain] = [
      await ask(script, { headers: { "Accept-Encoding": "br" } }),
      await ask(script, { headers: { "Accept-Encoding": "identity" } }),
    ];
    expect(packed.answer.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(packed.bytes)).toEqual(plain.bytes);
  }
});
