import { describe, expect, it } from "vitest";
import { readBody } from "./body";

const send = (body: BodyInit | null, type: string | null = "application/json", more: object = {}) =>
  new Request("http://crossfloor.test/api", {
    method: "POST",
    body,
    headers: type === null ? {} : { "Content-Type": type },
    ...more,
  });

const streamOf = (chunk: Uint8Array, times: number) => {
  let sent = 0;
  const pulled = {
    get count() {
      return sent;
    },
  };
  const stream = new ReadableStream<Uint8Array>({
    pull: (to) => (sent++ < times ? to.enqueue(chunk) : to.close()),
  });
  return { stream, pulled };
};

describe("a request's body", () => {
  it("is JSON in UTF-8", async () => {
    expect(await readBody(send('{"name":"민준"}'), 100)).toEqual({
      ok: true,
      raw: '{"name":"민준"}',
      json: { name: "민준" },
    });
    expect(await readBody(send("{}", 'Application/JSON; charset="UTF-8"'), 100)).toMatchObject({ ok: true });
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=latin1",
    "application/jsonp",
    "",
  ])("is refused as %j", async (type) => {
    expect(await readBody(send("{}", type), 100)).toMatchObject({ reason: "not-json" });
  });

  it.each(["", "{", "{'a':1}", "nonsense", "[1,]", "\u0000"])(
    "is refused where it is no JSON: %j",
    async (text) => {
      expect(await readBody(send(text), 100)).toMatchObject({
        reason: "invalid",
        errors: { body: "malformed" },
      });
    },
  );

  it("is refused where its UTF-8 is broken", async () => {
    const broken = Uint8Array.from([0x22, 0xff, 0xfe, 0x22]);
    expect(await readBody(send(broken), 100)).toMatchObject({ reason: "invalid" });
  });

  it("is read no further than its limit, whatever its length is said to be", async () => {
    const { stream, pulled } = streamOf(new Uint8Array(1000).fill(32), 1_000_000);
    expect(await readBody(send(stream, "application/json", { duplex: "half" }), 64_000)).toMatchObject({
      reason: "too-large",
    });
    expect(pulled.count).toBeLessThan(100);
    expect(await readBody(send(" ".repeat(64_001)), 64_000)).toMatchObject({ reason: "too-large" });
    expect(await readBody(send(`${" ".repeat(63_998)}{}`), 64_000)).toMatchObject({ ok: true });
  });

  it("may be nested as deep as it can be long", async () => {
    expect(await readBody(send("[".repeat(30_000) + "]".repeat(30_000)), 64_000)).toMatchObject({ ok: true });
  });

  it("changes nobody's prototype", async () => {
    const read = await readBody(send('{"__proto__":{"isTeacher":true}}'), 100);
    expect(read).toMatchObject({ ok: true });
    expect("isTeacher" in {}).toBe(false);
  });
});
