import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { longestBody, refuseOddBody } from "./odd-bodies";

let heard = 0;
/** Says how much it was sent, where that is its to answer. */
const server = createServer(async (asked, response) => {
  if (await refuseOddBody(asked, response)) return;
  heard++;
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk);
  response.end(`took ${Buffer.concat(chunks).length}`);
});
let origin = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const type = "multipart/form-data; boundary=x";
const form = (length: number): string => {
  const head = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n';
  return `${head}${"a".repeat(length - head.length - 9)}\r\n--x--\r\n`;
};
const post = async (path: string, body: BodyInit, headers: Readonly<Record<string, string>>) => {
  const response = await fetch(origin + path, {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  return [response.status, await response.text()] as const;
};

it.each([100, 70_000, longestBody])("hands a whole form of %i bytes on, all of it", async (length) => {
  const answer = [200, `took ${length}`];
  expect(await post("/join", form(length), { "Content-Type": type })).toEqual(answer);
  const inPieces = new Blob([form(length)]).stream();
  expect(await post("/join", inPieces, { "Content-Type": type })).toEqual(answer);
  expect(await post("/api/v1/motions", form(length), { "Content-Type": "text/plain" })).toEqual(answer);
});

it("refuses a longer one, but lets the API say so itself", async () => {
  const long = form(longestBody + 1);
  expect((await post("/join", long, { "Content-Type": type }))[0]).toBe(413);
  expect(await post("/api/v1/motions", long, { "Content-Type": type })).toEqual([200, `took ${long.length}`]);
});

it("refuses what is broken, and what comes from elsewhere", async () => {
  expect((await post("/join", form(100).slice(0, -4), { "Content-Type": type }))[0]).toBe(400);
  expect((await post("/join", "[]", { "Next-Action": "a", "Content-Type": "text/plain" }))[0]).toBe(400);
  for (const Origin of ["null", "garbage", "https://elsewhere.example"])
    expect((await post("/join", form(100), { "Content-Type": type, Origin }))[0], Origin).toBe(403);
  expect((await post("/join", form(100), { "Content-Type": type, Origin: origin }))[0]).toBe(200);
});

it("tells nobody of a body that breaks off", async () => {
  const before = heard;
  const sent = request(`${origin}/api/v1/motions`, { method: "POST", headers: { "Content-Length": 100 } });
  sent.on("error", () => undefined);
  const [asked] = await Promise.all([once(server, "request"), sent.write("half")]);
  const closed = new Promise((resolve) => asked[0].on("close", resolve));
  sent.destroy();
  await closed;
  expect(heard).toBe(before);
});
