import { describe, expect, it } from "vitest";
import { givePasswordBack, overPasswords, programTrier, type Trier } from "./limits";

const email = () => `${Math.random()}@school.example`;
const strange = (name: string): Trier => ({ name, isKnown: false });
const known = (name: string): Trier => ({ name, isKnown: true });

const triesUntilSlowed = async (account: string, trierAt: (at: number) => Trier): Promise<number> => {
  for (let tries = 0; tries < 200; tries++) if (await overPasswords(account, trierAt(tries))) return tries;
  return Number.POSITIVE_INFINITY;
};

describe("the limit on wrong passwords", () => {
  it("is 10 for an account in one browser, known or not, and says how long to wait", async () => {
    for (const trier of [known("desk"), strange("phone"), programTrier("10.0.0.1")]) {
      const account = email();
      expect(await triesUntilSlowed(account, () => trier)).toBe(10);
      const refusal = await overPasswords(account, trier);
      expect(refusal).toMatchObject({ reason: "too-many", retryAfter: 600 });
    }
  });

  it("keeps nobody out who is nearby: neither another browser nor another account is slowed", async () => {
    const account = email();
    await triesUntilSlowed(account, () => strange("a pupil's"));
    await triesUntilSlowed(account, () => programTrier("10.0.0.1"));
    expect(await overPasswords(account, strange("her new one"))).toBe(null);
    expect(await overPasswords(email(), strange("a pupil's"))).toBe(null);
    expect(await overPasswords(email(), programTrier("10.0.0.1"))).toBe(null);
  });

  it("is 50 an hour for all browsers an account is not known in, and lets a known one in even then", async () => {
    const account = email();
    expect(await triesUntilSlowed(account, (at) => strange(`made up ${at}`))).toBe(50);
    expect(await overPasswords(account, known("desk"))).toBe(null);
    expect(await overPasswords(email(), strange("made up 50"))).toBe(null);
  });

  it("does not count a right one", async () => {
    const account = email();
    for (let times = 0; times < 100; times++) {
      expect(await overPasswords(account, strange("phone"))).toBe(null);
      await givePasswordBack(account, strange("phone"));
    }
  });
});
