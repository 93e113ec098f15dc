import { describe, expect, it } from "vitest";
import { codeAt, findStep, keyAddress, stepAt, toBase32 } from "./totp";

const secret = Buffer.from("12345678901234567890");

describe("a code of a second factor", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("is what RFC 6238 says at %i", (seconds, code) =>
    expect(codeAt(secret, stepAt(seconds * 1000))).toBe(code),
  );

  it("counts half a minute early and late, and no more", () => {
    const now = 1_111_111_111_000;
    const step = stepAt(now);
    for (const away of [-1, 0, 1])
      expect(findStep(secret, codeAt(secret, step + away), now)).toBe(step + away);
    for (const away of [-2, 2]) expect(findStep(secret, codeAt(secret, step + away), now)).toBeNull();
  });

  it("does not count again, nor one before it", () => {
    const now = 1_111_111_111_000;
    const step = stepAt(now);
    expect(findStep(secret, codeAt(secret, step), now, step)).toBeNull();
    expect(findStep(secret, codeAt(secret, step - 1), now, step)).toBeNull();
    expect(findStep(secret, codeAt(secret, step + 1), now, step)).toBe(step + 1);
  });

  it("is six digits, and nothing else is one", () => {
    for (const odd of ["", "28708", "2870822", "28708a", "２８７０８２", " 287082"])
      expect(findStep(secret, odd, 59_000)).toBeNull();
  });

  it("has a key as apps take it", () => {
    expect(toBase32(secret)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    expect(keyAddress(secret, "ada@school.example", "Crossfloor")).toBe(
      "otpauth://totp/Crossfloor:ada%40school.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Crossfloor",
    );
  });
});
