import { describe, expect, it } from "vitest";
import { hashAside, type Line } from "./hashing";

/** As little work as there can be. */
const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 };

describe("the line for passwords", () => {
  it("lets who is known wait for one other at most", async () => {
    const done: Line[] = [];
    const ask = (line: Line) => hashAside(line, "hash", "chalk", cheap).then(() => done.push(line));
    const others = Array.from({ length: 50 }, () => ask("others"));
    await ask("known");
    expect(done.filter((line) => line === "others").length).toBeLessThan(2);
    await Promise.all(others);
  });

  it("has an end, beyond which a log-in is refused, but not of who is known", async () => {
    const all = Array.from({ length: 500 }, () => hashAside("others", "hash", "chalk", cheap));
    const known = hashAside("known", "hash", "chalk", cheap);
    const ended = await Promise.allSettled(all);
    const codes = ended.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    // One is worked on, and 400 wait.
    expect(codes).toEqual(Array(99).fill("EBUSY"));
    expect(await known).toContain("$argon2id$");
  });

  it("goes on after a hash that is none", async () => {
    await expect(hashAside("others", "verify", "no hash", "chalk")).rejects.toThrow();
    expect(await hashAside("others", "hash", "chalk", cheap)).toContain("$argon2id$");
  });
});
