import { describe, expect, it } from "vitest";
import { forgivePassword, limitPassword, limitWrongCode } from "./limits";

const triesUntilSlowed = async (ask: () => Promise<number | null>): Promise<number> => {
  for (let tries = 0; tries < 50; tries++) if ((await ask()) !== null) return tries;
  return Number.POSITIVE_INFINITY;
};

describe("the limit on wrong passwords", () => {
  it("is 10 for an account from one address, and says how long to wait", async () => {
    expect(await triesUntilSlowed(() => limitPassword("ada@school.example", "10.0.0.1"))).toBe(10);
    expect(await limitPassword("ada@school.example", "10.0.0.1")).toBeGreaterThan(0);
    expect(await limitPassword("ada@school.example", "10.0.0.2")).toBeNull();
  });

  it("begins anew after a right one", async () => {
    for (let tries = 0; tries < 9; tries++) await limitPassword("ben@school.example", "10.0.0.3");
    await forgivePassword("ben@school.example", "10.0.0.3");
    expect(await triesUntilSlowed(() => limitPassword("ben@school.example", "10.0.0.3"))).toBe(10);
  });
});

describe("the limit on wrong codes", () => {
  it("is 10 a minute for a browser and 20 for an address", async () => {
    expect(await triesUntilSlowed(() => limitWrongCode("10.0.0.4", "browser"))).toBe(10);
    expect(await triesUntilSlowed(() => limitWrongCode("10.0.0.5", null))).toBe(20);
  });
});
