import { afterEach, describe, expect, it, vi } from "vitest";
import { openLog } from "./log";

/** What a log writes, and a way to write to it as carelessly as can be. */
function openHeard(format = "json") {
  vi.stubEnv("LOG_FORMAT", format);
  const lines: string[] = [];
  const log = openLog({ write: (line) => lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "") };
}

const secrets = ["Min-jun", "min-jun@school.example", "K7WQ2P", "203.0.113.7", "Drills frighten nobody"];

/** An error as Prisma and PostgreSQL make them, with values wherever those put them. */
function tellingError(): Error {
  const words = secrets.join(" ");
  const cause = Object.assign(new Error(`duplicate key: Key (name)=(${words})`), {
    code: "23505",
    detail: `Key (name)=(${words}) already exists.`,
    parameters: secrets,
  });
  return Object.assign(new TypeError(`${words}\n    at K7WQ2P (lib/log/log.ts:1:1)`, { cause }), {
    code: "P2002",
    meta: { target: words },
  });
}

describe("the log", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("keeps of an error its class, its code and its places, and nothing that it says", () => {
    const { log, lines, last } = openHeard();
    log.error({ event: "failed", error: tellingError() });
    const { error } = last();
    expect(error).toMatchObject({
      class: "TypeError",
      code: "P2002",
      cause: { class: "Error", code: "23505" },
    });
    expect(error.at[0]).toMatch(/^tellingError \(lib\/log\/log\.test\.ts:\d+:\d+\)$/);
    for (const secret of secrets) expect(lines.join()).not.toContain(secret);
  });

  it("drops what it does not know, and what does not look as it should", () => {
    const { log, lines, last } = openHeard();
    const said = { name: "Min-jun", email: "min-jun@school.example", message: "Drills frighten nobody" };
    log.error({ event: "answered", ...said, body: { text: secrets }, route: "/join?code=K7WQ2P", ms: 1.5 });
    log.error({
      event: "answered",
      route: "/join/[code]",
      method: "GET",
      status: 200,
      roomId: "203.0.113.7",
    });
    const { time, ...rest } = last();
    expect(Date.parse(time)).toBeGreaterThan(0);
    expect(rest).toEqual({
      level: "error",
      event: "answered",
      method: "GET",
      route: "/join/[code]",
      status: 200,
    });
    for (const secret of secrets) expect(lines.join()).not.toContain(secret);
  });

  it("says nothing that is less grave than LOG_LEVEL, and only what went wrong where that is not set", () => {
    const { log, lines } = openHeard();
    log.info({ event: "answered" });
    expect(lines).toEqual([]);
    vi.stubEnv("LOG_LEVEL", "info");
    const more = openHeard();
    more.log.info({ event: "answered" });
    expect(more.lines).toHaveLength(1);
  });

  it("is read in a terminal as lines of text", () => {
    const { log, lines } = openHeard("text");
    log.warn({ event: "answered", route: "/join/[code]", status: 503, error: tellingError() });
    const [first, second, third] = lines.join().split("\n");
    expect(first).toMatch(/^\d\d:\d\d:\d\d warn answered route=\/join\/\[code\] status=503$/);
    expect(second).toBe("  TypeError P2002");
    expect(third).toMatch(/^ {4}at tellingError /);
  });
});
