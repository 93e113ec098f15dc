import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeAlphabet,
  codeFrom,
  formatCode,
  isLongKey,
  normalizeCode,
  normalizeRejoinKey,
  rejoinKeyFrom,
} from "./codes";

const bytes = fc
  .uint8Array({ minLength: 128, maxLength: 128 })
  .filter((drawn) => drawn.filter((byte) => byte < 248).length >= 16);

test("the alphabet has 31 characters and none that looks like another", () => {
  expect(new Set(codeAlphabet).size).toBe(31);
  expect(codeAlphabet).toMatch(/^[A-Z2-9]+$/);
  expect(codeAlphabet).not.toMatch(/[0O1IL]/);
});

describe("a join code", () => {
  test.each([
    "ABCDEF",
    "abcdef",
    "ABC-DEF",
    " abc def ",
    "a-b-c-d-e-f",
    "ABC–DEF",
    "ＡＢＣ－ＤＥＦ",
    "ABC\u00a0DEF",
    "\u200eABC-DEF",
    "\ufeffABC\u200bDEF",
    "“ABC-DEF”.",
  ])("typed as %j is ABCDEF", (raw) => expect(normalizeCode(raw)).toBe("ABCDEF"));

  test.each([
    "",
    "ABCDE",
    "ABCDEFG",
    "ABCDE0",
    "ABCDEO",
    "ABCDE1",
    "ABCDEI",
    "ABCDEL",
    "ABCDß",
    "АBCDEF",
    "ABC_DEF",
    "ABC.DEF",
  ])("is not %j", (raw) => expect(normalizeCode(raw)).toBeNull());

  test("is shown with a hyphen", () => expect(formatCode("ABCDEF")).toBe("ABC-DEF"));

  test("that is drawn, shown and typed back in small letters is the same", () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        expect(normalizeCode(formatCode(codeFrom(drawn)).toLowerCase())).toBe(codeFrom(drawn));
      }),
    );
  });

  test("passes over the bytes that would favour a letter", () => {
    expect(codeFrom(Uint8Array.of(248, 255, 0, 1, 30, 31, 250, 247, 2))).toBe("AB9A9C");
  });

  test("has every character equally often over all bytes", () => {
    const times = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const first = codeFrom(Uint8Array.of(byte, 0, 0, 0, 0, 0, 0));
      if (byte < 248) times.set(first.charAt(0), (times.get(first.charAt(0)) ?? 0) + 1);
      else expect(first).toBe("AAAAAA");
    }
    expect([...times.values()]).toEqual(Array(31).fill(8));
  });

  test("cannot be drawn from too few bytes", () => {
    expect(() => codeFrom(new Uint8Array(5))).toThrow(RangeError);
    expect(() => codeFrom(new Uint8Array(64).fill(255))).toThrow(RangeError);
  });

  test("is whatever is typed or nothing, never an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        expect(normalizeCode(raw) ?? "ABCDEF").toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
      }),
    );
  });
});

describe("a rejoin key", () => {
  test("has two groups of four", () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        expect(rejoinKeyFrom(drawn)).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
      }),
    );
  });

  test("is the same however it is typed back", () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        const key = rejoinKeyFrom(drawn);
        for (const typed of [
          key,
          key.toLowerCase(),
          key.replaceAll("-", ""),
          ` ${key.replaceAll("-", " ")}\n`,
        ])
          expect(normalizeRejoinKey(typed)).toBe(key);
      }),
    );
  });

  test("may be one of the long ones of before", () => {
    expect(normalizeRejoinKey("abcdefghjkmnpqrs")).toBe("ABCD-EFGH-JKMN-PQRS");
    expect(isLongKey("ABCD-EFGH-JKMN-PQRS")).toBe(true);
    expect(isLongKey("K7MQ-4XPA")).toBe(false);
  });

  test.each([
    "",
    "ABCDEF",
    "ABCD-EFG",
    "ABCD-EFGHJ",
    "ABCD-EFG0",
    "ABCD-EFGH-JKMN-PQR",
    "ABCD-EFGH-JKMN-PQRST",
    "ABCD-EFGH-JKMN-PQR0",
  ])("is not %j", (raw) => expect(normalizeRejoinKey(raw)).toBeNull());

  test("cannot be drawn from too few bytes", () =>
    expect(() => rejoinKeyFrom(new Uint8Array(7))).toThrow(RangeError));
});
